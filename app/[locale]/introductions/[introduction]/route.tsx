import { plainPage } from '@/app/_page/plain-page'
import { memberRoute } from '@/app/_page/routes'
import { introductionResponse } from './introduction-response'

export const GET = memberRoute(['learner'], async (visitor) => (await introductionResponse(visitor)) ?? plainPage(404, visitor.locale))
