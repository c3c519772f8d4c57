import { memberRoute } from '@/app/_page/routes'
import { newListingResponse } from './new-listing-response'

export const GET = memberRoute(['coordinator'], (visitor) => newListingResponse(visitor))
