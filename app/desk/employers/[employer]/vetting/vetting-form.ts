import { z } from 'zod'
import { several } from '@/app/_page/form'
import { DaySchema } from '@/core/installation/day-schema'
import { FINDINGS } from '../findings'

export const VettingForm = z.object({ found: several(z.enum(FINDINGS)), checked: DaySchema, until: DaySchema })
