import { plainPage } from '@/app/_page/plain-page'
import { memberRoute } from '@/app/_page/routes'
import { learnerResponse } from './learner-response'

export const GET = memberRoute(
  ['coordinator'],
  async (visitor) => (await learnerResponse(visitor, visitor.params['learner'] ?? '')) ?? plainPage(404, visitor.locale),
)
