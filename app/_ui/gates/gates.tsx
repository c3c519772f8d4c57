import type { Gate, GateState } from '@/core/jobs/find-gates'
import type { Words } from '@/core/words/words'

const SIGNS: Record<GateState, string> = { met: '✓', ask: '?', 'not-met': '✕' }

/** The gates of a listing: a sign, the state in words, and why. `short` names only what they are about. */
export function Gates({ gates, words, short = false }: { gates: readonly Gate[]; words: Words; short?: boolean }) {
  const { names, states, reasons } = words.jobs.gates
  return (
    <ul className={short ? 'gates short' : 'gates'}>
      {gates.map(({ gate, state, reason }) => (
        <li key={gate} className={state}>
          <b aria-hidden="true">{SIGNS[state]}</b>
          {short ? (
            <span>
              {names[gate]}
              <span className="hide">: {states[state]}</span>
            </span>
          ) : (
            <span>
              <strong>
                {names[gate]}: {states[state]}
              </strong>
              <br />
              {reasons[reason]}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
