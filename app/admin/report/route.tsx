import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { monthlyReport } from '@/core/reports/server/monthly-report'
import { ReportPage } from './report-page'

export const GET = memberRoute(['administrator'], async ({ locale, words, person, db, now }) => {
  const report = await monthlyReport(db, person, now)
  return report ? htmlResponse(<ReportPage locale={locale} words={words} person={person} report={report} />) : plainPage(404, locale)
})
