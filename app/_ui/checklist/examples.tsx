import type { Example } from '../example'
import { Checklist } from './checklist'

const TEXTS = { seenText: 'seen', notSeenText: 'not yet' }

export const checklistExamples: Example[] = [
  {
    name: 'before anybody looked',
    view: (
      <Checklist
        {...TEXTS}
        points={[
          { id: 'rule', text: 'Measures twice before cutting', seen: null },
          { id: 'tidy', text: 'Leaves the place clean', seen: null },
        ]}
      />
    ),
  },
  {
    name: 'after a sign-off',
    view: (
      <Checklist
        {...TEXTS}
        points={[
          { id: 'rule', text: 'Measures twice before cutting', seen: true },
          { id: 'tidy', text: 'Leaves the place clean', seen: false },
        ]}
      />
    ),
  },
]
