import { createHash } from 'node:crypto'
import { LOCALES } from '@/core/installation/locales'
import { askedOf, listSkills } from '@/core/skills/vocabulary'
import type { Database } from '@/db/client'
import type { PublicEntry } from '../entry'
import { indexEntries, isIndexed } from './index-entries'

/** Brings the skills of the vocabulary into the index. Returns whether anything changed. */
export async function indexSkills(db: Database): Promise<boolean> {
  const state = createHash('sha256')
    .update(JSON.stringify(listSkills().map((skill) => [skill, askedOf(skill.id)])))
    .digest('hex')
  if (await isIndexed(db, 'skills', state)) return false
  const entries = listSkills().flatMap(({ id, label, note }): PublicEntry[] =>
    LOCALES.map((locale) => ({
      kind: 'skill',
      address: `skills/${id}`,
      locale,
      title: label[locale],
      // One sentence: all of it stands out.
      headings: [note[locale]],
      texts: [],
      asked: askedOf(id)[locale],
      // The id is English and names the skill as others do: `child-care` and `childcare`.
      context: locale === 'en' ? `${id.replaceAll('-', ' ')} ${id.replaceAll('-', '')}` : '',
    })),
  )
  await indexEntries(db, 'skills', state, entries)
  return true
}
