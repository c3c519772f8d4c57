import type { Example } from '../example'
import { Notice } from './notice'

export const noticeExamples: Example[] = [
  { name: 'to know', view: <Notice>Your answers are saved.</Notice> },
  { name: 'think first', view: <Notice tone="care">Never pay anyone for a job.</Notice> },
  { name: 'stop', view: <Notice tone="danger">This employer is blocked.</Notice> },
]
