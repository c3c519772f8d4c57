import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import { TextSchema } from '@/core/installation/text-schema'
import { z } from 'zod'
import { readContentList } from './read-content'

/** A kind of paper that a listing may ask for, with the day on which somebody last checked what the note says. */
export type Paper = { id: string; country?: string | undefined; label: Text; note: Text; checked: Day; source: string }

const PaperSchema = z.strictObject({
  id: z.string().min(1),
  country: z.string().length(2).optional(),
  label: TextSchema,
  note: TextSchema,
  checked: z.iso.date(),
  source: z.string().min(1),
})

/** The employer asks for no papers. */
export const NO_PAPERS = 'none-needed'

const papers: readonly Paper[] = readContentList('places/papers.yaml', PaperSchema)
const byId = new Map(papers.map((paper) => [paper.id, paper]))

export function listPapers(): readonly Paper[] {
  return papers
}

export function findPaper(id: string): Paper | undefined {
  return byId.get(id)
}

/** True for an entry such as `india-ask`: nobody can hold it, it says that the rules are not known to us. */
export function isOpenQuestion(id: string): boolean {
  return id.endsWith('-ask')
}

/** The papers that a person can hold. */
export function listHeldPapers(): readonly Paper[] {
  return papers.filter((paper) => paper.id !== NO_PAPERS && !isOpenQuestion(paper.id))
}
