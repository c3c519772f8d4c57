import type { Example } from '../example'
import { CheckLetters } from './check-letters'

export const checkLettersExamples: Example[] = [
  { name: "of an organisation's key", view: <CheckLetters fingerprint="7KQ2 M0XA Q4RT 0ZN8 1DFH J3M5 P7VW YA9C" /> },
]
