import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Viewport } from '../view.ts'
import { createRestingView } from './restingView.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const [start, halfway, end] = [0, 50, 100].map(x => ({ x, y: 0, zoom: 1 }))
if (!start || !halfway || !end) throw new Error('three views')

test('where a movement leads is told at once; what ended before it is told too late, and of no use', () => {
  let now: Viewport = start
  const { store, leadTo, settle } = createRestingView(() => now)
  leadTo(end, 160)
  expect(store.getState()).toEqual(end)
  now = halfway
  vi.advanceTimersByTime(150)
  settle()
  expect(store.getState()).toEqual(end)
  now = start
  vi.advanceTimersByTime(10)
  settle()
  expect(store.getState()).toEqual(start)
})

test('the same view is not told twice', () => {
  const { store, leadTo, settle } = createRestingView(() => ({ ...start }))
  const told = vi.fn()
  store.subscribe(told)
  leadTo({ ...start }, 0)
  settle()
  expect(told).not.toHaveBeenCalled()
})
