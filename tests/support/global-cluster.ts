import type { TestProject } from 'vitest/node'
import { startCluster } from './start-cluster'

/** One throw-away cluster for the whole run; every test file makes its own databases in it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const cluster = await startCluster()
  project.provide('postgresUrl', cluster.url)
  return cluster.stop
}
