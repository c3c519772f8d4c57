export type Point = {
  id: string
  text: string
  /** Null while nobody has looked. */
  seen: boolean | null
}

/** What will be looked at, point by point; ticked where it was seen. The mark is said in words too. */
export function Checklist({ points, seenText, notSeenText }: { points: Point[]; seenText: string; notSeenText: string }) {
  return (
    <ul className="checklist">
      {points.map((point) => (
        <li key={point.id} className={point.seen ? 'seen' : undefined}>
          {point.text}
          {point.seen !== null && <span className="small soft"> · {point.seen ? seenText : notSeenText}</span>}
        </li>
      ))}
    </ul>
  )
}
