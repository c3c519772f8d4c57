import type { Example } from '../example'
import { Trail } from './trail'

export const trailExamples: Example[] = [
  {
    name: 'under way',
    view: <Trail lessons={['done', 'done', 'part', 'todo']} assessment="todo" task="todo" label="2 of 4 lessons done" />,
  },
  {
    name: 'a course without assessment or task',
    view: <Trail lessons={['todo', 'todo']} assessment={null} task={null} label="0 of 2 lessons done" />,
  },
]
