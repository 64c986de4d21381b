import { expect, test } from 'vitest'
import { movedBy, typedTo } from './listKeys.ts'

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 3, 2],
  ['PageDown', 0, 4],
  ['Home', 3, 0],
  ['End', 0, 4],
])('%s from row %i goes to %i of 5', (key, at, to) => expect(movedBy(key, at, 5)).toBe(to))

test('other keys do not move', () => expect(movedBy('x', 1, 5)).toBeUndefined())

const labels = ['Refund', 'Repair: fail', 'Repair: fulfil', 'Возврат', 'Повтор']

test.each([
  ['r', 0, 1],
  ['rr', 1, 2],
  ['r', 2, 0],
  ['rep', 1, 1],
  ['в', 0, 3],
  ['П', 0, 4],
])('typing %s at row %i goes to %i', (typed, at, to) => expect(typedTo(typed, labels, at)).toBe(to))

test('what no label begins with leads nowhere', () => expect(typedTo('x', labels, 0)).toBeUndefined())
