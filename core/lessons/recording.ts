/** A phrase as somebody said it, in two formats: every phone plays one of them. */
export type Recording = Record<RecordingFormat, Buffer>

/** What a browser needs to know of each format before it loads it. The smaller one stands first: a browser takes the first that it plays. */
export const RECORDING_TYPES = { opus: 'audio/ogg; codecs=opus', m4a: 'audio/mp4' } as const

export type RecordingFormat = keyof typeof RECORDING_TYPES

export const RECORDING_FORMATS = Object.keys(RECORDING_TYPES) as RecordingFormat[]

/** The format of a file by its name, when it is a recording. */
export function recordingFormat(path: string): RecordingFormat | undefined {
  return RECORDING_FORMATS.find((format) => path.endsWith(`.${format}`))
}

/** What a lesson shows of a recording: its address without the format's ending, and the text with its size. */
export type ShownRecording = { address: string; label: string }

/** True for a lesson in which something can be heard: every language has the same recordings. */
export function isSpoken(blocks: readonly { html: string }[]): boolean {
  return blocks.some(({ html }) => html.includes('<audio '))
}

/** What a reader is told that it costs, in kB: the larger of the two files, since which one is loaded is the browser's choice. */
export function kilobytesOf({ opus, m4a }: Recording): number {
  return Math.ceil(Math.max(opus.length, m4a.length) / 1000)
}
