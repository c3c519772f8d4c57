import { normalForm } from '@/core/burmese/normal-form'
import type { Locale } from '@/core/installation/locales'

/** What tells who somebody is: things that belong to a person, forms of one word with `|` between, and whole questions for them. */
export type IdentifyingWords = Record<'things' | 'questions', Record<Locale, readonly string[]>>

/** The words with which a text asks its reader who they are; undefined when it does not. */
export type FindIdentifying = (text: string, locale: Locale) => string | undefined

/** Speech in quotation marks is somebody else's question, such as a caller's: what to answer is what is taught. */
const QUOTED = /"[^"]*"|“[^”]*”|‘[^’]*’|(?<![\p{L}\p{M}])'(?:[^']|'(?=\p{L}))*'(?!\p{L})/gu

export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, '…')
}

/** Makes the search once. A text asks when it wants to know something of `you`, or bids to write, say or show it. */
export function identifyingFinder(words: IdentifyingWords): FindIdentifying {
  const patterns = { en: englishPatterns(words), my: burmesePatterns(words) }
  return (text, locale) => {
    const normal = normalForm(text)
    return patterns[locale].map((pattern) => pattern.exec(normal)?.[0]).find((found) => found)
  }
}

function englishPatterns({ things, questions }: IdentifyingWords): RegExp[] {
  const yours = `\\byour(?: (?:own|real|full|true|legal|old|former|whole|last))* (?:${formsOf(things.en)})\\b`
  return [
    new RegExp(`\\b(?:what|which|who|where|when)\\b[^.?!]{0,30}\\b(?:is|are|was|were) ${yours}`, 'i'),
    new RegExp(
      `(?<=^|[.?!:;] |\\bplease |\\bthen )(?:\\w+ and )?(?:write|type|enter|give|tell|say|state|fill|show|send|upload|share)\\b[^.?!]{0,40}${yours}`,
      'i',
    ),
    new RegExp(`\\b(?:${formsOf(questions.en)})\\b`, 'i'),
  ]
}

/**
 * Burmese leaves out whose it is at the beginning of a sentence, and says what to do at its end: `ပါ`, and
 * nothing after it: `ပါနဲ့` is what not to do, `ပါတယ်` what somebody does.
 */
function burmesePatterns({ things, questions }: IdentifyingWords): RegExp[] {
  const thing = formsOf(things.my)
  const yours = `(?:(?<=^|။\\s*)|(?:သင်|သင့်|ခင်ဗျား|ရှင့်|ကိုယ့်|ကိုယ်ပိုင်|မိမိ)(?:ရဲ့)?\\s*)(?:${thing})`
  const bids = '(?:ရေး|ရိုက်|ပြော|ဖြည့်|ထည့်|ပေး|ပို့|ပြ|တင်|ဖြေ)(?:ပြ|ပေး|လိုက်)?ပါ(?=[\\s။၊…]|$)'
  return [
    new RegExp(`${yours}[^။]{0,30}${bids}`),
    new RegExp(`${yours}(?:က|ကို|တွေ)?\\s*(?:ဘာလဲ|ဘယ်လဲ|ဘယ်ဟာလဲ|ဘယ်လို\\s*ခေါ်|ဘယ်လောက်လဲ|ဘယ်နှ)`),
    new RegExp(formsOf(questions.my)),
  ]
}

function formsOf(words: readonly string[]): string {
  return words
    .flatMap((forms) => forms.split('|'))
    .map((form) => normalForm(form))
    .sort((a, b) => b.length - a.length)
    .join('|')
}
