import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { StagePath } from './stage-path'

const REACHED = [
  { stage: 'asked', reachedOn: '2026-11-12' },
  { stage: 'agreed', reachedOn: '2026-11-12' },
  { stage: 'introduced', reachedOn: '2026-11-18' },
] as const

export const stagePathExamples: Example[] = [
  { name: 'under way', view: <StagePath reached={REACHED} ended={false} locale="en" words={wordsFor('en')} /> },
  { name: 'ended', view: <StagePath reached={REACHED} ended locale="en" words={wordsFor('en')} /> },
]
