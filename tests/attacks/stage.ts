import { inject } from 'vitest'
import type { Role } from '@/core/accounts/roles'
import { type Answer, ask, type Question } from './ask'
import type { Camp, ObjectName } from './camps'

/** Somebody at the door: a cookie, and what the rules know of the person behind it. */
export type Actor = {
  name: string
  cookie?: string
  /** Absent for whoever has no session that lives. */
  role?: Role
  /** The name of the camp whose objects are the person's own; '' for none. */
  camp: string
  organisationId?: string
  handle?: string
  /** Signed in, but it is long since they proved who they are. */
  isStale?: boolean
  /** Used up in the end: sent on no request that must not harm them. */
  isSpare?: boolean
}

export type Stage = {
  origin: string
  /** What the server was started with, for a second one beside it. */
  environment: Record<string, string>
  pid: number
  /** The owner of the tables. */
  ownerUrl: string
  /** Everything that the server said. */
  log: string
  /** How long the log was when the server had started: before that the demo shows its sign-in card. */
  logStart: number
  /** The server's own folder. */
  directory: string
  /** The cluster's files: database, write-ahead log and PostgreSQL's own log. */
  cluster: string
  /** The owner of the table of data keys, which stands on another server, and the files of that. */
  keysOwnerUrl: string
  keysCluster: string
  camps: Camp[]
  actors: Actor[]
}

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage
  }
}

export function theStage(): Stage {
  return inject('stage')
}

export function askStage(question: Question): Promise<Answer> {
  return ask(theStage().origin, question)
}

export function actorNamed(name: string): Actor {
  const found = theStage().actors.find((actor) => actor.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

export function campNamed(name: string): Camp {
  const found = theStage().camps.find((camp) => camp.name === name)
  if (!found) throw new Error(`there is no camp ${name}`)
  return found
}

export function objectOf(camp: Camp, name: ObjectName): string {
  const id = camp.objects[name]
  if (!id) throw new Error(`camp ${camp.name} has no ${name}`)
  return id
}
