import { memberRoute } from '@/app/_page/routes'
import { showAdmin } from './show-admin'

export const GET = memberRoute(['administrator'], (visitor) => showAdmin(visitor))
