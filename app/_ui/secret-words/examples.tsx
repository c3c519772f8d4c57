import type { Example } from '../example'
import { SecretWords } from './secret-words'

const WORDS = ['window', 'basket', 'carrot', 'gentle', 'marble', 'sunset']

export const secretWordsExamples: Example[] = [
  { name: 'to copy to paper', view: <SecretWords handleLabel="Handle" handle="quiet-lamp-104" wordsLabel="Passphrase" words={WORDS} /> },
]
