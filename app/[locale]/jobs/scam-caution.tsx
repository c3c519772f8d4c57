import { Notice } from '@/app/_ui/notice/notice'
import type { Words } from '@/core/words/words'

/** On every page about work: what no honest employer asks. */
export function ScamCaution({ words }: { words: Words }) {
  return (
    <Notice tone="care">
      <p>
        <strong>{words.jobs.scam.title}</strong>
        <br />
        {words.jobs.scam.text}
      </p>
    </Notice>
  )
}
