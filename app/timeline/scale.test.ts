import { expect, test } from 'vitest'
import type { Scale } from './scale.ts'
import { endOf, IDLE_WIDTH, indexAt, leftOf, middleOf, rightOf } from './scale.ts'
import { drawnUnit, FIRST_UNIT, fittingUnit, zoomed } from './zoom.ts'

const idles = [
  { before: 10, length: 5_000 },
  { before: 20, length: 60_000 },
]
const scale: Scale = { unit: 11, idles, length: 30 }

test('one step is one tick, and an idle time is a band of 48 px whatever its length', () => {
  expect(leftOf(scale, 9)).toBe(99)
  expect(leftOf(scale, 10)).toBe(110 + IDLE_WIDTH)
  expect(leftOf(scale, 20)).toBe(220 + 2 * IDLE_WIDTH)
  expect(endOf(scale)).toBe(330 + 2 * IDLE_WIDTH)
})

test('every step is found under its own tick, and beyond the ends the first and the last', () => {
  for (const unit of [0.05, 1, 4, 11, 40])
    for (let index = 0; index < scale.length; index++)
      expect(indexAt({ ...scale, unit }, middleOf({ ...scale, unit }, index))).toBe(index)
  expect(indexAt(scale, -500)).toBe(0)
  expect(indexAt(scale, 5_000)).toBe(29)
})

test('a band counts half to the step before it and half to the one after', () => {
  expect(indexAt(scale, rightOf(scale, 9) + 20)).toBe(9)
  expect(indexAt(scale, leftOf(scale, 10) - 20)).toBe(10)
})

test('zoomed far out, bands shrink with the steps, so that any run fits', () => {
  for (const [width, steps, count] of [
    [900, 30, 2],
    [900, 100_000, 3_000],
    [300, 500, 499],
    [900, 80, 3],
  ] as const) {
    const unit = fittingUnit(width, steps, count)
    const every = Array.from({ length: count }, (_, index) => ({ before: index + 1, length: 1 }))
    const end = endOf({ unit, idles: every, length: steps })
    expect(end).toBeLessThanOrEqual(width + 0.001)
    // As large as it may be: ticks are drawn in whole px, and small runs are not blown up.
    if (unit < 4) expect(end).toBeGreaterThan(width * 0.99)
  }
})

test('a single step that fits is not blown up', () => {
  expect(fittingUnit(900, 1, 0)).toBe(16)
})

test('zooming stops where all is seen and where ticks are large', () => {
  expect(zoomed(11, 0.001, 2)).toBe(2)
  expect(zoomed(11, 0.001, 16)).toBe(FIRST_UNIT)
  expect(zoomed(11, 1000, 2)).toBe(40)
})

test('ticks are drawn in whole px as long as they are told apart', () => {
  expect([11.4, 4.2, 3.7, 0.3].map(drawnUnit)).toEqual([11, 4, 3.7, 0.3])
})
