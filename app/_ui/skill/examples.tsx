import type { Example } from '../example'
import { Skill } from './skill'

const BRICKS = { name: 'Laying bricks', level: 'Level 2 of 4', dots: 2 }

export const skillExamples: Example[] = [
  {
    name: 'shown by a course',
    view: (
      <ul className="plain">
        <Skill {...BRICKS} evidence={{ text: 'Course', good: true }} />
      </ul>
    ),
  },
  {
    name: 'shown at level 2, said to be higher',
    view: (
      <ul className="plain">
        <Skill {...BRICKS} evidence={{ text: 'Course', good: true }} claim="You say: level 3" />
      </ul>
    ),
  },
]
