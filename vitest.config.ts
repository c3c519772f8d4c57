import { defineConfig } from 'vitest/config'

const resolve = { alias: { '@': import.meta.dirname } }

/** Unit tests are pure and fast; integration tests use real databases; attacks the built application. Browser journeys run in Playwright. */
export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/**/*.unit.test.ts', 'tests/**/*.unit.test.tsx'], testTimeout: 30_000 } },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/**/*.integration.test.ts'],
          globalSetup: ['tests/support/global-cluster.ts'],
          // Use cases derive keys from the installation's secret.
          env: { SITE_ORIGIN: 'http://localhost:3000', AUTH_SECRET: 'tests only: this secret protects nothing at all' },
          // Generous: a busy machine is no fault of a use case. One that never ends still fails.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'attacks',
          include: ['tests/attacks/**/*.attack.test.ts'],
          globalSetup: ['tests/attacks/set-stage.ts'],
          // One server for all: what one attack does must not look like another's doing.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
