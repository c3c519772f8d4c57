import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs'

const PORT = Number(process.env['JOURNEYS_PORT'] ?? 3210)
/** A new demo for every run. Workers inherit the variable and read the people's secrets from there. */
process.env['DATA_DIR'] = process.env['JOURNEYS_DATA'] ??= mkdtempSync(join(tmpdir(), 'tada-journeys-'))

const executablePath = await findBrowser()

/** Journeys through the built application with the demo organisation, on a phone-sized screen, with script and without. */
export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  // Generous: a busy machine is no fault of a page. A page that never answers still fails.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/journeys.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 360, height: 740 },
    locale: 'en',
    launchOptions: { executablePath, args: BROWSER_FLAGS },
    // What cannot be pressed at all is told long before a whole journey has run out of time.
    actionTimeout: 45_000,
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'with script', testMatch: /\.journey\.ts$/, use: { javaScriptEnabled: true } },
    { name: 'without script', testMatch: /\.journey\.ts$/, use: { javaScriptEnabled: false } },
    { name: 'accessibility', testMatch: /\.axe\.ts$/ },
    { name: 'script only', testMatch: /\.script\.ts$/ },
  ],
  webServer: {
    command: 'node --import tsx scripts/serve-demo.ts',
    env: {
      PORT: String(PORT),
      NODE_ENV: 'production',
      DATA_DIR: process.env['JOURNEYS_DATA'],
      SITE_ORIGIN: `http://localhost:${PORT}`,
      AUTH_SECRET: 'of the journeys only, and of nothing else at all',
    },
    url: `http://localhost:${PORT}/health`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
})
