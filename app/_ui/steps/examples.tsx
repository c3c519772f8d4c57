import type { Example } from '../example'
import { Steps } from './steps'

export const stepsExamples: Example[] = [
  { name: 'level 2 of 4', view: <Steps done={2} all={4} label="Level 2 of 4" /> },
  { name: 'level 1, level 3 is asked for', view: <Steps done={1} all={4} want={3} label="Level 1 of 4, level 3 is asked for" /> },
]
