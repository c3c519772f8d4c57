import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type accounts from '@/content/words/en/accounts.json'
import type audit from '@/content/words/en/audit.json'
import type common from '@/content/words/en/common.json'
import type contact from '@/content/words/en/contact.json'
import type desks from '@/content/words/en/desks.json'
import type factors from '@/content/words/en/factors.json'
import type font from '@/content/words/en/font.json'
import type jobs from '@/content/words/en/jobs.json'
import type learning from '@/content/words/en/learning.json'
import type proposals from '@/content/words/en/proposals.json'
import type read from '@/content/words/en/read.json'
import type recovery from '@/content/words/en/recovery.json'
import type reports from '@/content/words/en/reports.json'
import type rights from '@/content/words/en/rights.json'
import type search from '@/content/words/en/search.json'
import type sessions from '@/content/words/en/sessions.json'
import type stop from '@/content/words/en/stop.json'
import type waiting from '@/content/words/en/waiting.json'
import { LOCALES, type Locale } from '@/core/installation/locales'

/** Every text of the interface, by area. English names the keys; the content lint holds every language to them. */
export type Words = {
  common: typeof common
  read: typeof read
  search: typeof search
  accounts: typeof accounts
  recovery: typeof recovery
  factors: typeof factors
  font: typeof font
  sessions: typeof sessions
  stop: typeof stop
  waiting: typeof waiting
  rights: typeof rights
  learning: typeof learning
  jobs: typeof jobs
  contact: typeof contact
  desks: typeof desks
  audit: typeof audit
  proposals: typeof proposals
  reports: typeof reports
}

const folder = join(process.cwd(), 'content/words')

function loadWords(locale: Locale): Words {
  const files = readdirSync(join(folder, locale)).filter((file) => file.endsWith('.json'))
  const areas = files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, locale, file), 'utf8'))])
  return Object.fromEntries(areas) as Words
}

const loaded = Object.fromEntries(LOCALES.map((locale) => [locale, loadWords(locale)])) as Record<Locale, Words>

export function wordsFor(locale: Locale): Words {
  // Translators see what they write at once while developing; a served installation reads each file once.
  return process.env['NODE_ENV'] === 'development' ? loadWords(locale) : loaded[locale]
}
