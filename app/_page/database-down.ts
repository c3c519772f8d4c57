/** What a socket, the driver and PostgreSQL say when there is no reaching the database; class 08 is added below. */
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // Shutting down, too many connections, a standby that cannot write, a statement that took too long.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25006',
  '57014',
])

/** True when the error, or what caused it, says that the database cannot be reached just now. */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code, syscall } = cause as { code?: unknown; syscall?: unknown }
    if (CONNECTION_CODES.has(String(code)) || /^08\w{3}$/.test(String(code)) || (code === 'ENOENT' && syscall === 'connect')) return true
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseDown)) return true
  }
  return false
}
