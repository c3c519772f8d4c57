import { readSettings } from '@/core/installation/settings'
import { deriveKey } from '../sealing'

const PURPOSES = {
  'second-factor': 'second factor secrets',
  'code-app': 'code apps that are being set up',
  join: 'a sign-up under way',
  recovery: 'a recovery under way',
  'new-words': 'a change of words under way',
  'audit-subject': 'subjects of the audit log',
  'audit-mark': 'marks of learners on the page of the log',
  'organisation-key': 'private keys of organisations',
  'kept-form': 'forms that wait for a sign-in',
  'data-key': 'data keys of people',
  'session-name': 'names of sessions in addresses',
} as const

/** This installation's key for one purpose. */
export function installationKey(purpose: keyof typeof PURPOSES): Buffer {
  return deriveKey(readSettings().AUTH_SECRET, PURPOSES[purpose])
}
