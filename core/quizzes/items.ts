import { TextSchema } from '@/core/installation/text-schema'
import { z } from 'zod'

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')

const Option = z.strictObject({ id: Slug, correct: z.boolean().default(false), text: TextSchema })

/** A practice option also says why it is right or wrong: that is where a learner learns. */
const ExplainedOption = Option.extend({ why: TextSchema })

/** Steps stand in the file in the right order. */
const Steps = z
  .array(z.strictObject({ id: Slug, text: TextSchema }))
  .min(3)
  .max(6)

/** Each left side belongs to the right side beside it, and to no other. */
const Pairs = z
  .array(z.strictObject({ id: Slug, left: TextSchema, right: TextSchema }))
  .min(3)
  .max(5)

/** More is no word and no number. */
export const MOST_TYPED = 40

/** Every spelling that is right. Digits of either script are the same, as are capitals and small letters. */
const Answers = z.array(z.string().trim().min(1).max(MOST_TYPED)).min(1).max(12)

const head = { id: Slug, prompt: TextSchema }

function choice<Each extends typeof Option | typeof ExplainedOption>(option: Each) {
  return z.strictObject({ ...head, kind: z.enum(['choose-one', 'choose-several']), options: z.array(option).min(3).max(5) })
}

const order = z.strictObject({ ...head, kind: z.literal('put-in-order'), steps: Steps })
const match = z.strictObject({ ...head, kind: z.literal('match-pairs'), pairs: Pairs })
const typed = z.strictObject({ ...head, kind: z.literal('type-in'), answers: Answers, unit: TextSchema.optional() })

const explained = { why: TextSchema }

export const PracticeItemSchema = z.discriminatedUnion('kind', [
  choice(ExplainedOption),
  order.extend(explained),
  match.extend(explained),
  typed.extend(explained),
])

const placed = { lesson: Slug }

export const AssessmentItemSchema = z.discriminatedUnion('kind', [
  choice(Option).extend(placed),
  order.extend(placed),
  match.extend(placed),
  typed.extend(placed),
])

/** `quiz.yaml`: the practice of one lesson. Its key is public: practice is for learning. */
export const PracticeSchema = z.strictObject({ items: z.array(PracticeItemSchema).min(3).max(6) })

/** `assessment.yaml`: a pool with its key. It never leaves the server. */
export const AssessmentSchema = z.strictObject({
  /** How many items the server draws for one attempt. */
  draw: z.int().min(12),
  /** Per cent of the drawn items that must be right. */
  pass: z.int().min(50).max(100),
  items: z.array(AssessmentItemSchema).min(12),
})

export type PracticeItem = z.infer<typeof PracticeItemSchema>
export type AssessmentItem = z.infer<typeof AssessmentItemSchema>
export type Assessment = z.infer<typeof AssessmentSchema>

/** What marking needs of an item, in practice and assessment alike. */
export type Item = PracticeItem | AssessmentItem
export type ItemKind = Item['kind']
