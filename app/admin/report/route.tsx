import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { monthlyReport } from '@/core/reports/server/monthly-report'
import { ReportPage } from './report-page'

export const GET = memberRoute(['administrator'], async ({ locale, words, person, db }) => {
  const report = await monthlyReport(db, person)
  return report === undefined ? plainPage(404, locale) : htmlResponse(<ReportPage locale={locale} words={words} person={person} report={report} />)
})
