import { describe, expect, it } from 'vitest'
import { checkCourse, type CheckedCourse } from '@/core/courses/check-course'
import { forbiddenWordFinder } from '@/core/courses/check-texts'
import { formatFault } from '@/core/courses/content-fault'
import { pairsOf, recordLesson } from '@/core/courses/translation-state'
import { warningsOf } from '@/core/courses/warn-of-course'
import { identifyingFinder, withoutQuotes } from '@/core/courses/identifying'
import { subjectFinder } from '@/core/courses/subject-words'
import { readForbiddenWords, readIdentifyingWords, readSubjectWords } from '@/core/courses/server/read-courses'
import { parseLesson } from '@/core/lessons/parse-lesson'
import { sampleCourse } from '../fixtures/courses/sample-course'

const AROUND = {
  skills: new Set(['use-smartphone']),
  courses: new Set(['tea-shop', 'other']),
  findForbidden: forbiddenWordFinder(readForbiddenWords()),
  findIdentifying: identifyingFinder(readIdentifyingWords()),
}

const SUBJECTS = subjectFinder(readSubjectWords())

function faultsOf(changes: Parameters<typeof sampleCourse>[0]): string[] {
  return checkCourse('tea-shop', sampleCourse(changes), AROUND).faults.map(formatFault)
}

const swap = (from: string | RegExp, to: string) => (source: string) => {
  const changed = source.replace(from, to)
  if (changed === source) throw new Error(`the sample has no ${String(from)}`)
  return changed
}

const LESSON = 'make-tea/en.mdx'
const BURMESE = 'make-tea/my.mdx'
const QUIZ = 'make-tea/quiz.yaml'
const POOL = 'assessment.yaml'

const ORDER = `  - id: make-tea-order
    kind: put-in-order
    prompt: { my: "ဘယ်လို အစဉ်လိုက်လဲ", en: "In which order?" }
    steps:
      - { id: boil, text: { my: "ရေနွေးတည်", en: "Boil" } }
      - { id: pour, text: { my: "လောင်း", en: "Pour" } }
      - { id: drink, text: { my: "သောက်", en: "Drink" } }
    why: { my: "ရေက အရင်ပူရတယ်", en: "Water must be hot first." }
`

/** The third item of the practice has its second option right, where it had the first. */
function moveKey(source: string): string {
  const [before = '', item = ''] = source.split(/(?=  - id: make-tea-three)/)
  return before + item.replace('id: a, correct: true', 'id: a, correct: false').replace('id: b, correct: false', 'id: b, correct: true')
}

/** The sample with these changes, its translation recorded as it then stands. */
function recorded(changes: Parameters<typeof sampleCourse>[0]) {
  const files = sampleCourse(changes)
  const texts = (lesson: string) => {
    const [en, my] = ['en', 'my'].map((locale) => parseLesson(files.get(`${lesson}/${locale}.mdx`) ?? ''))
    if (!en?.ok || !my?.ok) throw new Error('the sample has faults')
    return recordLesson(pairsOf({ en: en.lesson, my: my.lesson }), undefined)
  }
  return files.set('translation.yaml', JSON.stringify({ lessons: { 'make-tea': texts('make-tea'), 'carry-cups': texts('carry-cups') } }))
}

const SHOWN = '<Phrases list="tea" />'

const PHRASES = `language: th
lists:
  - id: tea
    kind: dialogue
    speakers: [{ id: a, name: { my: "ဆိုင်ရှင်", en: "Seller" } }, { id: b, name: { my: "မနွယ်", en: "Ma Nwe" } }]
    lines:
      - { id: one, speaker: a, text: "ชา", sound: "ချား", meaning: { my: "လက်ဖက်ရည်", en: "Tea" } }
      - { id: two, speaker: b, text: "น้ำ", sound: "နမ်", meaning: { my: "ရေ", en: "Water" } }
      - { id: three, speaker: a, text: "ขอบคุณ", sound: "ခေါ့ပ်ခွန်း", meaning: { my: "ကျေးဇူး", en: "Thanks" } }
`

