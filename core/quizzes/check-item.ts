type CheckedItem = { kind: 'choose-one' | 'choose-several'; options: readonly { id: string; correct: boolean }[] }

/** What is wrong with an item's key and options, as advice to its author. */
export function faultsOfItem({ kind, options }: CheckedItem): string[] {
  const right = options.filter((option) => option.correct).length
  const faults: string[] = []
  if (new Set(options.map((option) => option.id)).size < options.length) faults.push('Two options have the same id.')
  if (kind === 'choose-one' && right !== 1) faults.push(`choose-one needs exactly one right option; here ${right} are right.`)
  if (kind === 'choose-several' && right < 2) faults.push(`choose-several needs two right options or more; here ${right} is right.`)
  if (kind === 'choose-several' && right === options.length)
    faults.push('choose-several needs a wrong option: otherwise ticking everything is right.')
  return faults
}
