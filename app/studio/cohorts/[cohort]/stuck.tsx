import { Card } from '@/app/_ui/card/card'
import { DeskBar } from '@/app/_ui/desk-bar/desk-bar'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Locale } from '@/core/installation/locales'
import type { StuckPlaces } from '@/core/progress/server/where-stuck'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; stuck: StuckPlaces }

/** Where a cohort goes wrong: by lesson as bars, then item by item with who. */
export function Stuck({ locale, words, stuck }: Props) {
  const texts = words.desks.studio.stuck
  return (
    <>
      <h2>{texts.title}</h2>
      {stuck.items.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p className="soft">{texts.lead}</p>
          <Lessons locale={locale} words={words} stuck={stuck} />
        </>
      )}
    </>
  )
}

function Lessons({ locale, words, stuck }: Props) {
  const texts = words.desks.studio.stuck
  const most = Math.max(...stuck.lessons.map((lesson) => lesson.practice + lesson.assessment))
  return (
    <ul className="grid">
      {stuck.lessons.map((lesson) => (
        <Card key={lesson.lesson} as="li">
          <h3>{lesson.title[locale]}</h3>
          <DeskBar value={lesson.practice + lesson.assessment} most={most} />
          <p className="small soft">
            {texts.practice} {formatNumber(lesson.practice, locale)} · {texts.assessment} {formatNumber(lesson.assessment, locale)} · {texts.learners}{' '}
            {formatNumber(lesson.learners, locale)}
          </p>
          <details className="lessons">
            <summary>{texts.items}</summary>
            <Items locale={locale} words={words} items={stuck.items.filter((item) => item.lesson === lesson.lesson)} />
          </details>
        </Card>
      ))}
    </ul>
  )
}

function Items({ locale, words, items }: { locale: Locale; words: Words; items: StuckPlaces['items'] }) {
  const texts = words.desks.studio.stuck
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={`${item.source} ${item.item}`}>
          <Stamp tone={item.source === 'assessment' ? 'care' : 'plain'}>{texts.sources[item.source]}</Stamp>
          <p>
            {item.prompt[locale]}
            <br />
            <span className="small soft">
              {texts.wrong}: {formatNumber(item.wrong, locale)} · {texts.who}:{' '}
              {item.learners
                .map(({ handle, wrong }) => fill(texts.times, { handle, count: formatNumber(wrong, locale) }))
                .join(words.learning.assessment.comma)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
