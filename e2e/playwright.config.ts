import { defineConfig, devices } from '@playwright/test'
import { port } from './port.ts'
import { chromiumFlags, findChromium } from './scripts/chromium.mjs'
import { root, tool } from './scripts/house.mjs'

/** Not the root: a build that works only there would break on the first real web server. */
const base = '/somewhere/below/'
const chromium = await findChromium()
const preview = tool('vite', [
  'preview',
  '--host',
  '127.0.0.1',
  '--port',
  `${port}`,
  '--strictPort',
  '--base',
  base,
])

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // Counts are asserted, never times: tests may well share the machine.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // What must not hang is limited by counts; a busy machine may be several times slower.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}${base}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // Frames that only move something take most of a machine without a graphics card; `moving` asks for them.
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
    // Without pictures: a picture of the whole page at each of some 280 presses took longer than all else in a test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    launchOptions: { args: chromiumFlags, ...(chromium ? { executablePath: chromium } : {}) },
  },
  webServer: {
    command: [process.execPath, ...preview].map(part => JSON.stringify(part)).join(' '),
    cwd: root,
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
