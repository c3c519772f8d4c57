import rabbit from 'rabbit-node'
import { expect, it } from 'vitest'
import { keyWords } from '@/core/contact/key-words'
import { KEY_ROUNDS, makeStaffKey, openStaffKey, rewrapStaffKey } from '@/core/contact/staff-key'
import { StaffKeyInput } from '@/core/contact/staff-key-input'

const WORDS = 'windowbasketcarrotgentlemarblesunset'

it('a key opens with its words and with no others', async () => {
  const key = await makeStaffKey(WORDS)
  expect(key.rounds).toBe(KEY_ROUNDS)
  expect(StaffKeyInput.safeParse({ ...key, rounds: String(key.rounds) }).success).toBe(true)
  expect(await openStaffKey(key, WORDS)).not.toBeNull()
  expect(await openStaffKey(key, `${WORDS}s`)).toBeNull()
})

it('the private half never leaves the opened key', async () => {
  const key = await makeStaffKey(WORDS)
  const pair = await openStaffKey(key, WORDS)
  if (!pair) throw new Error('no key')
  await expect(crypto.subtle.exportKey('jwk', pair.privateKey)).rejects.toThrow()
})

it('a wrapped key beside a foreign public half does not open', async () => {
  const [key, other] = [await makeStaffKey(WORDS), await makeStaffKey(WORDS)]
  expect(await openStaffKey({ ...key, publicKey: other.publicKey }, WORDS)).toBeNull()
})

it('a key that is locked with new words is the same key, and the old words open it no more', async () => {
  const key = await makeStaffKey(WORDS)
  expect(await rewrapStaffKey(key, 'wrong', 'new')).toBeNull()
  const again = await rewrapStaffKey(key, WORDS, 'new')
  expect(again?.publicKey).toBe(key.publicKey)
  expect(again?.salt).not.toBe(key.salt)
  expect(again && (await openStaffKey(again, 'new'))).not.toBeNull()
  expect(again && (await openStaffKey(again, WORDS))).toBeNull()
})

it('a weaker or broken key is refused at the door', async () => {
  const key = await makeStaffKey(WORDS)
  for (const change of [
    { rounds: 599_999 },
    { rounds: 1e9 },
    { salt: 'AAAA' },
    { publicKey: key.salt },
    { wrappedKey: '' },
    { salt: 'not base64url!' },
  ])
    expect(StaffKeyInput.safeParse({ ...key, ...change }).success, JSON.stringify(change)).toBe(false)
})

it('words are the same however they are spelled and parted', () => {
  const plain = keyWords('window basket carrot gentle marble sunset')
  expect(plain).toBe(WORDS)
  expect(keyWords(' 1. Window 2. BASKET\n3. carrot-gentle, marble  sunset ')).toBe(plain)
  const burmese = keyWords('သရက် ကျောင်း မိုး ရေတွင်း လမ်း ပန်းကန်')
  expect(burmese).not.toBeNull()
  expect(keyWords('သရက်ကျောင်းမိုးရေတွင်းလမ်းပန်းကန်')).toBe(burmese)
  expect(keyWords(rabbit.uni2zg('သရက် ကျောင်း မိုး ရေတွင်း လမ်း ပန်းကန်'))).toBe(burmese)
  expect(keyWords('၁ သရက် ၂ ကျောင်း ၃ မိုး ၄ ရေတွင်း ၅ လမ်း ၆ ပန်းကန်')).toBe(burmese)
})

it('what cannot be six words is no key', () => {
  for (const typed of ['', 'window', 'window basket carrot gentle marble', 'a b c d e f g', 'သရက်', 'windowbasketcarrotgentlemarblesunset'])
    expect(keyWords(typed), typed).toBeNull()
})
