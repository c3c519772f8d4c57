import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { hashToken, makeToken } from '@/core/accounts/tokens'
import { type Actor, theStage } from './stage'

export type OwnSession = Actor & { cookie: string; sessionToken: string }

/** A session beside the one that the stage gave somebody: whatever ends it leaves the other attacks theirs. */
export async function anotherSession(actor: Actor): Promise<OwnSession> {
  const sessionToken = makeToken()
  const made = await asOwner(
    (sql) => sql`
      insert into sessions (id, person_id, organisation_id, started_at, used_at, ends_at, proven_at)
      select ${hashToken(sessionToken)}, id, organisation_id, now(), now(), now() + interval '1 hour', now()
      from people where handle = ${actor.handle ?? ''}`,
  )
  if (made.count !== 1) throw new Error(`nobody has the handle of ${actor.name}`)
  const { environment } = theStage()
  const sealed = await encode({ token: { sessionToken }, secret: environment['AUTH_SECRET'] ?? '', salt: 'session' })
  return { ...actor, sessionToken, cookie: `session=${sealed}` }
}

/** The phone lay there for twenty minutes: the session is over, and the page is still open. */
export async function layAside({ sessionToken }: OwnSession): Promise<void> {
  const moved = await asOwner((sql) => sql`update sessions set used_at = used_at - interval '20 minutes' where id = ${hashToken(sessionToken)}`)
  if (moved.count !== 1) throw new Error('there is no such session')
}

async function asOwner(work: (sql: postgres.Sql) => Promise<{ count: number }>): Promise<{ count: number }> {
  const sql = postgres(theStage().ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
