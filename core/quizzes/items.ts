import { TextSchema } from '@/core/installation/text-schema'
import { z } from 'zod'

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens')

const AssessmentOption = z.strictObject({ id: Slug, correct: z.boolean().default(false), text: TextSchema })

/** A practice option also says why it is right or wrong: that is where a learner learns. */
const PracticeOption = AssessmentOption.extend({ why: TextSchema })

function item<Option extends typeof AssessmentOption | typeof PracticeOption>(option: Option) {
  return z.strictObject({
    id: Slug,
    kind: z.enum(['choose-one', 'choose-several']),
    prompt: TextSchema,
    options: z.array(option).min(3).max(5),
  })
}

export const PracticeItemSchema = item(PracticeOption)
export const AssessmentItemSchema = item(AssessmentOption).extend({ lesson: Slug })

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
