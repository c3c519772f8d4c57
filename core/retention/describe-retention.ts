/** What retention did, as counts and nothing else: `3 sessions, 1 accounts`; `nothing` when there was nothing to do. */
export function describeRetention(removed: Record<string, number>): string {
  const counts = Object.entries(removed).filter(([, count]) => count > 0)
  return counts.map(([rule, count]) => `${count} ${rule}`).join(', ') || 'nothing'
}
