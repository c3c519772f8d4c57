import { createHmac } from 'node:crypto'
import { installationKey } from '@/core/installation/server/installation-key'

/** How the audit log calls a person: HMAC-SHA-256 of their id, base64url. The log alone is no roster; who asks about themselves can be answered. */
export function auditSubject(personId: string): string {
  return createHmac('sha256', installationKey('audit-subject')).update(personId).digest('base64url')
}
