import { expect, test } from 'vitest'
import { unchanged } from './diff.ts'
import { rowsOf } from './rows.ts'
import { treeMove } from './treeKeys.ts'

const long = 'a value too long to stand on the line of its parent'
const rows = rowsOf(unchanged({ a: { b: long, c: { d: long } }, e: 1 }), new Map([['/a', true]]), new Set())

test('the rows are those the keys are tried on', () => {
  expect(rows.map(({ path }) => path)).toEqual(['/a', '/a/b', '/a/c', '/e'])
})

test.each([
  ['ArrowDown', 0, { to: 1 }],
  ['ArrowDown', 3, { to: 3 }],
  ['ArrowUp', 0, { to: 0 }],
  ['End', 0, { to: 3 }],
  ['ArrowRight', 0, { to: 1 }],
  ['ArrowRight', 2, { toggle: 2 }],
  ['ArrowRight', 3, undefined],
  ['ArrowLeft', 0, { toggle: 0 }],
  ['ArrowLeft', 2, { to: 0 }],
  ['ArrowLeft', 3, { to: 3 }],
  ['Enter', 2, { toggle: 2 }],
  ['Enter', 1, undefined],
  ['s', 0, undefined],
])('%s on row %d', (key, at, move) => expect(treeMove(key, rows, at)).toEqual(move))
