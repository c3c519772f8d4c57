export type Stop = 'todo' | 'part' | 'done'

/**
 * A course as a way over the bridge: a round stop for each lesson, a square one for the assessment, a star-shaped one
 * for the practical task. `label` says the same in words for those who do not see it.
 */
export function Trail({ lessons, assessment, task, label }: { lessons: Stop[]; assessment: Stop | null; task: Stop | null; label: string }) {
  return (
    <span className="trail" role="img" aria-label={label}>
      {lessons.map((stop, index) => (
        <i key={index} className={stop} />
      ))}
      {assessment && <i className={`test ${assessment}`} />}
      {task && <i className={`task ${task}`} />}
    </span>
  )
}
