// npm test: the whole set of checks. The last line is always "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { build, buildCommand, install, root, run, tool } from './house.mjs'

const reports = join(root, 'node_modules/.cache/reports')
const sum = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const broken = []

/** @param {string} name @param {{ passed: number, failed: number, skipped?: number }} counts */
function add(name, { passed, failed, skipped = 0 }) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
  if (failed > 0) broken.push(name)
}

/** @param {string} name */
function head(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
}

/**
 * A check that counts as one: it passes when all its commands do; all of them run, so that one look shows everything.
 * @param {string} name
 * @param {(() => Promise<number>)[]} commands
 */
async function check(name, ...commands) {
  head(name)
  let code = 0
  for (const command of commands) code = (await command()) || code
  add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
}

/** @param {Parameters<typeof tool>[0]} name @param {readonly string[]} args @param {Record<string, string>} [env] */
const node = (name, args, env = {}) => run(process.execPath, tool(name, args), { env })

/**
 * A run of tests counts by its own report. A runner that fails without a failed test (a file that does not
 * load, no report, no test at all) is a failure too, else it would vanish from the sum.
 * @template Report
 * @param {string} name
 * @param {number} code
 * @param {string} report
 * @param {(report: Report) => { passed: number, failed: number, skipped: number }} count
 */
function tests(name, code, report, count) {
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  const unseen = counts.failed === 0 && (code !== 0 || counts.passed === 0) ? 1 : 0
  add(name, { ...counts, failed: counts.failed + unseen })
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} counts */
const vitestCounts = counts => ({
  passed: counts.numPassedTests,
  failed: counts.numFailedTests,
  skipped: counts.numPendingTests,
})

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report */
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

async function unit() {
  head('unit and conformance')
  const report = join(reports, 'vitest.json')
  const code = await node('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  tests('unit and conformance', code, report, vitestCounts)
}

async function browser() {
  head('browser')
  const chromium = await ensureChromium()
  if (!chromium) return add('browser', { passed: 0, failed: 1 })
  const report = join(reports, 'playwright.json')
  const code = await node(
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  )
  tests('browser', code, report, playwrightCounts)
}

rmSync(reports, { recursive: true, force: true })
if ((await install()) !== 0) {
  add('npm ci', { passed: 0, failed: 1 })
} else {
  mkdirSync(reports, { recursive: true })
  await check(
    'lint',
    () => node('biome', ['check', '.']),
    () => node('oxlint', ['--type-aware']),
  )
  await check('types', () => node('tsc', ['-b', '--force']))
  await unit()
  let appBuilt = false
  const buildApp = async () => {
    const code = await build()
    appBuilt = code === 0
    return code
  }
  await check('build', buildApp, buildCommand)
  if (appBuilt) {
    await check('size', () => run(process.execPath, [join(root, 'e2e/scripts/size.mjs')]))
    await browser()
  } else {
    add('size and browser, for want of the app', { passed: 0, failed: 2 })
  }
}

console.log('')
if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}`)
if (sum.skipped > 0) console.log(`Skipped tests: ${sum.skipped}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed > 0 ? 1 : 0
