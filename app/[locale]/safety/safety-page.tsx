import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import type { Locale } from '@/core/installation/locales'
import { INACTIVE_DAYS } from '@/core/retention/limits'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** One question that a frightened person has: what is so, in sentences, points, or steps in their order. */
type Part = { id: string; title: string; text?: string[]; points?: string[]; steps?: string[]; after?: string[] }

/**
 * What is promised, what is not, and what to do. Its reader may be afraid and on a slow phone: what matters most comes
 * before everything else, then short parts, each at an address of its own.
 */
export function SafetyPage({ locale, words }: { locale: Locale; words: Words }) {
  const texts = words.rights.safety
  const parts: Part[] = texts.parts
  const say = (text: string) => fill(text, { days: formatNumber(INACTIVE_DAYS, locale) })
  return (
    <Page locale={locale} words={words} title={texts.title} path="/safety" script="catalogue">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <Notice>
        <ul>{items(texts.first)}</ul>
      </Notice>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {parts.map(({ id, title, text = [], points = [], steps = [], after = [] }) => (
        <section key={id} id={id}>
          <h2>{title}</h2>
          <Sentences texts={text.map(say)} />
          {points.length > 0 && <ul>{items(points)}</ul>}
          {steps.length > 0 && <ol>{items(steps)}</ol>}
          <Sentences texts={after.map(say)} />
        </section>
      ))}
      <h2>{texts.askTitle}</h2>
      <p>{texts.ask}</p>
      <LinkButton look="quiet" href={`/${locale}/courses`}>
        {words.common.notFound.courses}
      </LinkButton>
    </Page>
  )
}

function Sentences({ texts }: { texts: string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>)
}

function items(texts: string[]) {
  return texts.map((text) => <li key={text}>{text}</li>)
}
