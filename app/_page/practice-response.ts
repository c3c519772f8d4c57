import { z } from 'zod'
import { several } from './form'

/** A response to a practice item as its form sends it. A row without a choice, or an empty field, comes as an empty text. */
export const practiceResponse = several(z.string().trim().max(120)).transform((list) => list.filter((part) => part !== ''))