const ASKED = `course: { my: ["လက်ဖက်ရည်ဆိုင်"], en: ["barista"] }
lessons:
  make-tea: { my: ["ရေနွေးတည်"], en: ["boil water"] }
  carry-cups: { my: ["ခွက်"], en: ["tray"] }
`

const FAULTS: [name: string, changes: Parameters<typeof sampleCourse>[0], fault: RegExp][] = [
  ['a missing course.yaml', { 'course.yaml': null }, /^tea-shop\/course\.yaml:1 {2}This file is missing/],
  ['a missing lesson in one language', { [BURMESE]: null }, /^tea-shop\/make-tea\/my\.mdx:1 {2}This file is missing/],
  [
    'a lesson that nobody is said to ask for',
    { 'asked.yaml': ASKED.replace('make-tea', 'make-coffee') },
    /asked\.yaml:3 {2}The lesson make-tea is missing/,
  ],
  [
    'words that ask for no lesson',
    { 'asked.yaml': `${ASKED}  make-coffee: { my: ["ကော်ဖီ"], en: ["coffee"] }\n` },
    /asked\.yaml:5 {2}make-coffee is not a lesson/,
  ],
  [
    'the same asked twice',
    { 'asked.yaml': ASKED.replace('["boil water"]', '["boil water", "boil water"]') },
    /asked\.yaml:3 {2}“boil water” stands there twice/,
  ],
  ['Zawgyi in what people ask', { 'asked.yaml': ASKED.replace('ရေနွေးတည်', 'ေရေႏြးတည္ ဘယ္လို') }, /asked\.yaml:3/],
  ['a missing quiz', { [QUIZ]: null }, /quiz\.yaml:1 {2}This file is missing/],
  ['a missing assessment', { [POOL]: null }, /assessment\.yaml:1 {2}This file is missing/],
  ['YAML that cannot be read', { 'course.yaml': swap('title: {', 'title: {{') }, /course\.yaml:\d+ {2}This is not readable/],
  [
    'a key that stands twice',
    { 'course.yaml': swap('hours: 2', 'hours: 2\nhours: 3') },
    /course\.yaml:3 {2}This is not readable: Map keys must be unique/,
  ],
  ['an anchor', { 'course.yaml': swap('hours: 2', 'hours: &h 2') }, /course\.yaml:2 {2}No anchors/],
  ['references that blow up', { 'course.yaml': swap('hours: 2', 'x: &a [1,1]\ny: &b [*a,*a]\nhours: 2') }, /course\.yaml:2 {2}No anchors/],
  ['a tag of its own', { 'course.yaml': swap('hours: 2', 'hours: !!js/function "x"') }, /course\.yaml:2 {2}This is not readable/],
  ['a number that is a text', { 'course.yaml': swap('hours: 2', 'hours: "two"') }, /course\.yaml:2 {2}hours: /],
  ['a key with a typing error', { 'course.yaml': swap('hours: 2', 'hours: 2\nhour: 2') }, /means nothing here/],
  [
    'a title in one language',
    { 'course.yaml': swap('title: { my: "လက်ဖက်ရည်ဆိုင်", en: "The tea shop" }', 'title: { en: "The tea shop" }') },
    /course\.yaml:3 {2}title > my/,
  ],
  ['an unknown skill', { 'course.yaml': swap('use-smartphone, level: 1', 'fly, level: 1') }, /course\.yaml:9 {2}The skill fly/],
  ['an unknown skill of the task', { 'course.yaml': swap('use-smartphone, level: 2', 'fly, level: 2') }, /The skill fly/],
  ['a level that does not exist', { 'course.yaml': swap('level: 1', 'level: 7') }, /course\.yaml:9 {2}skills > 0 > level/],
  ['itself as what comes before', { 'course.yaml': swap('prerequisites: []', 'prerequisites: [tea-shop]') }, /tea-shop is not another course/],
  ['a source without a day', { 'course.yaml': swap(', checked: 2026-11-20', '') }, /sources > 0 > checked/],
  ['a source of no lesson', { 'course.yaml': swap('lesson: make-tea,', 'lesson: fly,') }, /fly is not a lesson/],
  [
    'a warning about no lesson',
    { 'course.yaml': swap('lessons: [', 'sensitive: [{ lesson: fly, my: "က", en: "x" }]\nlessons: [') },
    /fly is not a lesson/,
  ],
  [
    'two warnings about one lesson',
    {
      'course.yaml': swap('lessons: [', 'sensitive: [{ lesson: make-tea, my: "က", en: "x" }, { lesson: make-tea, my: "က", en: "x" }]\nlessons: ['),
    },
    /stands there twice/,
  ],
  [
    'a warning in one language',
    { 'course.yaml': swap('lessons: [', 'sensitive: [{ lesson: make-tea, en: "x" }]\nlessons: [') },
    /sensitive > 0 > my/,
  ],
  ['a script as a source', { 'course.yaml': swap('https://example.org/tea', 'javascript:alert(1)') }, /sources > 0 > url/],
  [
    'a lesson at an address of the application',
    { 'course.yaml': swap('[make-tea, carry-cups]', '[practice, make-tea, carry-cups]') },
    /is an address of the application/,
  ],
  ['a folder that no lesson names', { 'extra/en.mdx': '# x' }, /extra\/en\.mdx:1 {2}No lesson uses this file/],
  ['a file that runs', { 'make-tea/evil.js': 'x' }, /evil\.js:1 {2}No lesson uses this file/],
  ['a lesson that is too short', { [LESSON]: swap(/(Warm the pot[^.]*\. ){5,}/g, '') }, /en\.mdx:1 {2}The lesson has \d+ words/],
  [
    'a lesson that is too long',
    { [BURMESE]: (source) => source.replace('<Try>', `${'လက်ဖက်ရည် '.repeat(600)}\n\n<Try>`) },
    /my\.mdx:1 {2}The lesson has \d+ syllables/,
  ],
  ['a lesson without anything to try', { [LESSON]: (source) => source.replaceAll('Try>', 'Tip>') }, /ends with exactly one <Try>/],
  ['a script in a lesson', { [LESSON]: swap('- Warm', '- <script>x</script> Warm') }, /en\.mdx:9 {2}A component or tag/],
  [
    'a block more in one language',
    { [BURMESE]: swap('## ပြီးရင်', 'စာ\n\n## ပြီးရင်') },
    /my\.mdx:18 {2}This is a paragraph; in en\.mdx, line 18, the same block is a heading/,
  ],
  [
    'a point less in one language',
    { [BURMESE]: swap(/^- .*\n/m, '') },
    /my\.mdx:9 {2}This is a list of 1; in en\.mdx, line 9, the same block is a list of 2/,
  ],
  ['a block missing at the end', { [BURMESE]: (source) => source.replace(/<Try>[^]*<\/Try>\n/, '') }, /is missing/],
  [
    'another picture in one language',
    { [BURMESE]: swap('cup.svg', 'pot.svg'), 'make-tea/pot.svg': sampleCourse().get('make-tea/cup.svg') ?? '' },
    /the same block is a <Figure> cup\.svg/,
  ],
  ['a picture that is not there', { 'make-tea/cup.svg': null }, /picture cup\.svg is missing/],
  ['a picture with a script', { 'make-tea/cup.svg': swap('<rect', '<script/><rect') }, /cup\.svg:1 {2}<script> is not allowed/],
  ['a picture that nobody shows', { 'make-tea/old.svg': sampleCourse().get('make-tea/cup.svg') ?? '' }, /old\.svg:1 {2}No <Figure> shows/],
  ['two right options of one', { [QUIZ]: swap('id: a, correct: false', 'id: a, correct: true') }, /quiz\.yaml:2 {2}choose-one needs exactly one/],
  ['no right option', { [QUIZ]: swap('id: b, correct: true', 'id: b, correct: false') }, /choose-one needs exactly one/],
  [
    'one right option of several',
    { [QUIZ]: swap('{ id: b, correct: true, text: { my: "လက်ဖက်"', '{ id: b, correct: false, text: { my: "လက်ဖက်"') },
    /choose-several needs two/,
  ],
  [
    'nothing wrong of several',
    { [QUIZ]: swap('{ id: c, correct: false, text: { my: "သဲ"', '{ id: c, correct: true, text: { my: "သဲ"') },
    /choose-several needs a wrong option/,
  ],
  [
    'an option without its why',
    { [QUIZ]: swap(', why: { my: "အေးသွားမယ်။", en: "It gets cold." }', '') },
    /quiz\.yaml:6 {2}items > 0 > options > 0 > why/,
  ],
  ['an item id of another lesson', { [QUIZ]: swap('make-tea-one', 'carry-cups-one') }, /carry-cups-one stands on two items/],
  ['an item id of the assessment', { [QUIZ]: swap('make-tea-one', 'as-3') }, /assessment\.yaml:\d+ {2}The id as-3 stands on two items/],
  [
    'a why in the assessment',
    { [POOL]: swap('text: { my: "သော့", en: "the key" } }', 'text: { my: "သော့", en: "the key" }, why: { my: "က", en: "a" } }') },
    /means nothing here/,
  ],
  ['a pool that is too small', { [POOL]: swap(/ {2}- id: as-19[^]*/, '') }, /The pool has 19 items/],
  ['more drawn than there are', { [POOL]: swap('draw: 12', 'draw: 21') }, /21 items cannot be drawn from 20/],
  ['a lesson with few items in the pool', { [POOL]: (source) => source.replaceAll('carry-cups', 'make-tea') }, /lesson carry-cups has 0 items/],
  ['an item of no lesson', { [POOL]: swap('lesson: make-tea', 'lesson: fly') }, /assessment\.yaml:5 {2}fly is not a lesson/],
  [
    'a sentence that nobody reads to its end',
    {
      [LESSON]: swap('## Then', `${'one more word after the other '.repeat(4)}and so it ends.\n\n## Then`),
      [BURMESE]: swap('## ပြီးရင်', 'စာ\n\n## ပြီးရင်'),
    },
    /en\.mdx:18 {2}A sentence has 28 words; 20 are the most/,
  ],
  [
    'such a sentence in Burmese',
    { [BURMESE]: swap('## ပြီးရင်', `${'လက်ဖက်ရည်အိုး '.repeat(11)}\n\n## ပြီးရင်`), [LESSON]: swap('## Then', 'Tea.\n\n## Then') },
    /my\.mdx:18 {2}A sentence has 44 syllables; 40 are the most/,
  ],
  [
    'legal facts without a source',
    { 'course.yaml': swap('translation:', 'subjects: { legal: [carry-cups] }\ntranslation:') },
    /course\.yaml:\d+ {2}carry-cups states legal facts and names no source/,
  ],
  ['facts of no lesson', { 'course.yaml': swap('translation:', 'subjects: { medical: [fly] }\ntranslation:') }, /fly is not a lesson/],
  [
    'two items that ask the same',
    { [POOL]: swap('en: "Question 3"', 'en: "Question 2"') },
    /assessment\.yaml:\d+ {2}Another item of this course asks the same/,
  ],
  ['steps that look alike', { [QUIZ]: (source) => `${source}${ORDER.replace('Pour', 'Boil')}` }, /Two steps have the same text \(en\)/],
  ['an order without its why', { [QUIZ]: (source) => `${source}${ORDER.replace(/ {4}why.*\n/, '')}` }, /items > 3 > why/],
  [
    'phrases that are not there',
    { [LESSON]: swap('## Then', `${SHOWN}\n\n## Then`), [BURMESE]: swap('## ပြီးရင်', `${SHOWN}\n\n## ပြီးရင်`) },
    /has no list tea/,
  ],
  ['phrases that no text shows', { 'make-tea/phrases.yaml': PHRASES }, /phrases\.yaml:3 {2}The list tea is shown 0 times/],
  ['a phrase in other letters', { 'make-tea/phrases.yaml': PHRASES.replace('ชา', 'cha') }, /"cha" is not in the language/],
  ['a sound in other letters', { 'make-tea/phrases.yaml': PHRASES.replace('ချား', 'cha') }, /The sound is written in Burmese letters/],
  ['a line of nobody', { 'make-tea/phrases.yaml': PHRASES.replace('speaker: b', 'speaker: c') }, /c is not a speaker/],
  ['items that nobody recorded', { 'items.yaml': null }, /items\.yaml:1 {2}make-tea-one and 25 more items are new/],
  [
    'an item with another key under the same id',
    { [QUIZ]: moveKey },
    /make-tea\/quiz\.yaml:1 {2}make-tea-three has another kind, key, place or other parts than it was published with/,
  ],
  ['an item that is gone', { [QUIZ]: swap('make-tea-one', 'make-tea-first') }, /items\.yaml:1 {2}make-tea-one stands in no file any more/],
  ['a record that somebody wrote by hand', { 'items.yaml': 'items: { as-1: yes }\nwithdrawn: {}\n' }, /items\.yaml:1 {2}items > as-1/],
  ['a translation that nobody recorded', { [BURMESE]: swap('## အရင်', '## အရင်ဆုံး') }, /my\.mdx:1 {2}The paragraph s1 changed\. Say so/],
  ['Zawgyi', { [BURMESE]: swap('## အရင်', '## ေက်ာင္းသားမ်ား ေက်ာင္းသြားၾကသည္') }, /my\.mdx:5 {2}This line is in Zawgyi/],
  [
    'marks in another order',
    { [BURMESE]: swap('## အရင်', '## ပြေ\u1031ာင\u103A\u1038'.replace('ြေ\u1031ာ', '\u1031\u103Cာ')) },
    /my\.mdx:5 {2}Marks stand in an unusual order/,
  ],
  ['something invisible', { [BURMESE]: swap('## အရင်', '## အ\u200Bရင်') }, /my\.mdx:5 {2}Marks stand in an unusual order here, or something invisible/],
  ['a word that tells whom we serve', { [LESSON]: swap('## Then', '## Then soldiers come') }, /en\.mdx:18 {2}"soldiers" may not stand/],
  ['such a word in Burmese', { [QUIZ]: swap('သဲ', 'စစ်သား') }, /"စစ်သား" may not stand/],
  ['such a word in the assessment', { [POOL]: swap('the key', 'the CDM key') }, /"CDM" may not stand/],
  [
    'practice that asks who somebody is',
    { [QUIZ]: swap('make-tea: what is it?', 'make-tea: what is your real name?') },
    /make-tea\/quiz\.yaml:\d+ {2}"what is your real name" asks a learner who they are/,
  ],
  ['such practice in Burmese', { [QUIZ]: swap('make-tea - ဘာလဲ။', 'ခင်ဗျားရဲ့ နာမည်က ဘာလဲ။') }, /quiz\.yaml:\d+ {2}"ခင်ဗျားရဲ့ နာမည်က ဘာလဲ" asks/],
  [
    'a pool that asks who somebody is',
    { [POOL]: swap('Question 3', 'Which village are you from? Write your village.') },
    /assessment\.yaml:\d+ {2}"Write your village" asks/i,
  ],
  [
    'a task that asks for papers',
    { 'course.yaml': swap('Show a trainer.', 'Show a trainer your ID card.') },
    /course\.yaml:\d+ {2}"Show a trainer your ID card" asks/,
  ],
  [
    'a task that asks for a face',
    { 'course.yaml': swap('en: "Pours"', 'en: "Pours. Send a picture of your face"') },
    /course\.yaml:\d+ {2}".*picture of your face" asks/,
  ],
  [
    'a lesson that only mentions what it states facts of',
    {
      'course.yaml': swap(
        'translation:',
        'subjects: { legal: [make-tea] }\nmentions: [{ lesson: make-tea, subject: legal, why: "It names a court and no law." }]\ntranslation:',
      ),
    },
    /make-tea states legal facts: it stands in subjects/,
  ],
  [
    'a lesson that mentions a subject without saying why',
    { 'course.yaml': swap('translation:', 'mentions: [{ lesson: make-tea, subject: legal, why: "" }]\ntranslation:') },
    /mentions > 0 > why/,
  ],
]

