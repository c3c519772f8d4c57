import type { Role } from '@/core/accounts/roles'
import type { Locale } from '@/core/installation/locales'

/** Where a person's work begins after signing in. */
export function homePath(roles: readonly Role[], locale: Locale): string {
  if (roles.includes('coordinator')) return '/desk'
  if (roles.includes('trainer')) return '/studio'
  if (roles.includes('administrator')) return '/admin'
  return `/${locale}/learning`
}
