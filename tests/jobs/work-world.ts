import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { listOrganisations } from '@/core/accounts/server/list-organisations'
import type { Role } from '@/core/accounts/roles'
import { createEmployer } from '@/core/jobs/server/create-employer'
import { createListing } from '@/core/jobs/server/create-listing'
import { vetEmployer } from '@/core/jobs/server/vet-employer'
import type { ListingInput } from '@/core/jobs/listing-input'
import type { EvidenceKind, Level } from '@/core/skills/levels'
import type { Database } from '@/db/client'
import { caseloads, courseVersions, currentCourses, organisations, people, personRoles, skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export const NOW = new Date('2026-11-20T08:00:00Z')
export const TODAY = '2026-11-20'

export const VETTING = { checked: '2026-10-01', until: '2027-04-01', visited: true, paysAllFees: true, keepsNoPapers: true }

const text = (en: string) => ({ my: `${en} မြန်မာ`, en })

export type Member = { id: string; organisationId: string; handle: string }

export async function makeOrganisation(db: Database, slug: string): Promise<string> {
  const id = randomUUID()
  const organisation = { id, slug, name: text(slug), help: text('Ask'), createdOn: '2026-10-01' }
  await withinOrganisation(db, id, (tx) => tx.insert(organisations).values(organisation))
  return id
}

export async function makePerson(db: Database, organisationId: string, handle: string, role: Role): Promise<Member> {
  const id = randomUUID()
  await withinOrganisation(db, organisationId, async (tx) => {
    await tx.insert(people).values({ id, organisationId, handle, locale: 'en', createdOn: TODAY, lastSeenOn: TODAY })
    await tx.insert(personRoles).values({ personId: id, organisationId, role, grantedOn: TODAY })
  })
  return { id, organisationId, handle }
}

export async function makeLearner(db: Database, coordinator: Member, handle: string): Promise<Member> {
  const learner = await makePerson(db, coordinator.organisationId, handle, 'learner')
  const { id: learnerId, organisationId } = learner
  await withinOrganisation(db, organisationId, (tx) =>
    tx.insert(caseloads).values({ learnerId, organisationId, coordinatorId: coordinator.id, since: '2026-10-01' }),
  )
  return learner
}

export async function grantSkill(db: Database, learner: Member, skill: string, level: Level, kind: EvidenceKind = 'course'): Promise<void> {
  const { id: learnerId, organisationId } = learner
  await withinOrganisation(db, organisationId, (tx) =>
    tx.insert(skillEvidence).values({ learnerId, organisationId, skill, level, kind, sourceId: learnerId, grantedOn: TODAY }),
  )
}

export async function makeEmployer(db: Database, coordinator: Member, name: string, vetted = true): Promise<string> {
  const made = await createEmployer(db, coordinator, { name: text(name), place: 'mae-sot' })
  if (!made.ok) throw new Error(made.reason)
  if (vetted) await vetEmployer(db, coordinator, made.id, VETTING)
  return made.id
}

export function listingInput(employerId: string, changes: Partial<ListingInput> = {}): ListingInput {
  return {
    employerId,
    occupation: 'sewing-machine-operator',
    title: text('Sewing'),
    summary: text('You sew.'),
    place: 'mae-sot',
    papers: ['none-needed'],
    wage: { amount: 370, period: 'day', currency: 'THB' },
    hours: text('8 to 17'),
    lodging: true,
    transport: false,
    safety: text('Mind the needle.'),
    openings: 2,
    startsOn: '2026-12-01',
    closesOn: '2026-12-20',
    skills: [{ skill: 'machine-sewing', level: 1, must: true }],
    ...changes,
  }
}

export async function makeListing(db: Database, coordinator: Member, employerId: string, changes: Partial<ListingInput> = {}): Promise<string> {
  const made = await createListing(db, coordinator, listingInput(employerId, changes), NOW)
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

export async function publishCourse(db: Database, course: string, skill: string, level: Level): Promise<void> {
  const outcome = text('Do it')
  const [made] = await db
    .insert(courseVersions)
    .values({
      course,
      number: 1,
      hash: course,
      publishedOn: TODAY,
      file: {
        track: 'vocational',
        hours: 6,
        title: text(course),
        summary: text('A course'),
        outcomes: [outcome, outcome],
        skills: [{ skill, level }],
        prerequisites: [],
        lessons: ['one'],
        sources: [],
        translation: { my: 'drafted', en: 'drafted' },
      },
    })
    .returning()
  if (!made) throw new Error('no course')
  await db.insert(currentCourses).values({ course, versionId: made.id })
}

/** Forgets everybody between two promises: opening a new database takes seconds. Courses belong to nobody and stay. */
export async function forgetEverything(db: Database): Promise<void> {
  for (const { id } of await listOrganisations(db)) await withinOrganisation(db, id, (tx) => tx.delete(organisations).where(eq(organisations.id, id)))
}
