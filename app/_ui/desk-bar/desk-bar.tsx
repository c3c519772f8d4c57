/** A number as a bar against the largest of its list. The number stands beside it in words. */
export function DeskBar({ value, most }: { value: number; most: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="100" height="8" rx="2" fill="#f1eadc" />
      <rect width={most === 0 ? 0 : Math.round((value * 100) / most)} height="8" rx="2" fill="#b06f00" />
    </svg>
  )
}
