import { createElement } from 'react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DataPage } from '@/app/[locale]/account/data/data-page'
import { findNames } from '@/app/[locale]/account/data/names'
import { htmlResponse } from '@/app/_page/respond'
import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import { LOCALES } from '@/core/installation/locales'
import { readOwnData } from '@/core/rights/server/read-own-data'
import { wordsFor } from '@/core/words/words'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { NOW, openClassroom } from '../progress/classroom'
import { liveFully, SECRETS } from './full-life'

onEveryDatabase('what is kept of a person', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  let coordinator: Person
  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
    coordinator = (await liveFully(opened.db, room, room.ayeAye)).coordinator
    await liveFully(opened.db, room, room.koKo, 'evening')
  })
  afterAll(() => opened.close())

  async function pageOf(person: Person, locale: (typeof LOCALES)[number]): Promise<string> {
    const own = await readOwnData(opened.db, person)
    const names = await findNames(opened.db, person, own, NOW)
    return (await htmlResponse(createElement(DataPage, { locale, words: wordsFor(locale), person, own, names }))).text()
  }

  it('is told to them from every table that has something', async () => {
    const { rows, looks } = await readOwnData(opened.db, room.ayeAye)
    const empty = Object.entries(rows).flatMap(([part, held]) => (held.length === 0 ? [part] : []))
    expect(empty).toEqual([])
    expect(rows.account).toEqual([{ handle: 'blue-boat-12', locale: 'en', isDemo: false, createdOn: '2026-11-20', lastSeenOn: '2026-11-20' }])
    expect(rows.attemptResponses).toHaveLength(12)
    expect(rows.attemptResults).toMatchObject([{ correct: 10, total: 12, passed: true }])
    expect(rows.introductionStages.map(({ stage }) => stage)).toHaveLength(6)
    expect(rows.sessions).toEqual([{ startedAt: '2026-11-20', usedAt: '2026-11-20', endsAt: '2026-11-21', provenAt: '2026-11-20', isOwnPhone: true }])
    expect(looks).toContainEqual({ day: dayOf(new Date()), action: 'learner-opened', count: 2 })
  })

  it('holds nothing of anybody else, no secret, and no number of those who help', async () => {
    const file = JSON.stringify(await readOwnData(opened.db, room.ayeAye))
    for (const other of [room.koKo, room.trainer, coordinator]) {
      expect(file).not.toContain(other.id)
      expect(file).not.toContain(`"${other.handle}"`)
    }
    for (const secret of SECRETS) expect(file).not.toContain(secret)
    expect(file).toContain('morning')
    expect(file).not.toContain('evening')
    // Moments would say more of a day than anybody needs to know.
    expect(file).not.toMatch(/T\d\d:\d\d/)
  })

  it('is told in words, in every language', async () => {
    for (const locale of LOCALES) {
      const html = await pageOf(room.ayeAye, locale)
      for (const { title } of Object.values(wordsFor(locale).rights.data.groups)) expect(html).toContain(`<h2>${title}</h2>`)
      expect(html).not.toContain(`<p>${wordsFor(locale).rights.data.nothing}</p>`)
      for (const secret of SECRETS) expect(html).not.toContain(secret)
    }
    const english = await pageOf(room.ayeAye, 'en')
    for (const line of [
      'Lesson one: read on 20 November 2026',
      'Lesson one: 1 practice answers on 20 November 2026, 1 of them right',
      '10 of 12 right (passed)',
      'a trainer looked at it on 20 November 2026; points seen: 1 (to be shown once more)',
      'you said on 20 November 2026 that you are ready to show it',
      'You are in the group &#x27;Group of the morning&#x27;.',
      'You live in or near: Mae Sot',
      'May be shown to this one employer: My skills and their evidence',
      'Started work: 20 November 2026',
      'You told your coordinator on',
      'Your key for contacts, made on',
      'A recovery code on paper, made on 20 November 2026, scrambled',
      'Opened the learner',
    ])
      expect(english).toContain(line)
  })

  it('is mere counts where it is about the people in their care', async () => {
    const { work, rows } = await readOwnData(opened.db, coordinator)
    expect(work).toEqual({ learners: 1, cohorts: 0, introductions: 1, signOffs: 0, holds: 1, logged: expect.any(Number) as number })
    expect(rows.caseload).toEqual([])
    const html = await pageOf(coordinator, 'en')
    expect(html).toContain('Learners in your care: 1')
    expect(html).not.toContain('blue-boat-12')
  })
})
