/** Something wrong in a content file, told to the person who writes it: where, what, and what to do. */
export type ContentFault = { file: string; line: number; message: string }

/** Files of a folder by their path in it, with `/` between names. Recordings, which are no text, stand there in base64. */
export type ContentFiles = ReadonlyMap<string, string>

export function formatFault({ file, line, message }: ContentFault): string {
  return `${file}:${line}  ${message}`
}
