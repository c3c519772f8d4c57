import { SkillList } from '@/app/[locale]/learning/skill-list'
import { Page } from '@/app/_page/page'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Checklist } from '@/app/_ui/checklist/checklist'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { OwnTask } from '@/core/progress/server/find-own-task'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; own: OwnTask }

/** A practical task: what a trainer will look at, and where it stands. */
export function TaskPage({ locale, words, person, own }: Props) {
  const texts = words.learning.task
  const { task, state } = own
  const seen = state.kind === 'passed' || state.kind === 'again' ? state.seen : null
  return (
    <Page locale={locale} words={words} title={task.title[locale]} path={`/courses/${own.course}/tasks/${task.id}`} person={person}>
      <p className="soft">
        <a href={`/${locale}/courses/${own.course}`}>{own.courseTitle[locale]}</a> · {texts.kind}
      </p>
      <h1>{task.title[locale]}</h1>
      <p className="lead">{task.summary[locale]}</p>
      <TaskStateCard locale={locale} words={words} own={own} />
      <h2>{texts.checklist}</h2>
      <Checklist
        points={task.checklist.map((point) => ({ id: point.id, text: point[locale], seen: seen && seen.includes(point.id) }))}
        seenText={texts.seen}
        notSeenText={texts.notSeen}
      />
      {(state.kind === 'open' || state.kind === 'again') && <Ask locale={locale} words={words} own={own} />}
      <h2>{texts.granted}</h2>
      <SkillList locale={locale} words={words} skills={task.skills.map((skill) => ({ ...skill, evidence: 'assessed', selfReported: null }))} />
      <p>
        <a href={`/${locale}/learning`}>{texts.back}</a>
      </p>
    </Page>
  )
}

function TaskStateCard({ locale, words, own }: Omit<Props, 'person'>) {
  const texts = words.learning.task
  const { state } = own
  if (state.kind === 'open') return null
  const titles = { waiting: texts.waitingTitle, passed: texts.passedTitle, again: texts.againTitle }
  const day = formatDay(state.kind === 'waiting' ? state.since : state.on, locale)
  return (
    <Card step={state.kind === 'passed'} as="section">
      <h2>{titles[state.kind]}</h2>
      <p>{fill(texts[state.kind], { day })}</p>
      {state.kind === 'waiting' && !own.hasTrainer && <p>{texts.noTrainer}</p>}
    </Card>
  )
}

function Ask({ locale, words, own }: Omit<Props, 'person'>) {
  const texts = words.learning.task
  return (
    <Card step as="section">
      {!own.hasTrainer && <Notice tone="care">{texts.noTrainer}</Notice>}
      <p>{texts.readyHint}</p>
      <ActionButton action={`/${locale}/courses/${own.course}/tasks/${own.task.id}/sign-off-requests`}>
        {own.state.kind === 'again' ? texts.readyAgain : texts.ready}
      </ActionButton>
    </Card>
  )
}
