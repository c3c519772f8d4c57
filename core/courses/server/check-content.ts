import { join } from 'node:path'
import { checkTexts, forbiddenWordFinder } from '../check-texts'
import { checkWords } from '../check-words'
import type { ContentFault } from '../content-fault'
import { checkCourses, readForbiddenWords } from './read-courses'
import { readFolder } from './read-folder'

/** Every fault in `content/`: courses, the texts of the interface, and the writing of all that a passer-by may read. */
export function checkContent(content: string = join(process.cwd(), 'content')): { courses: number; faults: ContentFault[] } {
  const findForbidden = forbiddenWordFinder(readForbiddenWords())
  const { courses, faults } = checkCourses(join(content, 'courses'))
  const words = new Map([...readFolder(join(content, 'words'))].filter(([path]) => path !== 'forbidden.json'))
  const skills = [...readFolder(join(content, 'skills')), ...readFolder(join(content, 'places'))]
  const inFolder = (folder: string) => (fault: ContentFault) => ({ ...fault, file: `${folder}/${fault.file}` })
  return {
    courses: courses.length,
    faults: [
      ...faults.map(inFolder('content/courses')),
      ...checkWords(words).map(inFolder('content/words')),
      ...[...words].flatMap(([path, source]) => checkTexts(path, source, findForbidden)).map(inFolder('content/words')),
      ...skills.flatMap(([path, source]) => checkTexts(path, source, findForbidden)).map(inFolder('content')),
    ],
  }
}
