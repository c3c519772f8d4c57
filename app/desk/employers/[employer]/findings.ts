/** What a check of an employer can find, as the form asks for it. */
export const FINDINGS = ['visited', 'paysAllFees', 'keepsNoPapers'] as const
