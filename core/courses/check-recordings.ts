import { m4aFault } from '@/core/lessons/m4a-fault'
import { opusFault } from '@/core/lessons/opus-fault'
import type { PhraseFile } from '@/core/lessons/phrases'
import { type Recording, RECORDING_FORMATS, type RecordingFormat } from '@/core/lessons/recording'
import type { ContentFault, ContentFiles } from './content-fault'

/** A phrase takes a few seconds, and each kilobyte costs the reader money. */
const MAX_BYTES = 40_000

const FAULT_OF: Record<RecordingFormat, (bytes: Buffer) => string | undefined> = { opus: opusFault, m4a: m4aFault }

/** Where the commands stand that make both files as they should be. */
const AGAIN = 'Make both files again as README.md says under "A voice for a phrase".'

type LessonRecordings = { recordings: Map<string, Recording>; faults: ContentFault[] }

/**
 * Checks a lesson's recordings, `<id of the line>.opus` and `.m4a` beside its texts: both or neither, small, what their name
 * says, and with nothing in them but the voice. `phrases` is undefined where the lesson has none.
 */
export function checkRecordings(folder: string, slug: string, files: ContentFiles, phrases: PhraseFile | undefined): LessonRecordings {
  const faults: ContentFault[] = []
  const recordings = new Map<string, Recording>()
  // Lines that cannot be read are told of already.
  const isUnread = !phrases && files.has(`${slug}/phrases.yaml`)
  const lines = new Set(phrases?.lists.flatMap((list) => list.lines.map((line) => line.id)))
  for (const name of namesOf(slug, files)) {
    const note = (format: RecordingFormat, message: string) => faults.push({ file: `${folder}/${name}.${format}`, line: 1, message })
    const found = RECORDING_FORMATS.flatMap((format) => {
      const source = files.get(`${slug}/${name}.${format}`)
      return source === undefined ? [] : [[format, Buffer.from(source, 'base64')] as const]
    })
    for (const [format, bytes] of found) {
      if (!isUnread && !lines.has(name)) note(format, `No line of phrases.yaml has the id ${name}. Name the file after its line, or remove it.`)
      if (bytes.length > MAX_BYTES)
        note(format, `The file has ${bytes.length} bytes; ${MAX_BYTES} is the most. Cut silence off, and say the phrase alone. ${AGAIN}`)
      const fault = FAULT_OF[format](bytes)
      if (fault) note(format, `${fault} ${AGAIN}`)
    }
    const { opus, m4a } = Object.fromEntries(found) as Partial<Recording>
    if (opus && m4a) recordings.set(name, { opus, m4a })
    else note(opus ? 'm4a' : 'opus', 'This file is missing: some phones play only the one, some only the other. Add it, or remove both.')
  }
  return { recordings, faults }
}

/** The names of a lesson's recordings without their endings. */
function namesOf(slug: string, files: ContentFiles): Set<string> {
  const endings = RECORDING_FORMATS.join('|')
  const pattern = new RegExp(`^${slug}/([^/]+)\\.(?:${endings})$`)
  return new Set([...files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []))
}
