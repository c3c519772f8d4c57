import type { Example } from '../example'
import { ChoiceField, FormFaults, SelectField, SilentField, TextArea, TextField } from './field'

const refused = { errors: { 'example-handle': 'Please fill this in.' }, values: { 'example-handle': ['calm-mango'] } }
const places = [
  { value: 'farm', label: 'Farm' },
  { value: 'shop', label: 'ဆိုင်' },
]

export const fieldExamples: Example[] = [
  { name: 'a line of text', view: <TextField name="example-name" label="Name of the cohort" hint="Only you see it." /> },
  { name: 'refused, with what was typed', view: <TextField name="example-handle" label="Handle" form={refused} /> },
  { name: 'words that stay in the browser', view: <SilentField id="example-words" label="Your six words" hint="They stay in this browser." /> },
  { name: 'several lines', view: <TextArea name="example-text" label="အကျဉ်းချုပ်" lang="my" /> },
  { name: 'choose from a list', view: <SelectField name="example-place" label="Place" choices={places} empty="Please choose" /> },
  { name: 'choose one', view: <ChoiceField name="example-one" label="Where?" kind="one" choices={places} chosen={['farm']} /> },
  { name: 'choose several', view: <ChoiceField name="example-several" label="Where?" kind="several" choices={places} /> },
  { name: 'what is to be mended', view: <FormFaults title="Please look at this again" form={refused} /> },
]