describe('the author of a course', () => {
  it('is told nothing when the course is whole', () => {
    const { course, faults } = checkCourse('tea-shop', sampleCourse(), AROUND)
    expect(faults).toEqual([])
    expect((course as CheckedCourse).lessons.map((lesson) => [lesson.lesson, lesson.practice.length, lesson.pictures.size])).toEqual([
      ['make-tea', 3, 1],
      ['carry-cups', 3, 1],
    ])
  })

  it('is told nothing of phrases and orders that are whole', () => {
    const { course, faults } = checkCourse(
      'tea-shop',
      sampleCourse({
        [QUIZ]: (source) => `${source}${ORDER}`,
        'make-tea/phrases.yaml': PHRASES,
        [LESSON]: swap('## Then', `${SHOWN}\n\n## Then`),
        [BURMESE]: swap('## ပြီးရင်', `${SHOWN}\n\n## ပြီးရင်`),
      }),
      AROUND,
    )
    // Every paragraph after the new block has a new place, and so waits to be recorded, as does the new item.
    expect(faults.map(formatFault)).toEqual([
      expect.stringMatching(/items\.yaml:1 {2}make-tea-order is new\. Say so: npm run content -- record tea-shop/),
      expect.stringMatching(/my\.mdx.*npm run content -- record tea-shop/),
    ])
    expect(course).toBeUndefined()
  })

  it('is told nothing of a guide without practice, and that a guide has no assessment', () => {
    const guide = swap(/track: vocational[^]*?hours/, 'track: guide\nhours')
    const bare = (source: string) =>
      guide(source)
        .replace(/skills:\n {2}- .*\n(?=prerequisites)/, 'skills: []\n')
        .replace(/task:[^]*?(?=sources)/, '')
    const nothing = { 'course.yaml': bare, 'assessment.yaml': null, 'items.yaml': null, [QUIZ]: null, 'carry-cups/quiz.yaml': null }
    const { course, faults } = checkCourse('tea-shop', sampleCourse(nothing), AROUND)
    expect(faults.map(formatFault)).toEqual([])
    expect(course?.assessment).toBeUndefined()
    expect(course?.lessons.map((lesson) => lesson.practice)).toEqual([[], []])
    expect(faultsOf({ ...nothing, 'course.yaml': guide }).join('\n')).toMatch(/A guide grants no skills and has no task/)
    expect(faultsOf({ 'course.yaml': bare }).join('\n')).toMatch(/assessment\.yaml:1 {2}No lesson uses this file/)
    expect(faultsOf({ 'course.yaml': swap(/skills:\n {2}- .*\n(?=prerequisites)/, 'skills: []\n') }).join('\n')).toMatch(/grants at least one skill/)
  })

  it.each(FAULTS)('is told of %s, with file and line', (_name, changes, fault) => {
    const faults = faultsOf(changes)
    expect(faults.join('\n')).toMatch(new RegExp(fault.source, `${fault.flags}m`))
    expect(checkCourse('tea-shop', sampleCourse(changes), AROUND).course).toBeUndefined()
  })

  it('is told of everything at once', () => {
    const faults = faultsOf({
      [LESSON]: '# x',
      [QUIZ]: 'items: []',
      'course.yaml': swap('use-smartphone, level: 1', 'fly, level: 1'),
      'stray.txt': 'x',
    })
    for (const file of ['course.yaml', 'make-tea/en.mdx', 'make-tea/quiz.yaml', 'stray.txt'])
      expect(
        faults.some((fault) => fault.startsWith(`tea-shop/${file}:`)),
        file,
      ).toBe(true)
  })
})

