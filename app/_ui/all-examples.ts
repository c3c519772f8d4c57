import { buttonExamples } from './button/examples'
import { cardExamples } from './card/examples'
import { courseCardExamples } from './course-card/examples'
import { deskNavExamples } from './desk-nav/examples'
import { gatesExamples } from './gates/examples'
import { jobFactsExamples } from './job-facts/examples'
import { skillRowsExamples } from './skill-rows/examples'
import { stagePathExamples } from './stage-path/examples'
import type { Example } from './example'
import { fieldExamples } from './field/examples'
import { lessonExamples } from './lesson/examples'
import { noticeExamples } from './notice/examples'
import { practiceExamples } from './practice/examples'
import { stampExamples } from './stamp/examples'
import { stepsExamples } from './steps/examples'

/** Every shared view with its examples, in the order of the page of views. */
export const allExamples: { view: string; examples: Example[] }[] = [
  { view: 'button', examples: buttonExamples },
  { view: 'card', examples: cardExamples },
  { view: 'course card', examples: courseCardExamples },
  { view: 'field', examples: fieldExamples },
  { view: 'lesson', examples: lessonExamples },
  { view: 'notice', examples: noticeExamples },
  { view: 'practice', examples: practiceExamples },
  { view: 'stamp', examples: stampExamples },
  { view: 'steps', examples: stepsExamples },
  { view: 'desk nav', examples: deskNavExamples },
  { view: 'gates', examples: gatesExamples },
  { view: 'job facts', examples: jobFactsExamples },
  { view: 'skill rows', examples: skillRowsExamples },
  { view: 'stage path', examples: stagePathExamples },
]
