import assets from '@/.generated/assets.json'
import { Page } from '@/app/_page/page'
import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import type { Locale } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import { type Words, wordsFor } from '@/core/words/words'

const { kilobytes, pictures } = assets.font

/**
 * The same words as a picture and as text, so that anyone sees whether this phone shows Burmese. Who cannot read a word
 * of the page can read its pictures, and the button that brings our letters is one.
 */
export function FontPage({ locale, words, isOn }: { locale: Locale; words: Words; isOn: boolean }) {
  const texts = words.font
  const { first, second } = wordsFor('my').font.sample
  return (
    <Page locale={locale} words={words} title={texts.title} path="/font">
      <h1>{texts.title}</h1>
      {isOn && <Notice>{texts.on}</Notice>}
      <p className="lead">{texts.compare}</p>
      <div className="card">
        <p>
          <span className="soft small">{texts.picture}</span>
          <br />
          <img src={pictures.sample.path} alt={`${first} ${second}`} width={178} lang="my" loading="lazy" />
        </p>
        <p lang="my">
          <span className="soft small" lang={locale}>
            {texts.text}
          </span>
          <br />
          {first}
          <br />
          {second}
        </p>
      </div>
      {isOn ? <WaysBack locale={locale} words={words} /> : <WayToOurs locale={locale} words={words} />}
      <h2>{texts.aboutTitle}</h2>
      <p>{texts.lead}</p>
      <ul>
        {texts.about.map((line) => (
          <li key={line}>{fill(line, { size: formatNumber(kilobytes, locale) })}</li>
        ))}
      </ul>
    </Page>
  )
}

function WayToOurs({ locale, words }: { locale: Locale; words: Words }) {
  const { use, size, same } = words.font
  return (
    <>
      <ActionButton action={`/${locale}/font`}>
        {locale === 'my' ? <img src={pictures.use.path} alt={use} width={166} loading="lazy" /> : use}
        {/* In Latin digits, which every phone shows. */}
        <span>{fill(size, { size: kilobytes })}</span>
      </ActionButton>
      <p>{same}</p>
    </>
  )
}

function WaysBack({ locale, words }: { locale: Locale; words: Words }) {
  return (
    <>
      <p>{words.font.still}</p>
      <div className="row">
        <LinkButton href={`/${locale}/courses`}>{words.common.notFound.courses}</LinkButton>
        <ActionButton look="quiet" action={`/${locale}/font/removal`}>
          {words.font.off}
        </ActionButton>
      </div>
    </>
  )
}
