import { describeRetention } from '@/core/retention/describe-retention'
import type { Retention } from '@/core/retention/server/run-retention'

const MINUTE_MS = 60_000
/** Not while everything else starts. */
const FIRST_MS = MINUTE_MS
const DAILY_MS = 24 * 60 * MINUTE_MS
/** When something failed, such as a database that is away. */
const AGAIN_MS = 60 * MINUTE_MS

/**
 * Runs retention soon after the start and then daily; an hour later when any of it failed. Instances that do it at the
 * same time harm nothing: each rule asks again before it removes. Gives a function that stops it and waits for a run
 * that is under way.
 */
export function keepRetention(run: () => Promise<Retention>): () => Promise<void> {
  let timer = setTimeout(start, FIRST_MS).unref()
  let underWay = Promise.resolve()
  let stopped = false

  function start() {
    underWay = onceAndAgain()
  }

  async function onceAndAgain(): Promise<void> {
    const wait = await once()
    if (!stopped) timer = setTimeout(start, wait).unref()
  }

  async function once(): Promise<number> {
    try {
      const { removed, failed } = await run()
      const told = describeRetention(removed)
      if (told !== 'nothing') console.log(`retention: ${told}`)
      for (const { rule, error } of failed) console.error(`retention failed: ${rule} ${faultName(error)}`)
      return failed.length > 0 ? AGAIN_MS : DAILY_MS
    } catch (error) {
      console.error(`retention failed: ${faultName(error)}`)
      return AGAIN_MS
    }
  }

  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}

/** A fault's kind and the innermost cause's code, never its message: a database's message holds what people sent. */
export function faultName(error: unknown): string {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  if (!(error instanceof Error) || !(cause instanceof Error)) return typeof error
  return `${error.name} ${(cause as { code?: string }).code ?? cause.name}`
}
