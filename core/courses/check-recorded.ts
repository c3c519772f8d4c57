import type { ContentFault } from './content-fault'
import { type ParagraphPair, type TranslationRecord, unrecorded } from './translation-state'

/** A translation that nobody recorded could become stale unseen. */
export function checkRecorded(
  course: string,
  lesson: string,
  pairs: readonly ParagraphPair[],
  record: TranslationRecord | undefined,
): ContentFault[] {
  const [first, ...more] = unrecorded(pairs, record?.lessons[lesson])
  if (!first) return []
  const which = more.length > 0 ? `${first.id} and ${more.length} more paragraphs` : `The paragraph ${first.id}`
  return [{ file: `${course}/${lesson}/my.mdx`, line: 1, message: `${which} changed. Say so: npm run content -- record ${course}` }]
}
