// npm run test:long: what takes too long for every change. Writes down what it came to in docs/hostile-input.md and
// docs/kept-work.md; `npm run test:long -- hostile` or `-- keeping` does one of the two.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { build, buildIsDue, freePort, install, root, run, tool } from './house.mjs'

/** @typedef {Record<'bytes' | 'depth' | 'list' | 'values' | 'link' | 'inflated', number>} Limits */
/**
 * @typedef {{ cases: number, seed: number, refused: number, opened: number, inflated: number, values: number,
 *   limits: Limits, kinds: [string, { refused: number, opened: number }][], codes: [string, number][] }} Sum
 */

const cases = 100_000
const reports = join(root, 'node_modules/.cache/reports')
const sumFile = join(reports, 'hostile.json')

/** @param {number} number */
const written = number => number.toLocaleString('en')

/** @param {readonly (readonly (string | number)[])[]} rows */
const table = rows =>
  rows
    .map(row => `| ${row.map(cell => (typeof cell === 'number' ? written(cell) : cell)).join(' | ')} |`)
    .join('\n')

/** @param {Sum} sum */
const report = ({ limits, ...sum }) => `# Hostile input

What \`npm run test:long\` came to when it was last run; \`npm test\` does the same with 5,000 cases. Files and links are made
hostile from ones that are all right (\`core/scenario/hostile.arbitrary.ts\`), and each has to be refused in words, in both
languages, or to open as a scenario whose run goes on and whose saved file opens as the same scenario again. Nothing may be
thrown, no prototype touched, nothing executed.

${table([
  ['cases', sum.cases],
  ['seed', String(sum.seed)],
  ['refused', sum.refused],
  ['opened', sum.opened],
]).replace('\n', '\n|---|---|\n')}

Work is counted, not timed. No case went beyond its limit:

${table([
  ['', 'most in any case', 'limit'],
  ['bytes unpacked from a link, with the slice that noticed', sum.inflated, limits.inflated],
  ['values looked at before the schema', sum.values, limits.values],
]).replace('\n', '\n|---|---|---|\n')}

Before any of that: a file has at most ${written(limits.bytes)} bytes, a link ${written(limits.link)} characters, a list ${written(limits.list)}
entries, and nothing is nested deeper than ${limits.depth} levels.

## By kind

${table([
  ['made hostile as', 'refused', 'opened'],
  ...sum.kinds
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([kind, ends]) => [kind, ends.refused, ends.opened]),
]).replace('\n', '\n|---|---|---|\n')}

## Why they were refused

${table([
  ['problem', 'cases'],
  ...sum.codes.toSorted(([, a], [, b]) => b - a).map(([code, count]) => [`\`${code}\``, count]),
]).replace('\n', '\n|---|---|\n')}

To repeat a run: \`HOSTILE_CASES=${sum.cases} HOSTILE_SEED=${sum.seed} npx vitest run core/scenario/hostile\`.
`

const hostile = async () => {
  mkdirSync(reports, { recursive: true })
  const env = { HOSTILE_CASES: String(cases), HOSTILE_SUM: sumFile }
  const code = await run(process.execPath, tool('vitest', ['run', 'core/scenario/hostile']), { env })
  if (code === 0)
    writeFileSync(join(root, 'docs/hostile-input.md'), report(JSON.parse(readFileSync(sumFile, 'utf8'))))
  return code
}

/** @param {{ rounds: number, seed: number, closed: number, crashed: number, acknowledged: number }} sum */
const keptReport = sum => `# Kept work

What \`npm run test:long\` came to when it was last run; \`npm test\` does the same with 25 rounds. In each round somebody steps,
goes back, edits, forks, names and undoes, and the page dies while a key is still under way: the renderer crashes, or the tab
is closed without being asked. Then the page is opened again, and has to stand where the last state stood that it called saved,
or at one that it has shown since.

${table([
  ['rounds', sum.rounds],
  ['seed', String(sum.seed)],
  ['pages that crashed', sum.crashed],
  ['pages that were closed', sum.closed],
  ['of them with something that was called saved', sum.acknowledged],
  ['of that lost', 0],
]).replace('\n', '\n|---|---|\n')}

To repeat a run: \`KEEPING_ROUNDS=${sum.rounds} KEEPING_SEED=${sum.seed} npx playwright test --config e2e/playwright.config.ts keeping\`.
`

const keeping = async () => {
  const chromium = await ensureChromium()
  if (!chromium || (buildIsDue() && (await build()) !== 0)) return 1
  const kept = join(reports, 'keeping.json')
  const env = {
    KEEPING_ROUNDS: '1000',
    KEEPING_SUM: kept,
    CHROMIUM_PATH: chromium,
    E2E_PORT: String(await freePort(4388)),
  }
  const wanted = ['test', '--config', 'e2e/playwright.config.ts', 'keeping', '-g', 'acknowledged']
  const code = await run(process.execPath, tool('playwright', wanted), { env })
  if (code === 0)
    writeFileSync(join(root, 'docs/kept-work.md'), keptReport(JSON.parse(readFileSync(kept, 'utf8'))))
  return code
}

const wanted = process.argv.slice(2)
/** @param {string} name @param {() => Promise<number>} part */
const maybe = async (name, part) => (wanted.length === 0 || wanted.includes(name) ? part() : 0)

process.exitCode = (await install()) || (await maybe('hostile', hostile)) || (await maybe('keeping', keeping))
