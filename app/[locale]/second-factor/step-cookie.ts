import { cookies } from 'next/headers'
import { readSettings } from '@/core/installation/settings'

/** The ticket between passphrase and second factor: in a cookie, as an address would keep it in the browser's history. */
function nameAndOptions() {
  const secure = readSettings().SITE_ORIGIN.startsWith('https:')
  return { name: secure ? '__Host-step' : 'step', options: { httpOnly: true, sameSite: 'strict', path: '/', secure } as const }
}

export async function readStep(): Promise<string> {
  return (await cookies()).get(nameAndOptions().name)?.value ?? ''
}

export async function keepStep(ticket: string): Promise<void> {
  const { name, options } = nameAndOptions()
  ;(await cookies()).set(name, ticket, options)
}

export async function forgetStep(): Promise<void> {
  const { name, options } = nameAndOptions()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
