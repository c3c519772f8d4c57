import { expect, it } from 'vitest'
import { forgetReturnPath, proofReturnPath, proveFirst, returnPath, signInFirst } from '@/app/_page/return-path'

process.env['SITE_ORIGIN'] = 'https://learn.example'
process.env['AUTH_SECRET'] = 'x'.repeat(40)

function asked(path: string, cookie = '') {
  return new Request(`https://learn.example${path}`, { headers: { cookie } })
}

it('who must sign in first comes back to where they wanted to go', () => {
  const response = signInFirst({ request: asked('/my/courses/phone-safety/enrolments'), locale: 'my' })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/my/sign-in'])
  const kept = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(returnPath(asked('/my/sign-in', kept))).toBe('/my/courses/phone-safety/enrolments')
  expect(forgetReturnPath(new Response()).headers.getSetCookie()[0]).toContain('Expires=Thu, 01 Jan 1970')
})

it.each(['https://evil.example', '//evil.example/my/courses', '/\\evil.example', '/my/../../evil', '/my/courses?x=1', '/desk'])(
  'a forged way back to %s leads nowhere',
  (path) => {
    expect(returnPath(asked('/my/sign-in', `__Host-return=${path}`))).toBeUndefined()
  },
)

it('nothing is remembered of a desk', () => {
  expect(signInFirst({ request: asked('/desk/learners'), locale: 'en' }).headers.getSetCookie()).toEqual([])
})

it.each(['/my/account/factors', '/desk/introductions/0b7c', '/admin', '/studio/cohorts'])(
  'who is asked once more who they are comes back to %s, and nowhere by that after a sign-in',
  (path) => {
    const response = proveFirst(asked(path), 'my')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/my/prove'])
    const kept = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(proofReturnPath(asked('/my/prove', kept))).toBe(path)
    expect(returnPath(asked('/my/sign-in', kept))).toBeUndefined()
    expect(forgetReturnPath(new Response()).headers.getSetCookie().join()).toContain('proof-return=;')
  },
)

it('a form may name the page that it stands on', () => {
  const kept = proveFirst(asked('/en/account/factors/keys'), 'en', '/en/account/factors').headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(proofReturnPath(asked('/en/prove', kept))).toBe('/en/account/factors')
})

it.each(['https://evil.example', '//evil.example', '/desk//evil.example', '/desk/../evil', '/desk?x=1', '/deskevil', '/nowhere'])(
  'a forged way back to %s after a proof leads nowhere',
  (path) => {
    expect(proofReturnPath(asked('/my/prove', `__Host-proof-return=${path}`))).toBeUndefined()
    expect(proveFirst(asked('/my/prove'), 'my', path).headers.getSetCookie().join()).toContain('Expires=Thu, 01 Jan 1970')
  },
)