describe('who looks after a course', () => {
  const legal = { 'course.yaml': swap('translation:', 'subjects: { legal: [make-tea] }\ntranslation:') }
  const warnings = (today: string, changes: Parameters<typeof sampleCourse>[0]) => {
    const { course, faults } = checkCourse('tea-shop', sampleCourse(changes), AROUND)
    if (!course) throw new Error(faults.map(formatFault).join('\n'))
    return warningsOf(course, today, SUBJECTS).map(formatFault)
  }

  it('is warned of law that nobody has looked at for a year, and not a day before', () => {
    expect(warnings('2027-11-20', legal)).toEqual([])
    expect(warnings('2027-11-21', legal)).toEqual([expect.stringContaining('The legal facts of make-tea were last looked at on 2026-11-20')])
    expect(warnings('2027-11-21', {})).toEqual([])
  })

  it('is warned of a translation that is older than its source', () => {
    expect(warnings('2026-11-28', { [LESSON]: swap('Warm & ready', 'Warm & quite ready') })).toEqual([
      expect.stringContaining('1 paragraphs are older than their source'),
    ])
  })
})

describe('who writes of law, medicine or electricity', () => {
  const HARM: [subject: string, changes: Parameters<typeof sampleCourse>[0], words: RegExp][] = [
    ['legal', { [LESSON]: swap('## Then', '## Then the court says: pay a fine of 500, or lose the visa') }, /court, a fine of, visa/],
    ['medical', { [LESSON]: swap('## Then', '## Then the fever: take one dose and see a nurse') }, /dose, nurse, fever/],
    ['electrical', { [LESSON]: swap('## Then', '## Then the fuse, the earth wire and 230 volts') }, /volts, earth wire, fuse/],
    ['legal', { [BURMESE]: swap('## ပြီးရင်', '## တရားရုံးက ဒဏ်ငွေနဲ့ ထောင်ဒဏ်') }, /တရားရုံး, ဒဏ်ငွေ, ထောင်ဒဏ်/],
    ['medical', { [BURMESE]: swap('## ပြီးရင်', '## သွေးထွက်ရင် ဆေးခန်းက ဆရာဝန်') }, /သွေးထွက်, ဆရာဝန်, ဆေးခန်း/],
    ['electrical', { [BURMESE]: swap('## ပြီးရင်', '## ဖျူး၊ မြေကြိုးနဲ့ ဗို့ ၂၃၀') }, /ဗို့, မြေကြိုး, ဖျူး/],
  ]
  const warnings = (changes: Parameters<typeof sampleCourse>[0]) => {
    const checked = checkCourse('tea-shop', recorded(changes), AROUND).course
    if (!checked) throw new Error(faultsOf(changes).join('\n'))
    return warningsOf(checked, '2026-11-28', SUBJECTS)
      .map(formatFault)
      .filter((warning) => warning.includes('matters'))
  }

  it.each(HARM)('is warned of an undeclared %s subject, with the words that gave it away', (subject, changes, words) => {
    const [warning, ...more] = warnings(changes)
    expect(more).toEqual([])
    expect(warning).toMatch(new RegExp(`^tea-shop/course\\.yaml:1 {2}make-tea speaks of ${subject} matters \\(${words.source}\\)`))
    const declare = (text: string) => warnings({ ...changes, 'course.yaml': swap('translation:', `${text}\ntranslation:`) })
    expect(declare(`subjects: { ${subject}: [make-tea] }`)).toEqual([])
    expect(declare(`mentions: [{ lesson: make-tea, subject: ${subject}, why: "It teaches the words alone." }]`)).toEqual([])
    expect(declare(`mentions: [{ lesson: carry-cups, subject: ${subject}, why: "It teaches the words alone." }]`)).toHaveLength(1)
  })

  it('is left alone where a clinic and a nurse are only named', () => {
    expect(warnings({ [LESSON]: swap('## Then', '## Then we go to the clinic. The nurse is our neighbour, and the clinic is near') })).toEqual([])
    expect(warnings({ [LESSON]: swap('## Then', '## Then a lawn, a courtyard and a fine day') })).toEqual([])
    expect(warnings({ [BURMESE]: swap('## ပြီးရင်', '## ကုသိုလ်ရတယ်၊ ရှေးဦးစွာ ဝပ်ရှော့မှာ အကျဉ်းချုပ်') })).toEqual([])
  })
})

