import { polling } from 'sessionscope/scenario/polling.sample.ts'
import { expect, test } from 'vitest'
import type { Runs } from '../debugger/runs.ts'
import { NO_RUNS, open } from '../debugger/runs.ts'
import { pairOf } from './pairOf.ts'

const opened = (...ids: readonly string[]): Runs =>
  ids.reduce((runs, id) => open(runs, { scenario: polling, run: undefined }, 'polling', id), NO_RUNS)
const pair = (runs: Runs, chosen?: { a: string; b: string }) => {
  const found = pairOf(runs, chosen)
  return found && [found.a.id, found.b.id]
}

test('the chosen runs are compared, in their order', () => {
  expect(pair(opened('1', '2', '3'), { a: '3', b: '1' })).toEqual(['3', '1'])
})

test('without a choice the first one stands beside the run on the screen', () => {
  expect(pair(opened('1', '2', '3'))).toEqual(['1', '3'])
  expect(pair({ ...opened('1', '2', '3'), current: '1' })).toEqual(['1', '2'])
})

test('a run that is gone is replaced, and none is compared with itself', () => {
  expect(pair(opened('2', '3'), { a: '1', b: '2' })).toEqual(['3', '2'])
  expect(pair({ ...opened('1', '3'), current: '1' }, { a: '1', b: '2' })).toEqual(['1', '3'])
  expect(pair(opened('1'))).toBeUndefined()
})
