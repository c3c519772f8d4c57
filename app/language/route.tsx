import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { changeLocale } from '@/core/accounts/server/change-locale'
import { LOCALES } from '@/core/installation/locales'
import { homePath } from '../[locale]/sign-in/home-path'
import { LanguagePage } from './language-page'

/** Pages of the desks only: nothing that a forged form could turn into another site. */
const DeskAddress = z
  .string()
  .max(200)
  .regex(/^\/(desk|studio|admin)(\/[a-z0-9-]+)*$/)

const LanguageInput = z.object({ locale: z.enum(LOCALES), from: z.literal('account').optional(), here: DeskAddress.optional() })

export const GET = memberRoute(ROLES, ({ locale, words, person }) => htmlResponse(<LanguagePage locale={locale} words={words} person={person} />))

/** The desks stand under addresses without a language, so the person's own is stored. */
export const POST = memberRoute(ROLES, async ({ request, locale, words, person, db }) => {
  const read = await readForm(request, LanguageInput, words)
  if (!read.ok) return htmlResponse(<LanguagePage locale={locale} words={words} person={person} />, { status: 400 })
  await changeLocale(db, person, read.data.locale)
  const { locale: chosen, from, here } = read.data
  return seeOther(from ? `/${chosen}/account` : (here ?? homePath(person.roles, chosen)))
})
