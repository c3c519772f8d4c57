import { memberRoute } from '@/app/_page/routes'
import { showCohort } from './show-cohort'

export const GET = memberRoute(['trainer'], (visitor) => showCohort(visitor))
