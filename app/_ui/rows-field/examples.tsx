import type { Example } from '../example'
import { RowsField } from './rows-field'

const steps = [
  { key: 'water', label: 'ရေထည့်တယ်' },
  { key: 'fire', label: 'Light the fire' },
  { key: 'tea', label: 'လက်ဖက်ခြောက် ခတ်တယ်' },
]
const places = ['1', '2', '3'].map((place) => ({ key: place, label: place }))
const join = (row: string, choice: string) => `${row}:${choice}`

export const rowsFieldExamples: Example[] = [
  {
    name: 'put in order',
    view: (
      <RowsField
        id="example-order"
        name="order"
        label="What comes first?"
        hint="Give each step its place."
        rows={steps}
        choices={places}
        join={join}
        empty="?"
      />
    ),
  },
  {
    name: 'refused, with what was chosen',
    view: (
      <RowsField
        id="example-open"
        name="open"
        label="ဘာအရင်လဲ။"
        hint="အဆင့်တိုင်းကို နေရာပေးပါ။"
        fault="အဆင့်တိုင်းကို နေရာပေးပါ။"
        rows={steps}
        choices={places}
        join={join}
        chosen={['fire:1']}
        empty="?"
      />
    ),
  },
]
