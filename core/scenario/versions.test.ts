import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lastRun } from '../run/history.ts'
import { replay } from '../run/replay.ts'
import { NEWEST_VERSION } from './limits.ts'
import type { Opened } from './parse.ts'
import { parseFile } from './parse.ts'
import { passOnAll } from './passOn.ts'
import { play } from './play.ts'
import { serialize } from './serialize.ts'
import { startRun } from './start.ts'

const fixture = (version: number) =>
  readFileSync(new URL(`./versions/${version}.json`, import.meta.url), 'utf8')

const opened = (text: string): readonly Opened[] => {
  const parsed = parseFile(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems[0]))
  return parsed.scenarios
}

/** Where the run of a file stands after all that it was given; a scenario alone is played to its end. */
const endOf = ({ scenario, run }: Opened) => {
  if (!run) return lastRun(play(scenario)).state.activity
  const { history, taken } = replay(startRun(scenario), run.inputs, run.length)
  expect(taken).toBe(run.inputs.length)
  if (run.length !== undefined) expect(history.length).toBe(run.length)
  return lastRun(history).state.activity
}

test.each([
  [1, ['payment/processing_accounter']],
  [2, ['payment/processing_accounter']],
  [3, ['payment/processing_accounter']],
  [4, ['payment/processing_accounter', 'payment/processing_session']],
])(
  'a file of version %s opens, its runs come to where they were, and it is saved as the newest',
  (version, ends) => {
    const all = opened(fixture(version))
    expect(all.map(endOf)).toEqual(ends)
    const again = all.length > 1 ? passOnAll(all).passed : serialize(all[0]?.scenario ?? raise(), all[0]?.run)
    expect(again).toContain(`"version":${all.length > 1 ? '' : ' '}${NEWEST_VERSION}`)
    expect(opened(again)).toEqual(all)
  },
)

const raise = (): never => {
  throw new Error('the file has no scenario')
}

test('every version has its fixture', () => {
  for (let version = 2; version <= NEWEST_VERSION; version++)
    expect(fixture(version)).toContain(`"version": ${version},`)
})

const [first, fork] = opened(fixture(4))

test('a file brings back what a run is in the tree of runs', () => {
  expect(first?.run).toMatchObject({ id: 'a', number: 1, name: 'The payer pays', cursor: 5, fetched: 3 })
  expect(fork?.run).toMatchObject({ id: 'b', number: 2, fork: { from: 'a', by: { drop: true } } })
  expect(fork?.run?.stale?.[0]).toMatchObject({ index: 68, why: { is: 'not reached' } })
})

test.each([
  [{ name: 'x'.repeat(81) }, 'run.name', 'out_of_range'],
  [{ id: '' }, 'run.id', 'out_of_range'],
  [{ number: 0 }, 'run.number', 'out_of_range'],
  [{ length: 1.5 }, 'run.length', 'out_of_range'],
  [{ fork: { at: 0 } }, 'run.fork', 'missing'],
  [{ fork: { from: 'a', at: 0, by: { drop: false, at: 1 } } }, 'run.fork.by.drop', 'not_one_of'],
  [{ fork: { from: 'a', at: 0, by: { move: 1e16, at: 1 } } }, 'run.fork.by.move', 'out_of_range'],
  [{ fork: { from: 'a', at: 0, by: { at: 1 } } }, 'run.fork.by', 'one_field'],
  [{ stale: [{ index: 1, input: { timer: {} }, why: { is: 'so' } }] }, 'run.stale[0].why.is', 'wrong_type'],
  [{ state: {} }, 'run', 'unknown_field'],
])('a run with %j is refused', (change, path, code) => {
  const [file] = JSON.parse(fixture(4)) as { run: object }[]
  const parsed = parseFile(JSON.stringify({ ...file, run: { ...file?.run, ...change } }))
  expect('problems' in parsed && parsed.problems[0]).toMatchObject({ path, code })
})

test('a list of scenarios may be larger than one of them', () => {
  const spaces = ' '.repeat(6_000_000)
  expect('scenarios' in parseFile(`${fixture(4)}${spaces}`)).toBe(true)
  expect('problems' in parseFile(`${fixture(2)}${spaces}`)).toBe(true)
})
