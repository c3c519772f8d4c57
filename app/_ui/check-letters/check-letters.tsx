/** The fingerprint of a key in two lines of four groups: the same shape wherever it is compared. */
export function CheckLetters({ fingerprint }: { fingerprint: string }) {
  return (
    <b className="letters" data-letters="" translate="no">
      {fingerprint}
    </b>
  )
}
