import { expect, test } from 'vitest'
import { documentParagraphs } from './document.ts'
import { typedNumber } from './number.ts'

test('no two paragraphs of the document are typed alike, whichever alphabet their letters are of', () => {
  const numbers = documentParagraphs.map(({ number }) => number)
  expect(numbers.length).toBeGreaterThan(20)
  expect(new Set(numbers.map(typedNumber)).size).toBe(new Set(numbers).size)
  expect(typedNumber('3.\u0430.1')).toBe('3.a.1')
})
