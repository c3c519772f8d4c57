import type { ReactNode } from 'react'
import { Stamp } from '../stamp/stamp'
import { Steps } from '../steps/steps'

/** A skill as a picture: its name, its level as dots, and what stands behind it. `level` says the dots in words. */
export function Skill({
  name,
  dots,
  level,
  evidence,
  claim,
  children,
}: {
  name: string
  dots: number
  level: string
  evidence: { text: string; good: boolean }
  /** What the learner says beyond it. */
  claim?: string | null
  children?: ReactNode
}) {
  return (
    <li className="skill">
      <strong>{name}</strong>
      <div className="row">
        <Steps done={dots} all={4} label={level} />
        <Stamp tone={evidence.good ? 'good' : 'plain'}>{evidence.text}</Stamp>
        {claim && <Stamp>{claim}</Stamp>}
        {children}
      </div>
    </li>
  )
}
