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

function example(name: string, id: string, locale: 'my' | 'en', rest: { response?: string[]; fault?: string }): Example {
  return { name, view: <PracticeForm item={{ ...item, id }} number={1} locale={locale} words={wordsFor(locale)} action="" {...rest} /> }
}

export const practiceExamples: Example[] = [
  example('to be answered', 'open', 'my', {}),
  example('answered wrongly', 'wrong', 'en', { response: ['a'] }),
  example('answered rightly', 'right', 'my', { response: ['b'] }),
  example('nothing chosen', 'blank', 'en', { fault: wordsFor('en').read.practice.choose }),
]
