import fc from 'fast-check'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import { passOnAll } from 'sessionscope/scenario/passOn.ts'
import { expect, test, vi } from 'vitest'
import type { Runs } from './runs.ts'
import { NO_RUNS } from './runs.ts'
import type { Sourced } from './savedRuns.ts'
import { openedAll, savedRuns } from './savedRuns.ts'
import { act, doing, scenarios, toldRuns, working } from './work.arbitrary.ts'

vi.setConfig({ testTimeout: 120_000 })

const read = (text: string): readonly Sourced[] => {
  const parsed = parseFile(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems[0]))
  return parsed.scenarios.map(opened => ({ opened, source: 'file-0-0' }))
}

const reread = (runs: Runs, into: Runs = NO_RUNS): Runs => {
  let ids = 0
  return openedAll(into, read(passOnAll(savedRuns(runs)).passed), () => `new-${ids++}`)
}

/** The tree with its runs called by their places: ids and numbers are new whenever a file is opened. */
const shape = (runs: Runs) => {
  const { list, current } = toldRuns(runs)
  const places = new Map(list.map(({ id }, index) => [id, index]))
  return {
    current: places.get(current),
    list: list.map(({ fork, ...run }) => ({
      ...run,
      id: '',
      number: 0,
      source: '',
      fork: fork && { ...fork, from: places.get(fork.from) },
    })),
  }
}

test('all runs written into one file and read back are the same tree of runs', async () => {
  const law = fc.asyncProperty(scenarios, fc.array(doing, { maxLength: 12 }), async (scenario, doings) => {
    const made = working(scenario)
    for (const what of doings) await act(made, what)
    const { runs } = made.store.getState()
    expect(shape(reread(runs))).toEqual(shape(runs))
  })
  await fc.assert(law, { numRuns: 60 })
})

test('runs of a file open beside the present ones, whatever they are called there', async () => {
  const made = working(fc.sample(scenarios, { numRuns: 1, seed: 7 })[0] ?? raise())
  await made.stepOut()
  const { runs } = made.store.getState()
  const both = reread(runs, runs)
  expect(both.list[0]).toBe(runs.list[0])
  expect(new Set(both.list.map(({ id }) => id)).size).toBe(2)
  expect(both.list.map(({ number }) => number)).toEqual([1, 2])
})

const raise = (): never => {
  throw new Error('no scenario was made')
}

test('forks that name each other, and runs of one name, all stand in the tree', async () => {
  const made = working(fc.sample(scenarios, { numRuns: 1, seed: 7 })[0] ?? raise())
  const [saved] = savedRuns(made.store.getState().runs)
  const run = saved?.run ?? raise()
  const list = [
    { scenario: saved?.scenario ?? raise(), run: { ...run, id: 'a', fork: { from: 'b', at: 0 } } },
    { scenario: saved?.scenario ?? raise(), run: { ...run, id: 'b', fork: { from: 'a', at: 0 } } },
    { scenario: saved?.scenario ?? raise(), run: { ...run, id: 'b', fork: { from: 'b', at: 0 } } },
  ]
  let ids = 0
  const { list: opened } = openedAll(NO_RUNS, read(passOnAll(list).passed), () => `new-${ids++}`)
  expect(new Set(opened.map(({ id }) => id)).size).toBe(3)
  for (const { fork, number } of opened) {
    const parent = opened.find(({ id }) => id === fork?.from)
    expect(parent?.number ?? 0).toBeLessThan(number)
  }
})
