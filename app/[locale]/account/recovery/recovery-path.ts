/** The page of a person's recovery code, to which every change of it leads back. */
export function recoveryPath(locale: string): string {
  return `/${locale}/account/recovery`
}
