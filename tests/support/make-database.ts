import postgres from 'postgres'
import { openDatabase } from '@/db/client'
import { migrate, migrateKeys } from '@/db/migrate'

/** A migrated database in the cluster at `clusterUrl`, as its owner reaches it and as the role that owns none of it. */
export async function makeDatabase(clusterUrl: string): Promise<{ owner: string; application: string }> {
  const root = postgres(`${clusterUrl}/postgres`, { max: 1, onnotice: () => {} })
  await root`create database served template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  const ownerUrl = `${clusterUrl}/served`
  const owner = await openDatabase({ url: ownerUrl })
  await migrate(owner)
  await migrateKeys(owner)
  await owner.close()
  await root`create role served_app login in role tada_app`
  await root.end()
  return { owner: ownerUrl, application: ownerUrl.replace('postgres@', 'served_app@') }
}
