import type { Example } from '../example'
import { ActionButton, LinkButton, SubmitButton } from './button'

export const buttonExamples: Example[] = [
  { name: 'the next step', view: <SubmitButton>Start this course</SubmitButton> },
  { name: 'another way', view: <SubmitButton look="quiet">Save and leave</SubmitButton> },
  { name: 'a step that cannot be undone', view: <SubmitButton look="danger">Delete my account</SubmitButton> },
  { name: 'a link as a step', view: <LinkButton href="/my/courses">သင်တန်းအားလုံး ကြည့်မယ်</LinkButton> },
  { name: 'a form of one button', view: <ActionButton action="/my/views">ရှေ့ဆက်</ActionButton> },
]
