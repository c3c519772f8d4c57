import { provenRoute, type Visitor } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { dayOf } from '@/core/installation/days'
import { readOwnData } from '@/core/rights/server/read-own-data'

/** Says nothing of where the file comes from. */
const FILE_NAME = 'copy.json'

/**
 * Everything that is held of the person as one file, each part with a sentence about its rows. Whoever only got hold of
 * the phone does not carry that away.
 */
export const GET = provenRoute(ROLES, tellEverything, ({ locale }) => `/${locale}/account/data`)

async function tellEverything({ words, person, db, now }: Visitor): Promise<Response> {
  const { rows, looks, work } = await readOwnData(db, person)
  const { file, parts } = words.rights.data
  const about = Object.entries({ ...rows, looks, work: [work] }).map(([part, held]) => [
    part,
    { about: parts[part as keyof typeof parts], rows: held },
  ])
  const copy = { about: file.about, leftOut: file.leftOut, madeOn: dayOf(now), parts: Object.fromEntries(about) as Record<string, unknown> }
  return new Response(`${JSON.stringify(copy, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${FILE_NAME}"`,
      'cache-control': 'no-store',
    },
  })
}
