export type Stop = 'todo' | 'part' | 'done'

/** Room for one stop of the way, in the drawing's units. */
const STEP = 30
const STAR = 'm0-11 3.2 6.8 7.4.9-5.5 5.1 1.5 7.3L0 4.5l-6.6 3.6 1.5-7.3-5.5-5.1 7.4-.9z'

/**
 * A course as a way: a round stop for each lesson, a square one for the assessment, a star for the practical task;
 * filled when done, half when under way. `label` says the same in words for those who do not see it.
 */
export function Trail({ lessons, assessment, task, label }: { lessons: Stop[]; assessment: Stop | null; task: Stop | null; label: string }) {
  const stops = [
    ...lessons.map((stop) => ({ stop, shape: 'M0-7.5a7.5 7.5 0 1 0 .01 0z' })),
    ...(assessment ? [{ stop: assessment, shape: 'M-8-8H8V8H-8z' }] : []),
    ...(task ? [{ stop: task, shape: STAR }] : []),
  ]
  const width = stops.length * STEP
  return (
    <svg className="trail" viewBox={`0 0 ${width} 28`} width={width} height={28} role="img" aria-label={label}>
      <path d={`M15 14H${width - 15}`} />
      {stops.map(({ stop, shape }, index) => (
        <path key={index} className={stop} d={shape} transform={`translate(${index * STEP + 15} 14)`} />
      ))}
    </svg>
  )
}
