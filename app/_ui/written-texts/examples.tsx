import type { Example } from '../example'
import { WrittenTexts } from './written-texts'

export const writtenTextsExamples: Example[] = [
  { name: 'what was written', view: <WrittenTexts label="What you wrote" texts={['Sewing, two years', 'Could start on Monday.\nMornings only.']} /> },
]
