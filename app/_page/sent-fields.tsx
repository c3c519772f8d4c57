import type { Fields } from '@/core/safety/kept-form'

/** What was sent once, inside a form that sends it again. */
export function SentFields({ fields }: { fields: Fields }) {
  const values = Object.entries(fields).flatMap(([name, list]) => list.map((value) => ({ name, value })))
  // Several values share a name, and even a name and a value: the place tells them apart.
  return values.map(({ name, value }, place) => <input key={`${place}-${name}`} type="hidden" name={name} value={value} autoComplete="off" />)
}
