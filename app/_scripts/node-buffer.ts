/** What the Zawgyi detector takes of Node to read its tables; esbuild puts it in the place of the name. Called with `new`. */
export function Buffer(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
