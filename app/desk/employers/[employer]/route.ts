import { plainPage } from '@/app/_page/plain-page'
import { memberRoute } from '@/app/_page/routes'
import { employerResponse } from './employer-response'

export const GET = memberRoute(['coordinator'], async (visitor) => (await employerResponse(visitor)) ?? plainPage(404, visitor.locale))
