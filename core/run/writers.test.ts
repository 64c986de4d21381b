import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { shownState } from '../machine/shown.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { equal } from '../session/equal.ts'
import type { History } from './history.ts'
import { prefix, runAt } from './history.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'
import { lastChange } from './writers.ts'

vi.setConfig({ testTimeout: 30_000 })

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Every field that has ever been set, by its path. */
const pathsIn = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inner]) =>
          inner === undefined ? [] : pathsIn(inner, `${path}/${escaped(key)}`),
        ),
      ]
    : [path]

const valueAt = (past: History, path: string, index: number): unknown =>
  path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined,
      shownState(runAt(past, index)),
    )

const lengthAt = (past: History, path: string, index: number): number => {
  const list = valueAt(past, path, index)
  return Array.isArray(list) ? list.length : 0
}

/** Lists whose newest element stands first. */
const GROWS_AHEAD = /^\/sessions\/[^/]+$|\/tags$|^\/machine_tag$/

/** Where a field stood earlier: sessions and tags have moved on by those that were put before them since. */
const pathAt = (past: History, path: string, index: number, at: number): string => {
  let [here, there] = ['', '']
  for (const name of path.split('/').slice(1)) {
    const grows = GROWS_AHEAD.test(here) && /^\d+$/.test(name)
    const moved = grows ? Number(name) - lengthAt(past, here, index) + lengthAt(past, there, at) : name
    here += `/${name}`
    there += `/${moved}`
  }
  return there
}

/** The same, told the long way: looking back from entry to entry. */
const naive = (past: History, path: string, index: number): number | undefined => {
  for (let at = index; at > 0; at--) {
    const [now, before] = [at, at - 1].map(entry => valueAt(past, pathAt(past, path, index, entry), entry))
    if (!equal(now, before)) return at
  }
  return undefined
}

test('the last change of any field, at any step, is the one that looking back finds', () => {
  const law = (scenario: Scenario, some: number, which: number) => {
    const past = play(scenario, 200)
    const index = some % past.length
    const paths = [
      ...new Set([
        ...pathsIn(shownState(runAt(past, index))),
        ...pathsIn(shownState(runAt(past, past.length - 1))),
      ]),
    ].filter(path => path !== '')
    for (let at = 0; at < 12; at++) {
      const path = paths[(which + at * 7) % paths.length] ?? ''
      expect(lastChange(past, path, index), path).toBe(naive(past, path, index))
    }
  }
  fc.assert(
    fc.property(fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios)), fc.nat(), fc.nat(), law),
    {
      numRuns: 100,
    },
  )
})

test('a history that shares its log with a longer one knows nothing of the rest', () => {
  const [scenario] = recordedScenarios
  const past = scenario && play(scenario)
  if (!past) throw new Error('nothing is recorded')
  const last = lastChange(past, '/session/status', past.length - 1) ?? 0
  expect(last).toBeGreaterThan(0)
  expect(lastChange(prefix(past, last), '/session/status', last - 1)).not.toBe(last)
})
