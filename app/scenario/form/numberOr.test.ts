import { expect, test } from 'vitest'
import { numberOr } from './numberOr.ts'

test('a number is typed key by key, with a point or a comma', () => {
  const typed = ['0', '0.', '0.5', '1,', '1,5', '-', '-3', '25s', '', '1e3']
  expect(typed.map(numberOr)).toEqual([0, '0.', 0.5, '1,', 1.5, '-', -3, '25s', '', '1e3'])
})
