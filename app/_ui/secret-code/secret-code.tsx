/** A code that a person copies to paper, in groups that stay whole, however narrow the page is. */
export function SecretCode({ label, code }: { label: string; code: string }) {
  return (
    <div className="secret" translate="no">
      <p>{label}</p>
      <p className="groups">
        {code.split(/(?<=-)/).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
    </div>
  )
}
