import { wordsFor } from '@/core/words/words'
import type { MatchRow } from '@/core/jobs/score-match'
import type { Example } from '../example'
import { SkillRows } from './skill-rows'

const ROWS: MatchRow[] = [
  { skill: 'machine-sewing', must: true, need: 2, have: 2, evidence: 'course', cover: 0.8 },
  { skill: 'garment-quality-check', must: true, need: 2, have: 1, evidence: 'self-reported', cover: 0.25 },
  { skill: 'overlock', must: false, need: 1, have: 0, evidence: null, cover: 0 },
]

export const skillRowsExamples: Example[] = [{ name: 'met, partly met, missing', view: <SkillRows rows={ROWS} locale="en" words={wordsFor('en')} /> }]
