import type { PracticeItem } from '@/core/quizzes/items'

type Of<Kind extends PracticeItem['kind']> = Extract<PracticeItem, { kind: Kind }>

function said(text: string) {
  return { my: `${text} က`, en: text }
}

const head = { id: 'tea', prompt: said('Tea?') }
const why = said('Because.')

export function option(id: string, correct: boolean) {
  return { id, correct, text: said(id), why }
}

export function choice(kind: 'choose-one' | 'choose-several', options: ReturnType<typeof option>[]): Of<'choose-one' | 'choose-several'> {
  return { ...head, kind, options }
}

export function order(...ids: string[]): Of<'put-in-order'> {
  return { ...head, kind: 'put-in-order', steps: ids.map((id) => ({ id, text: said(id) })), why }
}

export function pairs(...ids: string[]): Of<'match-pairs'> {
  return { ...head, kind: 'match-pairs', pairs: ids.map((id) => ({ id, left: said(`${id} left`), right: said(`${id} right`) })), why }
}

export function typed(...answers: string[]): Of<'type-in'> {
  return { ...head, kind: 'type-in', answers, why }
}
