import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, inArray } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { TestProject } from 'vitest/node'
import type { Role } from '@/core/accounts/roles'
import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { findOrganisationBySlug } from '@/core/accounts/server/find-organisation-by-slug'
import { removeRole } from '@/core/accounts/server/remove-role'
import { dayOf } from '@/core/installation/days'
import { type Database, openDatabase } from '@/db/client'
import { type Keys, keysApart } from '@/db/keys/database'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeDatabase } from '../support/make-database'
import { makeKeysDatabase } from '../support/make-keys-database'
import { startOwnServer } from '../support/own-server'
import { startCluster } from '../support/start-cluster'
import { ask, cookiesOf } from './ask'
import { acting, addStaff, type Camp, makeCamp, type Member, must } from './camps'
import { installChangeLog } from './changes'
import type { Actor, Stage } from './stage'
import './stage'

const AUTH_SECRET = 'of this one run only, and of nothing else at all'

/**
 * The built application with two organisations of several camps each, and somebody of every role of every camp at the
 * door, signed in through the forms. One stage for all attacks of a run.
 */
export default async function setStage(project: TestProject): Promise<() => Promise<void>> {
  const port = Number(process.env['ATTACKS_PORT'] ?? 3217)
  const cluster = await startCluster()
  // As with a real installation, people's data keys stand on another server.
  const keysCluster = await startCluster()
  const urls = await makeDatabase(cluster.url)
  const keysUrls = await makeKeysDatabase(keysCluster.url)
  const directory = mkdtempSync(join(tmpdir(), 'tada-attacks-'))
  const log = join(directory, 'server.log')
  const environment = {
    DATABASE_URL: urls.application,
    DATABASE_OWNER_URL: urls.owner,
    KEYS_DATABASE_URL: keysUrls.application,
    AUTH_SECRET,
  }
  const server = await startOwnServer(port, environment, { directory, log })
  // The use cases below run in this process and seal with the server's own key.
  Object.assign(process.env, { AUTH_SECRET, SITE_ORIGIN: server.origin })
  const stop = async () => {
    await server.stop()
    cluster.stop()
    keysCluster.stop()
  }
  const database = await openDatabase({ url: urls.application })
  const keys = await openDatabase({ url: keysUrls.application })
  try {
    const { camps, actors } = await people(database, keysApart(keys.db), server.origin)
    await installChangeLog(urls.owner)
    const stage: Stage = {
      origin: server.origin,
      environment,
      pid: server.pid,
      ownerUrl: urls.owner,
      log,
      logStart: statSync(log).size,
      directory,
      cluster: cluster.folder,
      keysOwnerUrl: keysUrls.owner,
      keysCluster: keysCluster.folder,
      camps,
      actors,
    }
    project.provide('stage', stage)
  } catch (error) {
    await stop()
    throw error
  } finally {
    await database.close()
    await keys.close()
  }
  return stop
}

async function people({ db }: Awaited<ReturnType<typeof openDatabase>>, keys: Keys, origin: string): Promise<Pick<Stage, 'camps' | 'actors'>> {
  const now = new Date()
  const first = await findOrganisationBySlug(db, 'demo')
  const help = { en: 'Ask at the green door of the second house.', my: 'Ask at the green door of the second house.' }
  const name = { en: 'Second House of Learning', my: 'Second House of Learning' }
  const second = await createOrganisation(db, { slug: 'second', name, help }, dayOf(now))
  const inFirst = { db, keys, organisationId: first ?? '', now }
  const inSecond = { db, keys, organisationId: second, now }
  const camps = [await makeCamp(inFirst, 'a'), await makeCamp(inFirst, 'b'), await makeCamp(inSecond, 'c'), await makeCamp(inSecond, 'd')]
  const actors: Actor[] = [
    { name: 'nobody', camp: '' },
    { name: 'forged', camp: '', cookie: 'session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0..forged.forged.forged' },
  ]
  for (const camp of camps) actors.push(...(await actorsOf(db, origin, camp)))
  const admin = camps[0]?.administrator
  if (!admin) throw new Error('there is no camp')

  const ended = await addStaff(inFirst, ['coordinator'])
  const cookie = await signIn(origin, ended)
  await ask(origin, { path: '/en/sign-out', cookie, form: {} })
  actors.push({ name: 'ended session', camp: '', cookie })

  const demoted = await addStaff(inFirst, ['coordinator', 'trainer'])
  const before = await signIn(origin, demoted)
  must(await removeRole(db, acting(inFirst, admin), demoted.id, 'coordinator'))
  actors.push({ name: 'demoted person', camp: '', cookie: before })
  const again = await addStaff(inFirst, ['coordinator', 'trainer'])
  must(await removeRole(db, acting(inFirst, admin), again.id, 'coordinator'))
  actors.push({
    name: 'former coordinator',
    camp: '',
    role: 'trainer',
    organisationId: inFirst.organisationId,
    handle: again.handle,
    cookie: await signIn(origin, again),
  })
  for (const role of ['coordinator', 'trainer'] as const) {
    const stale = await addStaff(inFirst, [role])
    const { organisationId } = inFirst
    actors.push({
      name: `${role} of long ago`,
      camp: '',
      role,
      organisationId,
      handle: stale.handle,
      isStale: true,
      cookie: await signIn(origin, stale),
    })
    await withinOrganisation(db, organisationId, (tx) =>
      tx
        .update(sessions)
        .set({ provenAt: new Date(now.getTime() - 60 * 60_000) })
        .where(eq(sessions.personId, stale.id)),
    )
  }
  return { camps, actors }
}

async function actorsOf(db: Database, origin: string, camp: Camp): Promise<Actor[]> {
  const { learner, spare, trainer, coordinator, administrator } = camp
  const members: [string, Member, Role][] = [
    ['learner', learner, 'learner'],
    ['spare', spare, 'learner'],
    ['trainer', trainer, 'trainer'],
    ['coordinator', coordinator, 'coordinator'],
    ['administrator', administrator, 'administrator'],
  ]
  const actors: Actor[] = []
  for (const [name, member, role] of members) {
    actors.push({
      name: `${name} ${camp.name}`,
      camp: camp.name,
      role,
      organisationId: camp.organisationId,
      handle: member.handle,
      cookie: await signIn(origin, member),
      ...(name === 'spare' && { isSpare: true }),
    })
  }
  // As if they had just typed their words once more: the form that asks for them would count as guessing.
  const proven = { provenAt: new Date() }
  await withinOrganisation(db, camp.organisationId, (tx) =>
    tx
      .update(sessions)
      .set(proven)
      .where(inArray(sessions.personId, [learner.id, spare.id])),
  )
  return actors
}

/** Signs in as people do, and gives the cookie. */
async function signIn(origin: string, { handle, passphrase, totpKey }: Member): Promise<string> {
  const first = await ask(origin, { path: '/en/sign-in', form: { handle, passphrase } })
  if (!totpKey) return sessionOf(first)
  const code = new TOTP({ secret: Secret.fromBase32(totpKey) }).generate()
  return sessionOf(await ask(origin, { path: '/en/second-factor', cookie: cookiesOf(first), form: { code } }))
}

function sessionOf(answer: Awaited<ReturnType<typeof ask>>): string {
  const pair = cookiesOf(answer)
    .split('; ')
    .find((one) => one.startsWith('session='))
  if (answer.status !== 303 || !pair) throw new Error(`nobody was signed in: ${answer.status}`)
  return pair
}
