import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stem } from './stem.ts'

test.each([
  ['вызова', 'вызов'],
  ['вызов', 'вызов'],
  ['обратного', 'обратн'],
  ['обратный', 'обратн'],
  ['возвраты', 'возврат'],
  ['таймером', 'таймер'],
  ['двери', 'двер'],
  ['опоздал', 'опоздал'],
  ['callbacks', 'callback'],
  ['pass', 'pass'],
  ['payment_success', 'payment_succes'],
  ['tag', 'tag'],
])('%s is looked for as %s', (word, expected) => expect(stem(word)).toBe(expected))

test('a stem is the beginning of its word, and never shorter than four letters unless the word is', () => {
  fc.assert(
    fc.property(fc.string(), word => {
      expect(word.startsWith(stem(word))).toBe(true)
      expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(4, word.length))
    }),
  )
})
