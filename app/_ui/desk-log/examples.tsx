import { KEEPER_MARK } from '@/core/audit/keeper'
import type { LogRow } from '@/core/audit/server/list-audit-entries'
import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { LogList } from './log-list'

const MANGO = { handle: 'calm-mango-482', mark: '0b1c2d3e' }

const ROWS: LogRow[] = [
  { day: '2026-11-20', action: 'role-granted', actor: MANGO, about: { kind: 'staff', handle: 'quiet-river-117', mark: 'Q4RT-0ZN8' } },
  { day: '2026-11-20', action: 'learner-opened', actor: MANGO, about: { kind: 'learner', mark: '7KQ2-M0XA' } },
  { day: '2026-11-20', action: 'caseload-listed', actor: MANGO, about: { kind: 'list' } },
  { day: '2026-11-19', action: 'task-decided', actor: { handle: null, mark: '9f8e7d6c' }, about: { kind: 'learner', mark: 'Q4RT-0ZN8' } },
  { day: '2026-11-19', action: 'organisation-stopped', actor: { handle: null, mark: KEEPER_MARK }, about: { kind: 'organisation' } },
]

export const deskLogExamples: Example[] = [
  {
    name: 'of learners, a list, staff and the organisation, and of an account that is gone',
    view: <LogList locale="en" words={wordsFor('en')} rows={ROWS} />,
  },
  { name: 'in Burmese', view: <LogList locale="my" words={wordsFor('my')} rows={ROWS} /> },
]
