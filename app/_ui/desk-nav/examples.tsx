import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { DeskNav } from './desk-nav'

export const deskNavExamples: Example[] = [{ name: 'learners', view: <DeskNav current="learners" words={wordsFor('en')} /> }]
