import { Page } from '@/app/_page/page'
import { FormFaults } from '@/app/_ui/field/field'
import { LinkButton } from '@/app/_ui/button/button'
import { PracticeForm } from '@/app/_ui/practice/practice'
import type { Person } from '@/core/accounts/person'
import type { PracticeItem } from '@/core/quizzes/items'
import { type LessonPageProps, LessonPlace } from '../_lesson-page'

type PracticePageProps = LessonPageProps & { person: Person | null; item: PracticeItem; response: readonly string[]; fault?: string | undefined }

/** One practice item with its mark, or with what is still to be answered. For browsers without script. */
export function PracticePage({ locale, words, person, open, item, response, fault }: PracticePageProps) {
  const texts = words.read.practice
  const id = `q-${item.id}`
  return (
    <Page locale={locale} words={words} title={texts.title} path={open.path} person={person}>
      <LessonPlace locale={locale} words={words} open={open} />
      <h1>{texts.title}</h1>
      <FormFaults title={words.common.errors.title} form={fault ? { errors: { [id]: fault }, values: {} } : undefined} />
      <PracticeForm
        item={item}
        number={open.body.practice.indexOf(item) + 1}
        locale={locale}
        words={words}
        action={`/${locale}${open.path}/practice`}
        {...(fault && response.length === 0 ? {} : { response })}
        fault={fault}
      />
      <LinkButton href={`/${locale}${open.textPath}#${id}`}>{texts.back}</LinkButton>
    </Page>
  )
}
