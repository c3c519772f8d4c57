/**
 * Logs where a fault arose: its name, the innermost cause's code, and lines of code. Never its message: a database error's
 * message holds the parameters, and those are what people sent.
 */
export function logFault(error: unknown): void {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  const name = error instanceof Error ? error.name : typeof error
  const code = cause instanceof Error ? ((cause as { code?: string }).code ?? cause.name) : ''
  const places = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  console.error(`request failed: ${name} ${code}\n${places.join('\n')}`)
}
