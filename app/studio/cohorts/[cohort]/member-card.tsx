import { assessmentState } from '@/app/[locale]/learning/course-card'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { Steps } from '@/app/_ui/steps/steps'
import type { Locale } from '@/core/installation/locales'
import type { CourseProgress } from '@/core/progress/course-progress'
import { isCompleted } from '@/core/progress/next-step'
import type { CohortMember } from '@/core/progress/server/load-members'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** One learner of a cohort, by their handle, with where they stand in its course. */
export function MemberCard({ locale, words, member }: { locale: Locale; words: Words; member: CohortMember }) {
  const { progress } = member
  return (
    <Card as="li">
      <h3>
        {member.handle} {progress && isCompleted(progress) && <Stamp tone="good">{words.learning.courses.completed}</Stamp>}
      </h3>
      {progress ? <Facts locale={locale} words={words} progress={progress} /> : <p className="soft">{words.desks.studio.cohort.notEnrolled}</p>}
      <ActionButton look="quiet" action={`/studio/cohorts/${member.cohortId}/members/${member.learnerId}/removal`}>
        {words.desks.studio.cohort.remove}
      </ActionButton>
    </Card>
  )
}

function Facts({ locale, words, progress }: { locale: Locale; words: Words; progress: CourseProgress }) {
  const texts = words.desks.studio.cohort
  const states = words.learning.courses.states
  const read = progress.lessons.filter((lesson) => lesson.read).length
  const total = (key: 'right' | 'all') =>
    formatNumber(
      progress.lessons.reduce((sum, lesson) => sum + lesson.practice[key], 0),
      locale,
    )
  const lessons = fill(texts.lessonsPicture, { done: formatNumber(read, locale), all: formatNumber(progress.lessons.length, locale) })
  const task = progress.task?.state
  return (
    <dl className="facts">
      <dt>{texts.lessons}</dt>
      <dd>
        <Steps done={read} all={progress.lessons.length} label={lessons} />
      </dd>
      <dt>{texts.practice}</dt>
      <dd>{fill(texts.practiceCount, { right: total('right'), all: total('all') })}</dd>
      {progress.hasAssessment && (
        <>
          <dt>{texts.assessment}</dt>
          <dd>{states[assessmentState(progress)]}</dd>
        </>
      )}
      {task && (
        <>
          <dt>{texts.task}</dt>
          <dd>{task.kind === 'waiting' ? <a href={`/studio/sign-offs/${task.requestId}`}>{texts.lookNow}</a> : states[task.kind]}</dd>
        </>
      )}
    </dl>
  )
}
