import { STAGES } from '@/core/introductions/stages'
import { findPaper } from '@/core/places/papers'
import { findPlace } from '@/core/places/places'
import type { OwnRow } from '@/core/rights/server/own-tables'
import type { OwnData } from '@/core/rights/server/read-own-data'
import type { Names } from './names'
import type { Told, Voice } from './voice'

/** What the person said about work; what was skipped is not there. */
export function tellWishes({ rows }: OwnData, { locale, words, say }: Voice): Told[] {
  const lines = rows.workWishes.flatMap(({ place, canMove, papers, needsLodging }) => [
    ...(place === null ? [] : [say('place', { place: findPlace(place)?.label[locale] ?? place })]),
    ...(canMove === null ? [] : [say(canMove ? 'canMove' : 'cannotMove')]),
    ...(papers === null
      ? []
      : [say('papers', { papers: papers.map((paper) => findPaper(paper)?.label[locale] ?? paper).join(' · ') || words.common.none })]),
    ...(needsLodging === null ? [] : [say(needsLodging ? 'needsLodging' : 'noLodging')]),
  ])
  return lines.length > 0 ? [{ lines }] : []
}

/** Since when a coordinator helps; who it is, the organisation tells. */
export function tellHelp({ rows }: OwnData, { say, day }: Voice): Told[] {
  return rows.caseload.map(({ since }) => ({ lines: [say('helper', { day: day(since) })] }))
}

/** Each introduction with what may be shown and how far it has come. */
export function tellIntroductions({ rows }: OwnData, names: Names, voice: Voice): Told[] {
  return rows.introductions
    .toSorted((a, b) => (a.askedOn < b.askedOn ? 1 : -1))
    .map((introduction) => {
      const job = names.jobs.get(introduction.id)
      return { title: job?.[voice.locale] ?? voice.words.jobs.introductions.gone, lines: tellIntroduction(introduction, rows, voice) }
    })
}

function tellIntroduction(introduction: OwnRow<'introductions'>, rows: OwnData['rows'], { words, say, day }: Voice): string[] {
  const { id, askedBy, askedOn, shares, expiresOn, closedOn, closeReason } = introduction
  const { stages, reasons } = words.jobs.introductions
  const reached = rows.introductionStages
    .filter(({ introductionId }) => introductionId === id)
    .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
  const placement = rows.placements.find(({ introductionId }) => introductionId === id)
  return [
    say(askedBy === 'learner' ? 'introducedByYou' : 'introducedByOther', { day: day(askedOn) }),
    shares.length > 0 ? say('shares', { fields: shares.map((field) => words.jobs.ask[field]).join(' · ') }) : say('sharesNothing'),
    ...reached.map((row) => say('stage', { stage: stages[row.stage], day: day(row.reachedOn) })),
    ...rows.contacts
      .filter(({ introductionId }) => introductionId === id)
      .map(({ sentOn, deletesOn }) => say('contact', { day: day(sentOn), until: day(deletesOn) })),
    ...(placement?.retainedOn ? [say('retained', { day: day(placement.retainedOn) })] : []),
    closedOn === null
      ? say('until', { day: day(expiresOn) })
      : `${say('ended', { day: day(closedOn) })}${closeReason ? ` (${reasons[closeReason]})` : ''}`,
  ]
}
