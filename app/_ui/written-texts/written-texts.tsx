/** What somebody wrote, word for word, to read again and to copy. Nothing where nothing was written. */
export function WrittenTexts({ label, texts }: { label: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <figure className="written">
      <figcaption className="small soft">{label}</figcaption>
      {texts.map((text, place) => (
        <blockquote key={`${place}-${text}`}>{text}</blockquote>
      ))}
    </figure>
  )
}
