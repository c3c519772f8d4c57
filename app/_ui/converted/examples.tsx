import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { Converted } from './converted'

const conversions = [{ field: 'name', before: 'အုတ္စီ လုပ္ငန္း', after: 'အုတ်စီ လုပ်ငန်း' }]

export const convertedExamples: Example[] = [
  {
    name: 'a name that was typed in Zawgyi',
    view: <Converted words={wordsFor('my')} conversions={conversions} labels={{ name: 'အမည်' }} next="/my" back="/my" />,
  },
]