describe('a learner is never asked who they are', () => {
  const find = identifyingFinder(readIdentifyingWords())

  it.each([
    'What is your name?',
    'Which is your home village?',
    'Listen, please write your phone number.',
    'Read it. Type your ID number here.',
    'Where did you serve?',
    'What was your rank?',
    'Name the unit: where were you stationed?',
    'Send a photo of your face.',
    'Tell the group your old unit.',
    'How old are you?',
  ])('not with "%s"', (text) => expect(find(text, 'en')).toBeTruthy())

  it.each([
    'သင့်နာမည် ရေးပါ။',
    'နာမည်ကို ရိုက်ထည့်ပါ။',
    'ကိုယ့်ရဲ့ ဖုန်းနံပါတ်ကို ဖြည့်ပေးပါ။',
    'ခင်ဗျား ဘယ်ရွာကလဲ။',
    'စာကို ဖတ်ပါ။ မှတ်ပုံတင်ကို ပြပါ။',
    'အရင်က ဘယ်တပ်မှာလဲ။',
    'သင့်ရာထူးက ဘာလဲ။',
    'ကိုယ့်မျက်နှာကို ဓာတ်ပုံရိုက်ပြီး ပို့ပါ။',
    'မိမိရဲ့ လိပ်စာကို ရေးပြပါ။',
  ])('not with "%s"', (text) => expect(find(text, 'my')).toBeTruthy())

  it('and what somebody else asks may be taught', () => {
    for (const text of [
      'A caller asks: "What is your name?" What do you say?',
      "The guard says: 'Show me your passport.' It's late. What do you do?",
      'A form asks for your home village, without a star. What is best?',
      'Ma Nwe writes her name on the list. What else?',
      'Do not show your phone number.',
      'Your family shares one phone. Which rules help?',
      'What should never stand in a file name?',
    ])
      expect(find(withoutQuotes(text), 'en'), text).toBeUndefined()
    for (const text of [
      'ဖုန်းဆက်တဲ့သူက "သင့်နာမည် ပြောပါ" လို့ ပြောတယ်။ ဘာလုပ်မလဲ။',
      'ဖောင်မှာ မွေးရပ်ရွာကို မေးထားတယ်။ ဘာက အကောင်းဆုံးလဲ။',
      'ဒီမြို့နာမည်ကို ကိုယ်တိုင် ရိုက်ပါ။',
      'ကိုယ့်ဖုန်းနံပါတ် မပြပါနဲ့။',
      'လိပ်စာက ပိုင်ရှင်ကို ပြပါတယ်။',
      'ရွာက ဘယ်လို တောင်းပန်ရင် အကောင်းဆုံးလဲ။',
    ])
      expect(find(withoutQuotes(text), 'my'), text).toBeUndefined()
  })

  it('and what is typed is told, also as the answer to a question of somebody else', () => {
    const typed = `  - { id: make-tea-typed, kind: type-in, prompt: { my: "ဖြေပါ", en: "Answer: 'What is your name?'" }, answers: [x], why: { my: "က", en: "a" } }\n`
    expect(faultsOf({ [QUIZ]: (source) => source + typed }).join('\n')).toMatch(/"What is your name" asks a learner who they are/)
    const chosen = swap('make-tea: what is it?', "A caller asks: 'What is your name?' What do you say?")
    expect(faultsOf({ [QUIZ]: chosen })).toEqual([])
  })
})

