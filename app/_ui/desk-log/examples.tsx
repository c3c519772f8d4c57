import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { LogList } from './log-list'

const ROWS = [
  { seq: 12, day: '2026-11-20', action: 'learner-opened', actor: { handle: 'calm-mango-482', mark: '0b1c2d3e' }, subject: '7KQ2-M0XA' },
  { seq: 11, day: '2026-11-19', action: 'task-decided', actor: { handle: null, mark: '9f8e7d6c' }, subject: 'Q4RT-0ZN8' },
]

export const deskLogExamples: Example[] = [
  { name: 'two rows, one of an account that is gone', view: <LogList locale="en" words={wordsFor('en')} rows={ROWS} /> },
  { name: 'in Burmese', view: <LogList locale="my" words={wordsFor('my')} rows={ROWS} /> },
]
