import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assetResponse } from '@/app/assets/[file]/asset-response'
import { findCourse, findLesson } from '@/core/courses/server/find-courses'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { courseVersions, recordings } from '@/db/schema'
import { createDoor } from '@/server/door'
import { checkedSample, spokenChanges, TONE } from '../fixtures/courses/sample-course'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

const OPUS = Buffer.from(TONE.opus, 'base64')
const M4A = Buffer.from(TONE.m4a, 'base64')

onEveryDatabase('a phrase that somebody has spoken', (open) => {
  let opened: TestDatabase
  let close = () => {}
  let ask: (path: string, headers?: Record<string, string>) => Promise<Response>

  beforeEach(async () => {
    opened = await open()
    const door = createDoor(answerAssets)
    door.listen(0, '127.0.0.1')
    await once(door, 'listening')
    close = () => door.close()
    const { port } = door.address() as AddressInfo
    ask = (path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers })
  })
  afterEach(async () => {
    close()
    await opened.close()
  })

  /** What stands between the door and the answer, as far as it needs. */
  async function answerAssets(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await assetResponse(opened.db, request.url?.replace('/assets/', '') ?? '')
    response.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []))
    response.end(answer && Buffer.from(await answer.arrayBuffer()))
  }

  const publish = (changes: Parameters<typeof checkedSample>[1]) => publishCourses(opened.db, [checkedSample('tea-shop', changes)], '2026-11-29')

  /** The addresses that the published lesson names, the smaller file first. */
  async function addresses(): Promise<string[]> {
    const course = await findCourse(opened.db, 'tea-shop')
    const lesson = await findLesson(opened.db, course?.versionId ?? '', 'make-tea')
    const html = lesson?.blocks.my.map((block) => block.html).join('') ?? ''
    return Array.from(html.matchAll(/<source src="([^"]+)"/g), ([, address = '']) => address)
  }

  it('is heard as it was recorded, in both formats, and a phone may keep it', async () => {
    await publish(spokenChanges())
    const [opus = '', m4a = '', ...more] = await addresses()
    expect(more).toEqual([])
    for (const [address, bytes, type] of [
      [opus, OPUS, 'audio/ogg; codecs=opus'],
      [m4a, M4A, 'audio/mp4'],
    ] as const) {
      const answer = await ask(address, { 'accept-encoding': 'br, gzip' })
      expect(answer.status).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': type,
        'content-length': String(bytes.length),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'accept-ranges': 'bytes',
        'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';media-src 'self'",
      })
      expect(answer.headers.get('content-encoding')).toBeNull()
    }
  })

  it('is heard on a phone that asks for it part by part', async () => {
    await publish(spokenChanges())
    const [, m4a = ''] = await addresses()
    // Twice: the second is answered from what the door keeps.
    for (const round of [1, 2]) {
      const first = await ask(m4a, { range: 'bytes=0-1' })
      expect([first.status, first.headers.get('content-range'), first.headers.get('content-length')], `${round}`).toEqual([
        206,
        `bytes 0-1/${M4A.length}`,
        '2',
      ])
      expect(Buffer.from(await first.arrayBuffer())).toEqual(M4A.subarray(0, 2))
      const rest = await ask(m4a, { range: 'bytes=2-' })
      expect([rest.status, rest.headers.get('content-type')]).toEqual([206, 'audio/mp4'])
      expect(Buffer.from(await rest.arrayBuffer())).toEqual(M4A.subarray(2))
    }
    expect(Buffer.from(await (await ask(m4a)).arrayBuffer())).toEqual(M4A)
  })

  it('is not there under a name that nobody gave, or in another format', async () => {
    await publish(spokenChanges())
    const [opus = ''] = await addresses()
    for (const path of [opus.replace('.1.', '.2.'), opus.replace('opus', 'svg'), opus.replace('opus', 'wav'), opus.replace('.1.opus', '.opus')])
      expect((await ask(path)).status, path).toBe(404)
  })

  it('can be taken back: after publishing without it, no copy is left in the database, not even for older versions', async () => {
    const { db } = opened
    const silent = { 'make-tea/one.opus': null, 'make-tea/one.m4a': null }
    await publish(spokenChanges())
    const [opus = ''] = await addresses()
    await publish(spokenChanges(silent))
    expect(await addresses()).toEqual([])
    expect((await ask(opus)).status).toBe(404)
    expect(await db.select().from(recordings)).toEqual([])
    // The folder gets it again: the version is the old one, and the voice is there.
    await publish(spokenChanges())
    expect(await db.$count(courseVersions)).toBe(2)
    expect((await ask((await addresses())[0] ?? '')).status).toBe(200)
  })

  it('stays where another course has it too, and is never changed in its place', async () => {
    const { db } = opened
    await publish(spokenChanges())
    await publishCourses(db, [checkedSample('tea-house', spokenChanges())], '2026-11-29')
    const [opus = ''] = await addresses()
    await publish({})
    expect((await ask(opus)).status).toBe(200)
    await expect(db.update(recordings).set({ opus: M4A })).rejects.toThrow()
  })
})
