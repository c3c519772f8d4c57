/** How far a learner has come, as reports count them: each is counted once, at the furthest. */
export const LEARNING_STAGES = ['joined', 'learning', 'skilled', 'introduced', 'working'] as const

export type LearningStage = (typeof LEARNING_STAGES)[number]

/** Countries of `content/places`, and `untold` for learners who said none or work over the internet. */
export const REPORT_COUNTRIES = ['TH', 'IN', 'MM', 'untold'] as const

export type ReportCountry = (typeof REPORT_COUNTRIES)[number]

/** What is known of one learner, as far as a report needs it. */
export type CountedLearner = { country: string | undefined; enrolled: boolean; skilled: boolean; introduced: boolean; working: boolean }

/** Learners by country (rows) and stage (columns). */
export function tabulate(learners: readonly CountedLearner[]): number[][] {
  const cells = REPORT_COUNTRIES.map(() => LEARNING_STAGES.map(() => 0))
  for (const learner of learners) {
    const row = cells[REPORT_COUNTRIES.indexOf(countryOf(learner))]
    const column = LEARNING_STAGES.indexOf(stageOf(learner))
    if (row) row[column] = (row[column] ?? 0) + 1
  }
  return cells
}

function countryOf({ country }: CountedLearner): ReportCountry {
  return REPORT_COUNTRIES.find((known) => known === country) ?? 'untold'
}

function stageOf({ enrolled, skilled, introduced, working }: CountedLearner): LearningStage {
  if (working) return 'working'
  if (introduced) return 'introduced'
  if (skilled) return 'skilled'
  return enrolled ? 'learning' : 'joined'
}
