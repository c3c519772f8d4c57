import type { ReactNode } from 'react'
import assets from '@/.generated/assets.json'
import type { Person } from '@/core/accounts/person'
import { type Locale, otherLocale } from '@/core/installation/locales'
import { siteIcon } from '@/core/installation/server/site-icon'
import { readSettings } from '@/core/installation/settings'
import { type Words, wordsFor } from '@/core/words/words'
import { Brand } from '../_ui/brand/brand'

/**
 * Scripts of our own, each with the way out in it: `leave` is that with the offer of our letters, `learner` for lessons,
 * `catalogue` for what leads to them, `join` for an invitation, `keys` where staff use a security key, `contact` where a
 * learner says how to be reached, `staff-key` and `open-contact` for the coordinator who reads it.
 */
export type ScriptName = keyof typeof assets.scripts

export type NavLink = { href: string; text: string }

type PageProps = {
  locale: Locale
  words: Words
  /** Names the window. Browsers keep it in their history after signing out: no person, cohort or job stands in it. */
  title: string
  /** Absolute path of this page without its language, as `/courses`; null where the page has one address for every language. */
  path: string | null
  /** The address of a page that has one for every language: changing the language comes back to it. */
  here?: string
  /** Signed-in person: only on private pages, never on those that a cache may hold. */
  person?: Person | null
  /** Adds the styles of the desks and gives the page more room. */
  wide?: boolean
  /** Adds the styles of recordings to a page for reading. */
  spoken?: boolean
  /** The id of the page's form, when leaving by the menu or changing the language has to save what was chosen in it first. */
  saves?: string
  /** The page's one small script, when it is more than the way out; the page is allowed no other. */
  script?: ScriptName
  children: ReactNode
}

/** The frame of every page: head with the styles inside, brand, language switch, menu, content, foot, 'Leave now'. */
export function Page({
  locale,
  words,
  title,
  path,
  here,
  person = null,
  wide = false,
  spoken = false,
  saves,
  script = 'leave',
  children,
}: PageProps) {
  const settings = readSettings()
  const icon = settings.SITE_ICON ? siteIcon(settings.SITE_ICON) : null
  const name = locale === 'my' ? settings.SITE_NAME_MY : settings.SITE_NAME_EN
  const other = otherLocale(locale)
  const mark = icon ? <img src={icon} alt="" width={28} height={28} /> : <Brand />
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${title} · ${name}`}</title>
        <link rel="icon" href={icon ?? assets.icon} />
        <style
          dangerouslySetInnerHTML={{ __html: assets.css[wide ? 'wide' : spoken ? 'spoken' : isReading(path, person) ? 'reading' : 'learner'] }}
        />
        <script src={assets.scripts[script].path} async />
      </head>
      <body className={wide ? 'wide' : undefined}>
        <a className="skip" href="#main">
          {words.common.skip}
        </a>
        <header className="top">
          {/* The first button of a form is what Enter presses: that one saves, and goes nowhere else. */}
          {saves && (
            <button form={saves} hidden>
              {words.common.save}
            </button>
          )}
          {saves ? (
            <span className="brand">
              {mark}
              {name}
            </span>
          ) : (
            <a className="brand" href={`/${locale}/courses`}>
              {mark}
              {name}
            </a>
          )}
          {path === null && person && (
            <form method="post" action="/language">
              {here && <input type="hidden" name="here" value={here} />}
              <button className="switch" name="locale" value={other} lang={other}>
                {words.common.switch}
              </button>
            </form>
          )}
          {path !== null && saves && (
            <button className="switch" form={saves} name="go" value="switch" lang={other}>
              {words.common.switch}
            </button>
          )}
          {path !== null && !saves && (
            <a className="switch" href={`/${other}${path}`} lang={other} hrefLang={other} data-switch="">
              {words.common.switch}
            </a>
          )}
          <nav className="nav" aria-label={words.common.menu}>
            {navLinks(locale, words, person).map((link) =>
              saves ? (
                <button key={link.href} form={saves} name="to" value={link.href}>
                  {link.text}
                </button>
              ) : (
                <a key={link.href} href={link.href} aria-current={isCurrent(link.href, locale, path) ? 'page' : undefined}>
                  {link.text}
                </a>
              ),
            )}
          </nav>
        </header>
        <main id="main">{children}</main>
        <footer className="foot">
          {words.common.footer} <a href={`/${locale}/safety`}>{words.rights.safety.link}</a> <FontLink locale={locale} words={words} />
        </footer>
        <form className="leave" method="post" action="/leave" data-leave={settings.LEAVE_URL}>
          <button title={words.common.leaveHelp}>{words.common.leave}</button>
        </form>
      </body>
    </html>
  )
}

/** Where a phone that shows Burmese wrongly gets our letters: in both languages, as one of them may be what cannot be read. */
function FontLink({ locale, words }: { locale: Locale; words: Words }) {
  const other = otherLocale(locale)
  return (
    <a href={`/${locale}/font`}>
      {words.font.link} <span lang={other}>{wordsFor(other).font.link}</span>
    </a>
  )
}

/** The menu as this person sees it. */
export function navLinks(locale: Locale, words: Words, person: Person | null): NavLink[] {
  const nav = words.common.nav
  const links = [{ href: `/${locale}/courses`, text: nav.courses }]
  // Public pages are the same bytes for everyone: 'my learning' leads to the sign-in page when nobody is signed in.
  if (!person || person.roles.includes('learner')) {
    links.push({ href: `/${locale}/learning`, text: nav.learning })
    links.push({ href: `/${locale}/jobs`, text: nav.jobs })
  }
  if (!person) links.push({ href: `/${locale}/sign-in`, text: nav.signIn })
  if (person?.roles.includes('learner')) links.push({ href: `/${locale}/introductions`, text: nav.introductions })
  if (person?.roles.includes('trainer')) links.push({ href: '/studio', text: nav.studio })
  if (person?.roles.includes('coordinator')) links.push({ href: '/desk', text: nav.desk })
  if (person?.roles.includes('administrator')) links.push({ href: '/admin', text: nav.admin })
  if (person) links.push({ href: `/${locale}/account`, text: nav.account })
  return links
}

/** The catalogue, courses and lessons, the search, and the page on safety: the same for everyone. */
function isReading(path: string | null, person: Person | null): boolean {
  return path !== null && (path.startsWith('/courses') || path === '/safety' || path.startsWith('/search')) && person === null
}

function isCurrent(href: string, locale: Locale, path: string | null): boolean {
  return path !== null && `/${locale}${path}`.startsWith(href)
}
