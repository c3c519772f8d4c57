/** The handle and the words that a person copies to paper: large, numbered, one a line. */
export function SecretWords({
  handleLabel,
  handle,
  wordsLabel,
  words,
}: {
  handleLabel: string
  handle: string
  wordsLabel: string
  words: readonly string[]
}) {
  return (
    <div className="secret" translate="no">
      <p>
        {handleLabel}
        <b>{handle}</b>
      </p>
      <p>{wordsLabel}</p>
      <ol>
        {words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
    </div>
  )
}
