import { append, history } from 'sessionscope/run/history.ts'
import { polling } from 'sessionscope/scenario/polling.sample.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createRest } from './rest.ts'
import { look, NO_RUNS, open, replaceRun } from './runs.ts'
import type { DebuggerState } from './state.ts'
import { FIRST_STATE } from './state.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LENGTH = 60
const past = (() => {
  const moments = runsBy(polling)
  const first = moments.next().value
  if (!first) throw new Error('the sample has no run')
  let found = history(first)
  for (const moment of moments) {
    found = append(found, moment, undefined)
    if (found.length === LENGTH) break
  }
  return found
})()

/** A run of so many steps, and ways to look elsewhere in it. */
const opened = () => {
  const runs = open(NO_RUNS, { scenario: polling, run: undefined }, 'polling', 'a')
  const [run] = runs.list
  if (!run) throw new Error('no run is open')
  const store = createStore<DebuggerState>(() => ({
    ...FIRST_STATE,
    runs: replaceRun(runs, { ...run, history: past }),
  }))
  const rest = createRest(store)
  const goTo = (index: number) => {
    const { runs: now } = store.getState()
    const [shown] = now.list
    if (shown) store.setState({ runs: replaceRun(now, look(shown, index)) })
  }
  return { store, goTo, at: () => rest.getState().run?.cursor, rest }
}

test('after a step the run rests at once', () => {
  const { goTo, at } = opened()
  expect(at()).toBe(0)
  goTo(1)
  expect(at()).toBe(1)
  goTo(0)
  expect(at()).toBe(0)
})

test('after a jump the run rests at once where that is asked for, and not once more', () => {
  const { goTo, at, rest } = opened()
  const seen: unknown[] = []
  rest.subscribe(({ run }) => seen.push(run?.cursor))
  goTo(20)
  rest.settle()
  expect(at()).toBe(20)
  vi.advanceTimersByTime(1_000)
  expect(seen).toEqual([20])
})

test('a run that jumps rests where no other jump follows', () => {
  const { goTo, at } = opened()
  goTo(20)
  vi.advanceTimersByTime(50)
  goTo(40)
  vi.advanceTimersByTime(50)
  expect(at()).toBe(0)
  vi.advanceTimersByTime(50)
  expect(at()).toBe(40)
})

test('back where it rested, a run waits for nothing more', () => {
  const { goTo, at } = opened()
  goTo(20)
  goTo(0)
  expect(at()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('a run on its way to the end is looked at now and then, and once more at its end', () => {
  const { store, goTo, at } = opened()
  store.setState({ moving: 'running' })
  for (let index = 2; index < LENGTH; index += 4) {
    goTo(index)
    vi.advanceTimersByTime(30)
  }
  const seen = at() ?? 0
  expect(seen).toBeGreaterThan(0)
  expect(seen).toBeLessThan(LENGTH - 2)
  store.setState({ moving: 'still' })
  vi.advanceTimersByTime(200)
  expect(at()).toBe(LENGTH - 2)
})

test('another run on the screen rests at once', () => {
  const { store, rest } = opened()
  const runs = open(store.getState().runs, { scenario: polling, run: undefined }, 'polling', 'b')
  store.setState({ runs })
  expect(rest.getState().run?.id).toBe('b')
})

test('a run that plays fast after a jump rests at each of its steps', () => {
  const { store, goTo, at } = opened()
  goTo(20)
  store.setState({ moving: 'playing' })
  for (let index = 21; index < 40; index++) {
    vi.advanceTimersByTime(16)
    goTo(index)
    expect(at()).toBe(index)
  }
})
