import type { Example } from '../example'
import { Stamp } from './stamp'

export const stampExamples: Example[] = [
  { name: 'a fact', view: <Stamp>5 hours</Stamp> },
  { name: 'a good one', view: <Stamp tone="good">အတည်ပြုပြီး</Stamp> },
  { name: 'one to look at', view: <Stamp tone="care">Ask first</Stamp> },
]
