import type { Example } from '../example'
import { CodeSheet } from './code-sheet'

const CODES = ['7KQ2-M0XA-9PD3-TV5B', '2WJ8-C4RN-F6YH-0ZGE', 'BX91-5DTV-KM3Q-8SPA']

export const deskCodesExamples: Example[] = [{ name: 'to print', view: <CodeSheet title="Codes" codes={CODES} note="Each code works once." /> }]
