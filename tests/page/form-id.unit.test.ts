import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FormId } from '@/app/_ui/form-id/form-id'

const ID = '7f1f2f70-6c53-4b2c-9df0-0d1f7a3a0001'

function idOf(form?: Parameters<typeof FormId>[0]['form']): string {
  return /value="([^"]*)"/.exec(renderToStaticMarkup(createElement(FormId, { form })))?.[1] ?? ''
}

it('a form that makes a row has an id of its own, keeps it when it is refused, and drops one that is no id', () => {
  expect(idOf()).toMatch(/^[0-9a-f-]{36}$/)
  expect(idOf()).not.toBe(idOf())
  expect(idOf({ errors: { name: 'Please fill this in.' }, values: { id: [ID] } })).toBe(ID)
  expect(idOf({ errors: { id: 'Wrong' }, values: { id: ['nonsense'] } })).toMatch(/^[0-9a-f-]{36}$/)
})
