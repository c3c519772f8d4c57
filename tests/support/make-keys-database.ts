import postgres from 'postgres'
import { openDatabase } from '@/db/client'
import { migrateKeys } from '@/db/migrate'

/** A migrated database of data keys in the cluster at `clusterUrl`, as its owner reaches it and as the role that owns none of it. */
export async function makeKeysDatabase(clusterUrl: string): Promise<{ owner: string; application: string }> {
  const root = postgres(`${clusterUrl}/postgres`, { max: 1, onnotice: () => {} })
  await root`create database keys template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  const ownerUrl = `${clusterUrl}/keys`
  const owner = await openDatabase({ url: ownerUrl })
  await migrateKeys(owner)
  await owner.close()
  await root`create role keys_app login in role tada_app`
  await root.end()
  return { owner: ownerUrl, application: ownerUrl.replace('postgres@', 'keys_app@') }
}
