import type { RenderedBlock } from '@/core/courses/published-course'
import type { Example } from '../example'
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

/** On a page of its own each id stands once. */
function renamed(blocks: RenderedBlock[], prefix: string): RenderedBlock[] {
  return blocks.map((block) => ({ ...block, id: `${prefix}${block.id}` }))
}

export const lessonExamples: Example[] = [
  { name: 'in one language', view: <LessonText blocks={renamed(my, 'one-')} other={{ href: '', locale: 'en', name: 'English' }} /> },
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
