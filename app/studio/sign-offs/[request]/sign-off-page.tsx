import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { TaskRequestView } from '@/core/progress/server/find-task-request'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; request: TaskRequestView; form?: FormState | undefined }

/** A task that a learner is ready to show: the trainer ticks what they see and decides. */
export function SignOffPage({ locale, words, person, request, form }: Props) {
  const texts = words.desks.studio.signOff
  const { task } = request
  const last = request.earlier.at(-1)
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here={`/studio/sign-offs/${request.id}`} person={person} wide>
      <p className="soft">{texts.title}</p>
      <h1>{task.title[locale]}</h1>
      <dl className="facts">
        <dt>{texts.learner}</dt>
        <dd>
          <strong>{request.handle}</strong>
        </dd>
        <dt>{texts.since}</dt>
        <dd>{formatDay(request.askedOn, locale)}</dd>
        {last && (
          <>
            <dt>{texts.earlier}</dt>
            <dd>{fill(texts.earlierAgain, { day: formatDay(last.signedOn, locale), ...counts(last.seen.length, task.checklist.length, locale) })}</dd>
          </>
        )}
      </dl>
      <p>{task.summary[locale]}</p>
      {task.sheet && (
        <details>
          <summary className="tap">{texts.sheet}</summary>
          <p className="soft">{texts.sheetHint}</p>
          <ol>
            {task.sheet.map(({ text, answer }) => (
              <li key={text.en}>
                <p>{text[locale]}</p>
                <p className="soft">{answer[locale]}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
      <FormFaults title={words.common.errors.title} form={form} />
      <form method="post" action={`/studio/sign-offs/${request.id}`}>
        <ChoiceField
          name="seen"
          label={texts.checklist}
          hint={texts.checklistHint}
          kind="several"
          form={form}
          choices={task.checklist.map((point) => ({ value: point.id, label: point[locale] }))}
        />

        <div className="row">
          <SubmitButton name="result" value="passed">
            {texts.passed}
          </SubmitButton>
          <SubmitButton look="quiet" name="result" value="again">
            {texts.again}
          </SubmitButton>
        </div>
      </form>
      <p>
        <a href="/studio">{texts.back}</a>
      </p>
    </Page>
  )
}

function counts(seen: number, all: number, locale: Locale) {
  return { seen: formatNumber(seen, locale), all: formatNumber(all, locale) }
}
