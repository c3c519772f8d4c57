import { CheckLetters } from '@/app/_ui/check-letters/check-letters'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { Person } from '@/core/accounts/person'
import type { WaitingProposal } from '@/core/accounts/server/list-proposals'
import type { Locale } from '@/core/installation/locales'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { SettingsComparison } from './settings-comparison'

type Props = { locale: Locale; words: Words; person: Person; proposals: WaitingProposal[]; isAlone: boolean }

/** What takes a second administrator: to agree to, to decline, or one's own to take back. */
export function Proposals({ locale, words, person, proposals, isAlone }: Props) {
  const texts = words.proposals
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{isAlone ? texts.alone : texts.lead}</p>
      {proposals.length === 0 && <p className="soft">{texts.none}</p>}
      <ul className="grid">
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.id} locale={locale} words={words} person={person} proposal={proposal} />
        ))}
      </ul>
    </section>
  )
}

function ProposalCard({ locale, words, person, proposal }: { locale: Locale; words: Words; person: Person; proposal: WaitingProposal }) {
  const texts = words.proposals
  const { id, change, about, settings, proposedBy, proposedOn } = proposal
  const isOwn = proposedBy.id === person.id
  const role = 'role' in change ? words.desks.admin.roles[change.role] : ''
  return (
    <Card as="li">
      <h3>{fill(texts[change.kind], { role, handle: about ?? texts.gone })}</h3>
      <p className="soft small">{fill(isOwn ? texts.byYou : texts.by, { handle: proposedBy.handle, day: formatDay(proposedOn, locale) })}</p>
      {change.kind === 'replace-contact-key' && (
        <p>
          {fill(texts.keyLetters, { handle: proposedBy.handle })}
          <CheckLetters fingerprint={fingerprintOf(change.key.publicKey)} />
        </p>
      )}
      {change.kind === 'change-settings' && <SettingsComparison locale={locale} words={words} before={settings} change={change.settings} />}
      {!isOwn && <p>{fill(texts.approveHelp, { handle: proposedBy.handle })}</p>}
      <div className="row">
        {!isOwn && <ActionButton action={`/admin/proposals/${id}/approval`}>{texts.approve}</ActionButton>}
        <ActionButton look="quiet" action={`/admin/proposals/${id}/refusal`}>
          {isOwn ? texts.withdraw : texts.decline}
        </ActionButton>
      </div>
    </Card>
  )
}
