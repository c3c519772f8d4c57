import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { addDays, dayOf } from '@/core/installation/days'
import { TextSchema } from '@/core/installation/text-schema'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { ListingInput } from '@/core/jobs/listing-input'
import { createEmployer } from '@/core/jobs/server/create-employer'
import { createListing } from '@/core/jobs/server/create-listing'
import { saveWishes } from '@/core/jobs/server/save-wishes'
import { vetEmployer } from '@/core/jobs/server/vet-employer'
import type { Database } from '@/db/client'
import type { DemoName } from './demo-people'

/** Days stand relative to the day of loading, so that the demo does not grow old. */
const EmployersFile = z.array(
  z.strictObject({
    id: z.string(),
    name: TextSchema,
    place: z.string(),
    vetting: z
      .strictObject({
        checkedDaysAgo: z.int(),
        validForDays: z.int(),
        visited: z.boolean(),
        paysAllFees: z.boolean(),
        keepsNoPapers: z.boolean(),
      })
      .optional(),
  }),
)

const ListingsFile = z.array(
  z.looseObject({
    id: z.string(),
    employer: z.string(),
    startsInDays: z.int(),
    closesInDays: z.int(),
    wage: z.strictObject({ amount: z.int(), unit: z.string(), currency: z.string() }),
  }),
)

const ASKED_FOR = 'shop-assistant-mae-sot'

/** Brings the demo's employers and listings in, one learner's wishes, and one introduction under way. */
export async function loadWork(db: Database, acting: (name: DemoName, role: Role) => Person, now: Date): Promise<void> {
  const coordinator = acting('coordinator', 'coordinator')
  const employers = await loadEmployers(db, coordinator, now)
  const listings = await loadListings(db, coordinator, employers, now)
  const wishes = { place: 'mae-sot', canMove: false, papers: ['thai-pink-card'], needsLodging: false }
  await saveWishes(db, acting('skilled', 'learner'), wishes)
  await saveWishes(db, acting('waiting', 'learner'), { ...wishes, papers: ['thai-mou-passport'] })
  const asked = await askForIntroduction(
    db,
    acting('waiting', 'learner'),
    { listingId: listings.get(ASKED_FOR) ?? '', shares: ['skills', 'place'] },
    now,
  )
  if (!asked.ok) throw new Error(`no introduction for the demo: ${asked.reason}`)
}

async function loadEmployers(db: Database, coordinator: Person, now: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { id, name, place, vetting } of EmployersFile.parse(readYaml('employers.yaml'))) {
    const made = await createEmployer(db, coordinator, { slug: id, name, place })
    if (!made.ok) throw new Error(`the employer ${id} of the demo was refused: ${made.reason}`)
    ids.set(id, made.id)
    if (!vetting) continue
    const { checkedDaysAgo, validForDays, ...found } = vetting
    const checked = addDays(dayOf(now), -checkedDaysAgo)
    await vetEmployer(db, coordinator, made.id, { checked, until: addDays(checked, validForDays), ...found })
  }
  return ids
}

async function loadListings(db: Database, coordinator: Person, employers: Map<string, string>, now: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { id, employer, startsInDays, closesInDays, wage, ...facts } of ListingsFile.parse(readYaml('listings.yaml'))) {
    const today = dayOf(now)
    const input = ListingInput.parse({
      ...facts,
      employerId: employers.get(employer),
      wage: { amount: wage.amount, period: wage.unit, currency: wage.currency },
      startsOn: addDays(today, startsInDays),
      closesOn: addDays(today, closesInDays),
    })
    const made = await createListing(db, coordinator, input, now)
    if (!made.ok) throw new Error(`the listing ${id} of the demo was refused: ${made.reason}`)
    ids.set(id, made.id)
  }
  return ids
}

function readYaml(name: string): unknown {
  return parse(readFileSync(join(process.cwd(), 'demo', name), 'utf8'))
}
