import { z } from 'zod'

/** What stands in the search box. Whatever is typed is searched for: nothing is refused. */
export const SearchInput = z
  .string()
  // PostgreSQL stores no NUL, and nobody types one.
  .transform((typed) => typed.replaceAll('\0', '').trim())
  .catch('')
