import { createHmac } from 'node:crypto'
import { installationKey } from '@/core/installation/server/installation-key'

/**
 * What a session is called in an address. Not its id: addresses stay in the histories of browsers, and whoever has a phone
 * and a copy of the database could tell by it whose phone it was. Without the installation's secret this leads nowhere.
 */
export function sessionName(id: string): string {
  return createHmac('sha256', installationKey('session-name')).update(id).digest('hex').slice(0, 32)
}
