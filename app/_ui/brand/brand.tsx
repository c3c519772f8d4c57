/** A bridge over water: says nothing of who crosses it. */
export function Brand() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M2 21h28M6 21a10 10 0 0 1 20 0M10 21v-6M16 21V11M22 21v-6" fill="none" stroke="#0b655a" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M3 27q3-2.6 6.5 0t6.5 0 6.5 0 6.5 0" fill="none" stroke="#d98a1f" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
