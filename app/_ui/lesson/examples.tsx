import type { RenderedBlock } from '@/core/courses/published-course'
import type { Example } from '../example'
import { renderPhrases } from '@/core/lessons/render-phrases'
import type { ShownPhrases } from '@/core/lessons/phrases'
import { LessonPairs, LessonText } from './lesson'

const en: RenderedBlock[] = [
  { id: 's1', kind: 'heading', html: '<h2>Warm the pot</h2>' },
  { id: 'p1', kind: 'text', html: '<ol><li>Pour hot water in.<li>Wait a minute.</ol>' },
  { id: 'p2', kind: 'text', html: '<aside class="x warning"><b>Take care</b><p>The handle is hot.</p></aside>' },
  { id: 'p3', kind: 'text', html: '<aside class="x try"><b>Try tomorrow</b><p>Warm one pot.</p></aside>' },
]
const my: RenderedBlock[] = [
  { id: 's1', kind: 'heading', html: '<h2>အိုးကို နွေးပါ</h2>' },
  { id: 'p1', kind: 'text', html: '<ol><li>ရေနွေး လောင်းထည့်ပါ။<li>တစ်မိနစ် စောင့်ပါ။</ol>' },
  { id: 'p2', kind: 'text', html: '<aside class="x warning"><b>သတိထားပါ</b><p>လက်ကိုင် ပူပါတယ်။</p></aside>' },
  { id: 'p3', kind: 'text', html: '<aside class="x try"><b>မနက်ဖြန် စမ်းကြည့်ပါ</b><p>အိုးတစ်လုံး နွေးကြည့်ပါ။</p></aside>' },
]

const phrases: ShownPhrases['list'] = {
  id: 'tea',
  kind: 'dialogue',
  speakers: [
    { id: 'a', name: { my: 'ဆိုင်ရှင်', en: 'Seller' } },
    { id: 'b', name: { my: 'မနွယ်', en: 'Ma Nwe' } },
  ],
  lines: [
    {
      id: 'one',
      speaker: 'a',
      text: 'รับชาไหมคะ',
      sound: 'ရ(ပ်)၄ ချာ၁ မ(ယ်)၅ ခ၄',
      latin: 'ráp chaa mǎi khá',
      meaning: { my: 'လက်ဖက်ရည် သောက်မလား', en: 'Will you have tea?' },
    },
    {
      id: 'two',
      speaker: 'b',
      text: 'ขอบคุณค่ะ',
      sound: 'ခေါ်(ပ်)၂-ခု(န်)၁ ခ၃',
      latin: 'khàwp-khun khâ',
      meaning: { my: 'ကျေးဇူးတင်ပါတယ်', en: 'Thank you' },
    },
  ],
}

/** The first line was spoken by somebody, the second not yet. */
function spoken(label: string, locale: 'my' | 'en'): RenderedBlock[] {
  const recordings = new Map([['one', { address: '/assets/0000000000000000.1', label }]])
  return [{ id: `spoken-${locale}`, kind: 'text', html: renderPhrases({ language: 'th', list: phrases, recordings }, locale) }]
}

/** On a page of its own each id stands once. */
function renamed(blocks: RenderedBlock[], prefix: string): RenderedBlock[] {
  return blocks.map((block) => ({ ...block, id: `${prefix}${block.id}` }))
}

export const lessonExamples: Example[] = [
  { name: 'in one language', view: <LessonText blocks={renamed(my, 'one-')} other={{ href: '', locale: 'en', name: 'English' }} /> },
  {
    name: 'phrases, one of them recorded',
    view: <LessonText blocks={spoken('အသံ ၉ kB', 'my')} other={{ href: '', locale: 'en', name: 'English' }} />,
  },
  {
    name: 'phrases, one of them recorded, in English',
    view: <LessonText blocks={spoken('Sound, 9 kB', 'en')} other={{ href: '', locale: 'my', name: 'မြန်မာ' }} />,
  },
  {
    name: 'side by side',
    view: (
      <LessonPairs
        first={{ locale: 'en', title: 'Tea', blocks: renamed(en, 'two-') }}
        second={{ locale: 'my', title: 'လက်ဖက်ရည်', blocks: renamed(my, 'two-') }}
      />
    ),
  },
]
