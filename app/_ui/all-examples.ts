import { buttonExamples } from './button/examples'
import { cardExamples } from './card/examples'
import type { Example } from './example'
import { fieldExamples } from './field/examples'
import { noticeExamples } from './notice/examples'
import { stampExamples } from './stamp/examples'
import { stepsExamples } from './steps/examples'

/** Every shared view with its examples, in the order of the page of views. */
export const allExamples: { view: string; examples: Example[] }[] = [
  { view: 'button', examples: buttonExamples },
  { view: 'card', examples: cardExamples },
  { view: 'field', examples: fieldExamples },
  { view: 'notice', examples: noticeExamples },
  { view: 'stamp', examples: stampExamples },
  { view: 'steps', examples: stepsExamples },
]
