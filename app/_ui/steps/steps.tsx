/**
 * Progress or a level as dots: `done` of `all` are filled; dots up to `want` that are not filled are dashed.
 * `label` says the same in words for those who do not see it.
 */
export function Steps({ done, all, want = 0, label }: { done: number; all: number; want?: number; label: string }) {
  return (
    <span className="dots" role="img" aria-label={label}>
      {Array.from({ length: all }, (_, index) => (
        <i key={index} className={index < done ? 'on' : index < want ? 'want' : undefined} />
      ))}
    </span>
  )
}
