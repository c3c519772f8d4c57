import type { Example } from '../example'
import { SecretCode } from './secret-code'

export const secretCodeExamples: Example[] = [
  { name: 'to copy to paper', view: <SecretCode label="Recovery code" code="7KQ2-M0XA-9PD3-TV5B-2WJ8-C4RN-F6YH" /> },
]
