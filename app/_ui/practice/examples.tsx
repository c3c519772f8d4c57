import type { PracticeItem } from '@/core/quizzes/items'
import { wordsFor } from '@/core/words/words'
import type { Example } from '../example'
import { PracticeForm } from './practice'

const item: PracticeItem = {
  id: 'warm-pot',
  kind: 'choose-one',
  prompt: { my: 'ဘာအရင်လုပ်မလဲ။', en: 'What do you do first?' },
  options: [
    { id: 'a', correct: false, text: { my: 'စောင့်မယ်', en: 'Wait' }, why: { my: 'အေးသွားပါမယ်။', en: 'It gets cold.' } },
    { id: 'b', correct: true, text: { my: 'အိုးကို နွေးမယ်', en: 'Warm the pot' }, why: { my: 'ပူနေပါမယ်။', en: 'The tea stays hot.' } },
    { id: 'c', correct: false, text: { my: 'ရေထည့်မယ်', en: 'Add water' }, why: { my: 'ပေါ့သွားပါမယ်။', en: 'The tea gets thin.' } },
  ],
}

const order: PracticeItem = {
  id: 'tea-order',
  kind: 'put-in-order',
  prompt: { my: 'ဘယ်လို အစဉ်လိုက် လုပ်မလဲ။', en: 'In which order?' },
  steps: [
    { id: 'water', text: { my: 'ရေထည့်မယ်', en: 'Fill in water' } },
    { id: 'fire', text: { my: 'မီးမွှေးမယ်', en: 'Light the fire' } },
    { id: 'leaves', text: { my: 'လက်ဖက်ခြောက်ထည့်မယ်', en: 'Add the leaves' } },
  ],
  why: { my: 'ရေနွေးမှ အရောင်ထွက်ပါတယ်။', en: 'Only hot water draws the taste out.' },
}

const typed: PracticeItem = {
  id: 'tea-cups',
  kind: 'type-in',
  prompt: { my: 'အိုးတစ်လုံးမှာ ၆ ခွက်။ အိုးနှစ်လုံးမှာ ဘယ်နှခွက်လဲ။', en: 'One pot fills 6 cups. How many do two pots fill?' },
  answers: ['12'],
  unit: { my: 'ခွက်', en: 'cups' },
  why: { my: '၆ နဲ့ ၂ မြှောက်ပါ။', en: '6 times 2.' },
}

function example(name: string, id: string, locale: 'my' | 'en', rest: { response?: string[]; fault?: string }, shown = item): Example {
  return { name, view: <PracticeForm item={{ ...shown, id }} number={1} locale={locale} words={wordsFor(locale)} action="" {...rest} /> }
}

export const practiceExamples: Example[] = [
  example('to be answered', 'open', 'my', {}),
  example('answered wrongly', 'wrong', 'en', { response: ['a'] }),
  example('answered rightly', 'right', 'my', { response: ['b'] }),
  example('nothing chosen', 'blank', 'en', { fault: wordsFor('en').read.practice.choose }),
  example('steps to put in order', 'order-open', 'my', {}, order),
  example('put in the wrong order', 'order-wrong', 'en', { response: ['water:1', 'fire:3', 'leaves:2'] }, order),
  example('a row left open', 'order-part', 'my', { response: ['water:1'], fault: wordsFor('my').read.practice.whole }, order),
  example('a number to type', 'typed-open', 'my', {}, typed),
  example('typed wrongly', 'typed-wrong', 'en', { response: ['8'] }, typed),
]
