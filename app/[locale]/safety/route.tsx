import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { SafetyPage } from './safety-page'

/** The promise of safety, for anyone, the same bytes for everyone. */
export const GET = publicRoute(({ locale, words }) => htmlResponse(<SafetyPage locale={locale} words={words} />, { cache: 'public' }))
