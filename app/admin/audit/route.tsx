import type { FormState } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { LogFilter } from '@/core/audit/log-filter'
import { listAuditEntries } from '@/core/audit/server/list-audit-entries'
import type { Words } from '@/core/words/words'
import { LogPage } from './log-page'

export const GET = memberRoute(['administrator'], async ({ request, locale, words, person, db }) => {
  const typed = Object.fromEntries(new URL(request.url).searchParams)
  const read = LogFilter.safeParse(typed)
  const form = read.success
    ? undefined
    : refused(
        typed,
        read.error.issues.map((issue) => String(issue.path[0])),
        words,
      )
  const filter = read.data ?? {}
  const log = await listAuditEntries(db, person, filter)
  if (!log) return plainPage(404, locale)
  return htmlResponse(<LogPage locale={locale} words={words} person={person} log={log} filter={filter} form={form} />, { status: form ? 400 : 200 })
})

/** A filter that nobody can have chosen: the newest rows are shown, and beside the field what was wrong. */
function refused(typed: Record<string, string>, fields: string[], words: Words): FormState {
  return {
    errors: Object.fromEntries(fields.map((field) => [field, words.common.errors[field === 'action' ? 'choose' : 'invalid']])),
    values: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])),
  }
}
