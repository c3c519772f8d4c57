import { expect, it } from 'vitest'
import { fillCount } from '@/core/words/fill'
import { sortByText } from '@/core/words/sort-texts'

const own = (text: string) => text

it('Burmese stands in the order of its dictionaries, not in that of code points', () => {
  const words = ['ကို', 'ကီလို', 'ကေ', 'ကော်ဖီ', 'ကံ', 'ကက်', 'ကား', 'ကျား', 'ကလေး']
  expect(sortByText(words, own, 'my')).toEqual(['ကလေး', 'ကား', 'ကီလို', 'ကေ', 'ကော်ဖီ', 'ကံ', 'ကို', 'ကက်', 'ကျား'])
  expect(sortByText(words, own, 'my')).not.toEqual([...words].sort())
})

it('English stands in its alphabet, whatever is large', () => {
  expect(sortByText(['solar', 'Bricks', 'apples', 'Sewing'], own, 'en')).toEqual(['apples', 'Bricks', 'Sewing', 'solar'])
})

it('a list is left as it was', () => {
  const list = Object.freeze(['b', 'a'])
  expect(sortByText(list, own, 'en')).toEqual(['a', 'b'])
})

it('one thing and several are said in the words and digits of the reader', () => {
  const texts = { one: '1 lesson', many: '{count} lessons' }
  expect(fillCount(texts, 1, 'en')).toBe('1 lesson')
  expect(fillCount(texts, 12, 'en')).toBe('12 lessons')
  expect(fillCount({ one: 'တစ်ခု', many: '{count} ခု' }, 12, 'my')).toBe('၁၂ ခု')
})
