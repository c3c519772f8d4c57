import { wordsFor } from '@/core/words/words'
import type { Gate } from '@/core/jobs/find-gates'
import type { Example } from '../example'
import { Gates } from './gates'

const GATES: Gate[] = [
  { gate: 'vetted-employer', state: 'met', reason: 'vetted' },
  { gate: 'papers', state: 'ask', reason: 'papers-not-told' },
  { gate: 'lodging', state: 'not-met', reason: 'no-lodging' },
]

export const gatesExamples: Example[] = [
  { name: 'with reasons', view: <Gates gates={GATES} words={wordsFor('en')} /> },
  { name: 'short', view: <Gates gates={GATES} words={wordsFor('en')} short /> },
]
