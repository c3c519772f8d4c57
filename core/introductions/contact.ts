import { addDays, type Day } from '@/core/installation/days'

const KEPT_DAYS = 14

/** The first day on which a contact that was given today is gone. */
export function contactEnd(today: Day): Day {
  return addDays(today, KEPT_DAYS)
}

/** Since when a contact is there, and the first day on which it is gone. What it says stands nowhere. */
export type GivenContact = { sentOn: Day; deletesOn: Day }

/** A coordinator's key as the learner meets it. */
export type ContactKey = {
  id: string
  publicKey: string
  madeOn: Day
  /** The coordinator had another one before: whoever compared letters once has to compare them again. */
  isReplacement: boolean
}

/** What the learner's page of an introduction knows of the contact. */
export type OwnContact = {
  given: GivenContact | null
  /** To whose key one may be given now; null while none is needed, or the coordinator cannot open any. */
  key: ContactKey | null
}
