import { z } from 'zod'
import { CONTACT_LENGTH } from '@/core/contact/contact-text'
import { isSealedContact } from '@/core/contact/sealed-contact'

/**
 * A contact as the browser sealed it, or as it was typed where no script runs. `key` is the one whose letters the page
 * showed; a page that had none to show any more sends it empty.
 */
export const ContactInput = z.discriminatedUnion('how', [
  z.object({ how: z.literal('sealed'), sealed: z.string().refine(isSealedContact), key: z.guid() }),
  z.object({ how: z.literal('plain'), contact: z.string().trim().min(1).max(CONTACT_LENGTH), key: z.string().max(36).optional() }),
])

export type ContactInput = z.infer<typeof ContactInput>
