import { expect, test } from 'vitest'
import type { Line } from './model.ts'
import { differenceFrom } from './model.ts'

const row = (a: number | undefined, b: number | undefined, first = false): Line => ({
  kind: 'row',
  a,
  b,
  first,
})
const lines: readonly Line[] = [
  { kind: 'common', count: 5 },
  row(5, 5),
  row(6, undefined, true),
  row(7, undefined),
  row(undefined, 6),
  row(undefined, 7),
  row(8, 8),
  row(undefined, 9),
]

test('from difference to difference, each as long as only one of the runs has something', () => {
  const on = (at: number) => differenceFrom(lines, at, 1)
  expect([0, 2, 3, 4, 5, 6].map(on)).toEqual([2, 4, 4, 7, 7, 7])
  expect(on(7)).toBeUndefined()
})

test('back to where the difference begins that one stands in, then to the one before', () => {
  const back = (at: number) => differenceFrom(lines, at, -1)
  expect([7, 6, 5, 4, 3].map(back)).toEqual([4, 4, 4, 2, 2])
  expect(back(2)).toBeUndefined()
})

test('runs that are alike have no difference to go to', () => {
  expect(differenceFrom([row(0, 0), row(1, 1)], -1, 1)).toBeUndefined()
  expect(differenceFrom([], -1, 1)).toBeUndefined()
})
