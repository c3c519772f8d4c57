import { Fragment } from 'react'
import { Page } from '@/app/_page/page'
import { Card } from '@/app/_ui/card/card'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import { cellName, columnName, rowName, TOTAL } from '@/core/reports/cross-table'
import type { MonthlyReport } from '@/core/reports/server/monthly-report'
import { LEARNING_STAGES, REPORT_COUNTRIES } from '@/core/reports/stages-of-learning'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; report: MonthlyReport | null }

/** Learners by country and stage, as far as numbers may be told. */
export function ReportPage({ locale, words, person, report }: Props) {
  const texts = words.reports
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/admin/report" person={person} wide>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {report ? <Numbers locale={locale} words={words} report={report} /> : <p>{texts.notYet}</p>}
      <p className="soft">{texts.why}</p>
      <p>
        <a href="/admin">{words.desks.admin.title}</a>
      </p>
    </Page>
  )
}

function Numbers({ locale, words, report }: { locale: Locale; words: Words; report: MonthlyReport }) {
  const texts = words.reports
  const cell = (name: string) => <Count locale={locale} few={texts.few} count={report.told[name] ?? null} />
  const places = [...REPORT_COUNTRIES.map((country) => ({ id: country as string, title: texts.countries[country] })), { id: '', title: texts.all }]
  return (
    <>
      <p className="soft">{fill(texts.takenOn, { day: formatDay(report.takenOn, locale) })}</p>
      <ul className="grid">
        {places.map(({ id, title }) => (
          <Card key={id} as="li">
            <h2>{title}</h2>
            <dl className="facts">
              {LEARNING_STAGES.map((stage) => (
                <Fragment key={stage}>
                  <dt>{texts.stages[stage]}</dt>
                  <dd>{cell(id ? cellName(id, stage) : columnName(stage))}</dd>
                </Fragment>
              ))}
              <dt>{texts.all}</dt>
              <dd>
                <strong>{cell(id ? rowName(id) : TOTAL)}</strong>
              </dd>
            </dl>
          </Card>
        ))}
      </ul>
    </>
  )
}

function Count({ locale, few, count }: { locale: Locale; few: string; count: number | null }) {
  if (count !== null) return formatNumber(count, locale)
  return (
    <span role="img" aria-label={few}>
      —
    </span>
  )
}
