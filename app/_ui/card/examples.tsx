import type { Example } from '../example'
import { Card } from './card'

export const cardExamples: Example[] = [
  {
    name: 'a thing',
    view: (
      <Card>
        <p>Phone safety and scams</p>
      </Card>
    ),
  },
  {
    name: 'what comes next',
    view: (
      <Card step>
        <p>သင်ခန်းစာ ၃ ဆက်ဖတ်မယ်</p>
      </Card>
    ),
  },
]
