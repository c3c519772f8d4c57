import { brandExamples } from './brand/examples'
import { buttonExamples } from './button/examples'
import { cardExamples } from './card/examples'
import { checkLettersExamples } from './check-letters/examples'
import { checklistExamples } from './checklist/examples'
import { convertedExamples } from './converted/examples'
import { courseCardExamples } from './course-card/examples'
import { deskBarExamples } from './desk-bar/examples'
import { deskCodesExamples } from './desk-codes/examples'
import { deskInvitationExamples } from './desk-invitation/examples'
import { deskLogExamples } from './desk-log/examples'
import { deskNavExamples } from './desk-nav/examples'
import { fieldExamples } from './field/examples'
import { gatesExamples } from './gates/examples'
import { jobFactsExamples } from './job-facts/examples'
import { lessonExamples } from './lesson/examples'
import { noticeExamples } from './notice/examples'
import { practiceExamples } from './practice/examples'
import { qrCodeExamples } from './qr-code/examples'
import { rowsFieldExamples } from './rows-field/examples'
import { searchExamples } from './search/examples'
import { secretCodeExamples } from './secret-code/examples'
import { secretWordsExamples } from './secret-words/examples'
import { skillExamples } from './skill/examples'
import { skillRowsExamples } from './skill-rows/examples'
import { stagePathExamples } from './stage-path/examples'
import { stampExamples } from './stamp/examples'
import { stepsExamples } from './steps/examples'
import { trailExamples } from './trail/examples'
import { writtenTextsExamples } from './written-texts/examples'
import type { Example } from './example'

/** Every shared view with its examples, in the order of the page of views. */
export const allExamples: { view: string; examples: Example[] }[] = [
  { view: 'brand', examples: brandExamples },
  { view: 'button', examples: buttonExamples },
  { view: 'card', examples: cardExamples },
  { view: 'check letters', examples: checkLettersExamples },
  { view: 'checklist', examples: checklistExamples },
  { view: 'converted', examples: convertedExamples },
  { view: 'course card', examples: courseCardExamples },
  { view: 'desk bar', examples: deskBarExamples },
  { view: 'desk codes', examples: deskCodesExamples },
  { view: 'desk invitation', examples: deskInvitationExamples },
  { view: 'desk log', examples: deskLogExamples },
  { view: 'desk nav', examples: deskNavExamples },
  { view: 'field', examples: fieldExamples },
  { view: 'gates', examples: gatesExamples },
  { view: 'job facts', examples: jobFactsExamples },
  { view: 'lesson', examples: lessonExamples },
  { view: 'notice', examples: noticeExamples },
  { view: 'practice', examples: practiceExamples },
  { view: 'rows-field', examples: rowsFieldExamples },
  { view: 'QR code', examples: qrCodeExamples },
  { view: 'search', examples: searchExamples },
  { view: 'secret code', examples: secretCodeExamples },
  { view: 'secret words', examples: secretWordsExamples },
  { view: 'skill', examples: skillExamples },
  { view: 'skill rows', examples: skillRowsExamples },
  { view: 'stage path', examples: stagePathExamples },
  { view: 'stamp', examples: stampExamples },
  { view: 'steps', examples: stepsExamples },
  { view: 'trail', examples: trailExamples },
  { view: 'written texts', examples: writtenTextsExamples },
]
