import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCluster } from './start-cluster'
import { makePgliteTemplate, makePostgresTemplate } from './templates'

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away cluster's superuser URL, without a database name. */
    postgresUrl: string
    /** The file that every PGlite begins as. */
    pgliteTemplate: string
  }
}

/** One throw-away cluster and one PGlite for the whole run, migrated once; every test makes its own databases as copies. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tada-pglite-'))
  const template = join(folder, 'template.tar')
  const cluster = await startCluster()
  await makePostgresTemplate(cluster.url)
  await makePgliteTemplate(template)
  project.provide('postgresUrl', cluster.url)
  project.provide('pgliteTemplate', template)
  return () => {
    cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
