import { z } from 'zod'

/** True for an address that only this machine can reach. */
export function isLoopback(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
}

const SettingsSchema = z.object({
  /** Where readers find the installation, without a path. */
  SITE_ORIGIN: z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin),
  /** What the installation calls itself on its pages: neutral, as a passer-by may read it. */
  SITE_NAME_MY: z.string().trim().min(1).default('တံတား'),
  SITE_NAME_EN: z.string().trim().min(1).default('Tada'),
  /** An SVG file of at most 2,000 bytes, shown as the icon and beside the name. Unset: the bridge. */
  SITE_ICON: z.string().optional(),
  /** What a code app, or a browser that asks for a security key, shows as the issuer. Unset: SITE_NAME_EN. */
  SITE_ISSUER: z.string().trim().min(1).optional(),
  /** Where 'Leave now' leads: a harmless public page. */
  LEAVE_URL: z.url({ protocol: /^https$/ }).default('https://www.google.com/search?q=weather'),
  /** 32 random bytes or more, base64 or hex; every other secret of the process is derived from it. */
  AUTH_SECRET: z.string().min(32),
  /** PostgreSQL, as a role that owns no table. Unset: PGlite in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  /** PostgreSQL with people's data keys, apart from everything else. Unset: in the main database, for the demo only. */
  KEYS_DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
})

export type Settings = z.infer<typeof SettingsSchema> & { SITE_ISSUER: string }

const NAMES = Object.keys(SettingsSchema.shape)
let last: { values: string; settings: Settings } | undefined

/** Reads the settings from the environment. Throws a list of every variable that is missing or wrong. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  // Every page asks several times; the environment hardly ever changes.
  const values = JSON.stringify(NAMES.map((name) => environment[name]))
  if (last?.values === values) return last.settings
  const parsed = SettingsSchema.safeParse(environment)
  if (parsed.success) {
    const settings = { ...parsed.data, SITE_ISSUER: parsed.data.SITE_ISSUER ?? parsed.data.SITE_NAME_EN }
    last = { values, settings }
    return settings
  }
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration is incomplete:\n${faults.join('\n')}`)
}
