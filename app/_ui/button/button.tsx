import type { ReactNode } from 'react'

type Look = 'main' | 'quiet' | 'danger'

function classOf(look: Look) {
  return look === 'main' ? 'button' : `button ${look}`
}

/** Sends the form it stands in. One `main` button a page: the next step. */
export function SubmitButton({ look = 'main', name, value, children }: { look?: Look; name?: string; value?: string; children: ReactNode }) {
  return (
    <button className={classOf(look)} name={name} value={value}>
      {children}
    </button>
  )
}

/** A link that is a step on the way, not a mention in a text. */
export function LinkButton({ look = 'main', href, children }: { look?: Look; href: string; children: ReactNode }) {
  return (
    <a className={classOf(look)} href={href}>
      {children}
    </a>
  )
}

/** One button that changes something: a whole form around it, so that it works without script. */
export function ActionButton({
  look = 'main',
  action,
  fields = {},
  children,
}: {
  look?: Look
  action: string
  fields?: Record<string, string>
  children: ReactNode
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look}>{children}</SubmitButton>
    </form>
  )
}
