import type { FormState } from '@/app/_page/form'

/** For a form that makes a row: the row's id, made with the form, so that sending the form twice makes one row. */
export function FormId({ form }: { form?: FormState | undefined }) {
  const kept = form?.errors['id'] === undefined ? form?.values['id']?.[0] : undefined
  // Off, or a browser that goes back would put the last form's id into the next.
  return <input type="hidden" name="id" value={kept ?? crypto.randomUUID()} autoComplete="off" />
}
