import { inject } from 'vitest'
import postgres from 'postgres'
import { type Database, type OpenDatabase, openDatabase } from '@/db/client'
import { POSTGRES_TEMPLATE } from './templates'

let count = 0

type OwnedDatabase = OpenDatabase & { ownerUrl: string; asOwner: <T>(work: (owner: Database) => Promise<T>) => Promise<T> }

/** A migrated, empty database of its own in the throw-away cluster, opened as the role that owns no table. */
export async function emptyPostgresDatabase(): Promise<OwnedDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${process.pid}_${count++}`
  const root = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} })
  await root`create database ${root(name)} template ${root(POSTGRES_TEMPLATE)}`
  await root.end()
  const asApplication = new URL(`${server}/${name}`)
  asApplication.username = 'tada_test'
  const ownerUrl = `${server}/${name}`
  const asOwner: OwnedDatabase['asOwner'] = async (work) => {
    const opened = await openDatabase({ url: ownerUrl })
    return work(opened.db).finally(opened.close)
  }
  return { ...(await openDatabase({ url: asApplication.href })), ownerUrl, asOwner }
}
