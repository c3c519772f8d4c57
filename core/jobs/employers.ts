/** Who looked at an employer, and what they found. Days are `YYYY-MM-DD`. */
export type Vetting = {
  checked: string
  until: string
  visited: boolean
  paysAllFees: boolean
  keepsNoPapers: boolean
}
