import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { Marked } from './marked'
import { SearchBox } from './search-box'

export const searchExamples: Example[] = [
  { name: 'the box', view: <SearchBox locale="my" words={wordsFor('my')} typed="လှေကား" hint /> },
  {
    name: 'what was looked for',
    view: (
      <p lang="en">
        <Marked
          pieces={[
            { text: 'Tie the ', marked: false },
            { text: 'ladder', marked: true },
            { text: ' at the top.', marked: false },
          ]}
        />
      </p>
    ),
  },
]
