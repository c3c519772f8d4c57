const FRESH_MS = 10 * 60_000

/**
 * True for ten minutes after the person proved who they are in this session, by being asked again, and staff by signing in.
 * What opens the most private things or changes who may open them asks for it. A session of which nothing is known is not.
 */
export function isFreshlyProven(session: { provenAt?: Date | undefined }, now: Date): boolean {
  return session.provenAt !== undefined && session.provenAt > staleSince(now)
}

/** Proofs of this moment or before are too old. */
export function staleSince(now: Date): Date {
  return new Date(now.getTime() - FRESH_MS)
}
