import { expect, test } from 'vitest'
import type { Line } from './model.ts'
import { differenceFrom } from './model.ts'

const row = (a: number | undefined, b: number | undefined, alike = false, first = false): Line => ({
  kind: 'row',
  a,
  b,
  alike,
  first,
})
const lines: readonly Line[] = [
  { kind: 'common', count: 5 },
  row(5, 5, true),
  row(6, 6, true, true),
  row(7, 7),
  row(8, undefined),
  row(9, 8, true),
  row(10, 9, true),
  row(undefined, 10),
]

test('from difference to difference, each as long as lines differ', () => {
  const on = (at: number) => differenceFrom(lines, at, 1)
  expect([0, 1, 2, 3, 4, 5, 6].map(on)).toEqual([2, 2, 7, 7, 7, 7, 7])
  expect(on(7)).toBeUndefined()
})

test('back to where the difference begins that one stands in, then to the one before', () => {
  const back = (at: number) => differenceFrom(lines, at, -1)
  expect([7, 6, 5, 4, 3].map(back)).toEqual([2, 2, 2, 2, 2])
  expect(back(2)).toBeUndefined()
})

test('runs that are alike have no difference to go to', () => {
  expect(differenceFrom([row(0, 0, true), row(1, 1, true)], -1, 1)).toBeUndefined()
  expect(differenceFrom([], -1, 1)).toBeUndefined()
})
