import { expect, test } from 'vitest'
import { parseDuration } from './duration.ts'

test.each([
  ['5 s', 5000],
  ['5', 5000],
  ['500 мс', 500],
  ['2m 30s', 150_000],
  ['1,5 ч', 5_400_000],
  ['1.5h', 5_400_000],
  ['1 Д', 86_400_000],
  ['0', undefined],
  ['', undefined],
  ['soon', undefined],
  ['5 parsecs', undefined],
  ['-5 s', undefined],
  ['99999999999999999999 d', undefined],
])('%j is %s ms', (text, ms) => expect(parseDuration(text)).toBe(ms))
