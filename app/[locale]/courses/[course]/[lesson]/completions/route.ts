import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { takeCompletion } from './take-completion'

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/courses/${params['course']}/${params['lesson']}`))

export const POST = memberRoute(['learner'], takeCompletion)
