import { z } from 'zod'
import { several } from '@/app/_page/form'
import { WrittenDay } from '@/core/burmese/written-day'
import { FINDINGS } from '../findings'

export const VettingForm = z.object({ found: several(z.enum(FINDINGS)), checked: WrittenDay, until: WrittenDay })
