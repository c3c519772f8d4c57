import type { Question } from './ask'
import type { Camp } from './camps'
import { addressOf } from './routes'
import { type Form, type Rule, RULES } from './rules'
import { type Actor, theStage } from './stage'

/** Somebody of `camp` whom a rule lets in; nobody at all where everyone may. */
export function entitled(rule: Rule, method: 'GET' | 'POST', camp: Camp): Actor | undefined {
  const door = rule[method]
  const nobody = theStage().actors[0]
  if (!door || door.who === 'everyone') return nobody
  const { who } = door
  return theStage().actors.find((actor) => actor.camp === camp.name && !actor.isSpare && actor.role !== undefined && who.includes(actor.role))
}

/** The camp at whose objects somebody of `camp` may do this. */
export function rightTarget(rule: Rule, method: 'GET' | 'POST', camp: Camp): Camp {
  if (rule[method]?.whose !== 'colleague') return camp
  const colleagues = theStage().camps.find(({ name, organisationId }) => organisationId === camp.organisationId && name !== camp.name)
  return colleagues ?? camp
}

type Ruled = { route: string; rule: Rule; actor: Actor; question: Question & { form?: Form } }

/** A right question for each page or form: somebody who may, at an object of their own. */
export function rightQuestions(method: 'GET' | 'POST', camp: Camp): Ruled[] {
  return Object.entries(RULES).flatMap(([route, rule]) => {
    const actor = entitled(rule, method, camp)
    if (!rule[method] || !actor) return []
    const target = rightTarget(rule, method, camp)
    const sent = rule.POST?.form ?? {}
    const form = method === 'POST' ? { form: typeof sent === 'function' ? sent(target) : sent } : {}
    const question = { method, path: addressOf(route, rule, target), ...(actor.cookie && { cookie: actor.cookie }), ...form }
    return [{ route, rule, actor, question }]
  })
}

/** Every page that somebody of the camp may open in a browser. */
export function shownPages(camp: Camp): Ruled[] {
  return rightQuestions('GET', camp).filter(({ rule }) => rule.GET?.answer === 200 && !rule.GET.saved)
}
