// vitest 5 prints failures with Map.groupBy, which Node 20 lacks; preloaded by scripts/test.mjs.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item, 0)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
