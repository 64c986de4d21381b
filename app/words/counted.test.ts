import { expect, test } from 'vitest'
import { counted } from './counted.ts'

const fork = { one: 'fork', other: 'forks' }
const ветка = { one: 'ветка', few: 'ветки', many: 'веток', other: 'ветки' }

test.each([
  [1, '1 ветка'],
  [2, '2 ветки'],
  [5, '5 веток'],
  [11, '11 веток'],
  [21, '21 ветка'],
  [1.5, '1,5 ветки'],
])('in Russian %d is %s', (count, text) => expect(counted('ru', count, ветка)).toBe(text))

test('in English', () => {
  expect(counted('en', 1, fork)).toBe('1 fork')
  expect(counted('en', 0, fork)).toBe('0 forks')
  expect(counted('en', 1200, fork)).toBe('1,200 forks')
})
