/** True for a text that can be the id of a row. The databases answer any other with an error instead of 'not found'. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
