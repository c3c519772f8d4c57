import { installationKey } from '@/core/installation/server/installation-key'
import { subjectOf } from '../subjects'

/** How the log calls a person. The log alone is no roster; who asks about themselves can be answered. */
export function auditSubject(personId: string): string {
  return subjectOf(installationKey('audit-subject'), personId)
}
