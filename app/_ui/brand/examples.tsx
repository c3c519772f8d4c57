import type { Example } from '../example'
import { Brand } from './brand'

export const brandExamples: Example[] = [
  {
    name: 'beside the name',
    view: (
      <p className="brand">
        <Brand /> Tada
      </p>
    ),
  },
]
