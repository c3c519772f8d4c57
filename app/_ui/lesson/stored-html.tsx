/** HTML that publishing rendered from a checked lesson (core/lessons): the only stored HTML there is, and nothing that people send reaches it. */
export function StoredHtml({ id, lang, html }: { id?: string; lang?: string; html: string }) {
  // oxlint-disable-next-line react/no-danger
  return <div id={id} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
