import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { LogList } from '@/app/_ui/desk-log/log-list'
import { FormFaults, SelectField, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import { ACTIONS } from '@/core/audit/actions'
import type { LogFilter } from '@/core/audit/log-filter'
import type { LogPage as LogFacts } from '@/core/audit/server/list-audit-entries'
import type { Locale } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; log: LogFacts; filter: LogFilter; form?: FormState | undefined }

/** What staff read and changed of learners, and what was done with staff. It names no learner, and nobody can edit it. */
export function LogPage({ locale, words, person, log, filter, form }: Props) {
  const texts = words.audit.log
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/admin/audit" person={person} wide>
      <p>
        <a className="back" href="/admin">
          {texts.back}
        </a>
      </p>
      <h1>{texts.title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{texts.lead}</p>
      <p className="soft">{texts.subjectHelp}</p>
      <p className="soft">{texts.listHelp}</p>
      <Filter words={words} filter={filter} form={form} />
      {log.rows.length === 0 ? <p>{texts.none}</p> : <ChainState locale={locale} words={words} log={log} />}
      <LogList locale={locale} words={words} rows={log.rows} />
      {log.hasOlder && (
        <LinkButton look="quiet" href={olderAddress(filter)}>
          {texts.older}
        </LinkButton>
      )}
    </Page>
  )
}

function Filter({ words, filter, form }: { words: Words; filter: LogFilter; form: FormState | undefined }) {
  const texts = words.audit.log
  return (
    <form className="halves" method="get" action="/admin/audit">
      <SelectField
        name="action"
        label={texts.action}
        form={form}
        value={filter.action ?? ''}
        empty={texts.anyAction}
        choices={ACTIONS.map((value) => ({ value, label: words.audit.actions[value] }))}
      />
      <TextField name="day" type="date" label={texts.day} form={form} value={filter.day ?? ''} required={false} />
      <p>
        <SubmitButton look="quiet">{texts.show}</SubmitButton>
      </p>
    </form>
  )
}

/** Whether the rows of this page still fit the rows before them. */
function ChainState({ locale, words, log }: { locale: Locale; words: Words; log: LogFacts }) {
  const texts = words.audit.log
  if (!log.fault) return <Notice>{texts.whole}</Notice>
  return <Notice tone="danger">{fill(texts.broken, { seq: formatNumber(log.fault.seq, locale) })}</Notice>
}

function olderAddress({ action, day, page = 1 }: LogFilter): string {
  const query = new URLSearchParams({ ...(action && { action }), ...(day && { day }), page: String(page + 1) })
  return `/admin/audit?${query}`
}
