import type { Example } from '../example'
import { DeskBar } from './desk-bar'

export const deskBarExamples: Example[] = [
  { name: '3 of at most 8', view: <DeskBar value={3} most={8} /> },
  { name: 'nothing to compare with', view: <DeskBar value={0} most={0} /> },
]
