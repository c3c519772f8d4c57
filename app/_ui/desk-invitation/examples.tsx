import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { InvitationSheet } from './invitation-sheet'
import { OpenInvitations } from './open-invitations'

const LETTERS = '7KQ2 M0XA Q4RT 0ZN8 1DFH J3M5 P7VW YA9C'

const OPEN = [
  { id: 'a', role: 'learner', issuedOn: '2026-11-02', expiresOn: '2026-11-16' },
  { id: 'b', role: 'trainer', issuedOn: '2026-11-03', expiresOn: '2026-11-17' },
] as const

export const deskInvitationExamples: Example[] = [
  {
    name: 'the sheet that a learner gets',
    view: (
      <InvitationSheet
        locale="my"
        code="ABCD-EFGH-JKMN-PQRS"
        expiresOn="2026-11-16"
        fingerprint={LETTERS}
        keyLetters="9ER6 Z3JE 79VH BMG1 TNSX 1AJ2 6XHE AQDB"
      />
    ),
  },
  {
    name: 'the sheet of a coordinator who has no key yet',
    view: <InvitationSheet locale="en" code="ABCD-EFGH-JKMN-PQRS" expiresOn="2026-11-16" fingerprint={LETTERS} keyLetters={null} />,
  },
  { name: 'not used yet', view: <OpenInvitations locale="en" words={wordsFor('en')} invitations={[...OPEN]} under="/desk/invitations" /> },
  { name: 'none', view: <OpenInvitations locale="en" words={wordsFor('en')} invitations={[]} under="/desk/invitations" /> },
]
