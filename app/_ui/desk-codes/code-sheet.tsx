/** One-time codes to print or copy to paper: numbered, in groups, nothing beside them that says where they open. */
export function CodeSheet({ title, codes, note }: { title: string; codes: readonly string[]; note: string }) {
  return (
    <section className="sheet codes" aria-label={title}>
      <ol translate="no">
        {codes.map((code) => (
          <li key={code}>
            <span className="key">{code}</span>
          </li>
        ))}
      </ol>
      <p>{note}</p>
    </section>
  )
}