describe('who rewrites a question', () => {
  const QUESTION = swap('make-tea: what is it?', 'make-tea: what do you see?')

  it('is warned once it asks in other words, and not of its translation or explanations', () => {
    const warnings = (change: (source: string) => string) => {
      const { course, faults } = checkCourse('tea-shop', sampleCourse({ [QUIZ]: change }), AROUND)
      if (!course) throw new Error(faults.map(formatFault).join('\n'))
      return warningsOf(course, '2026-11-28', SUBJECTS).map(formatFault)
    }
    expect(warnings(QUESTION)).toEqual([
      'tea-shop/make-tea/quiz.yaml:1  make-tea-three asks in other words. If every old answer still means the same: npm run content -- record tea-shop make-tea-three. If not, give it a new id.',
    ])
    expect(warnings(swap('make-tea - ဘာလဲ။', 'make-tea - ဘာများလဲ။'))).toEqual([])
    expect(warnings(swap('It gets cold.', 'It is cold then.'))).toEqual([])
  })
})

describe('words that no public page may have', () => {
  const find = forbiddenWordFinder({ en: ['soldier*', 'army', 'CDM'], my: ['စစ်သား'] })

  it('are found in any form, and only as words', () => {
    expect(find('Old Soldiers say')).toBe('Soldiers')
    expect(find('the cdm')).toBe('cdm')
    expect(find('သူကစစ်သားပါ')).toBe('စစ်သား')
    for (const harmless of ['farmyard', 'armying', 'academy', 'စစ်ဆေးသား']) expect(find(harmless), harmless).toBeUndefined()
  })
})
