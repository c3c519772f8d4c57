import { LinkButton } from '@/app/_ui/button/button'
import type { Words } from '@/core/words/words'

/** The way to stop everything at once. */
export function EmergencySection({ words }: { words: Words }) {
  const texts = words.stop
  return (
    <section id="emergency">
      <h2>{texts.emergencyTitle}</h2>
      <p className="narrow">{texts.emergency}</p>
      <LinkButton look="danger" href="/admin/stop">
        {texts.stopLink}
      </LinkButton>
    </section>
  )
}
