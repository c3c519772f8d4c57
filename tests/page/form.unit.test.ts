import { expect, it } from 'vitest'
import { z } from 'zod'
import { FORM_BYTES, FORM_FIELDS, RefusedRequest, readForm, several } from '@/app/_page/form'
import { wordsFor } from '@/core/words/words'

const Schema = z.object({ name: z.string().trim().min(1).max(10), places: several(z.enum(['farm', 'shop'])) })
const words = wordsFor('en')

function post(body: string, type = 'application/x-www-form-urlencoded') {
  return new Request('http://localhost/form', { method: 'POST', headers: { 'content-type': type }, body })
}

it('what was typed comes back with a message beside each field', async () => {
  const read = await readForm(post('name=+&places=moon'), Schema, words)
  expect(read).toEqual({
    ok: false,
    form: { errors: { name: words.common.errors.required, places: words.common.errors.choose }, values: { name: [' '], places: ['moon'] } },
  })
})

it('no, one and several check boxes are all a list', async () => {
  for (const [body, places] of [
    ['name=a', []],
    ['name=a&places=farm', ['farm']],
    ['name=a&places=farm&places=shop', ['farm', 'shop']],
  ] as const) {
    const read = await readForm(post(body), Schema, words)
    expect(read.ok && read.data.places).toEqual(places)
  }
})

it('a body that is too large is refused before it is read to its end', async () => {
  await expect(readForm(post(`name=${'x'.repeat(FORM_BYTES)}`), Schema, words)).rejects.toEqual(new RefusedRequest(413))
})

it('a body of more fields than any form has is refused, and one of as many is read', async () => {
  const body = (count: number) => post(`name=a${'&places=farm'.repeat(count - 1)}`)
  expect(await readForm(body(200), Schema, words)).toMatchObject({ ok: true })
  await expect(readForm(body(FORM_FIELDS + 1), Schema, words)).rejects.toEqual(new RefusedRequest(413))
})

it('a body that is no form is refused', async () => {
  await expect(readForm(post('{"name":"a"}', 'application/json'), Schema, words)).rejects.toEqual(new RefusedRequest(415))
})
