import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDraft, loadOf, perMinuteIn, shareIn } from './loadDraft.ts'

const draft = (perMinute: string, share = '0.5') => ({ perMinute, share })

test.each([
  ['60', 60],
  ['1 000 000', 1_000_000],
  ['0', 0],
  ['1000001', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['', undefined],
  ['1e3', undefined],
])('%j operations a minute are read as %j', (text, expected) =>
  expect(perMinuteIn(draft(text))).toBe(expected),
)

test.each([
  ['0', 0],
  ['0,25', 0.25],
  ['.5', 0.5],
  ['1', 1],
  ['1,01', undefined],
  ['70 %', undefined],
  ['', undefined],
])('a share of %j is read as %j', (text, expected) => expect(shareIn(draft('1', text))).toBe(expected))

test('a load that is written in either language is read as the same', () => {
  const load = fc.record({ per_minute: fc.nat(1_000_000), errors: fc.nat(1000).map(part => part / 1000) })
  fc.assert(
    fc.property(load, fc.constantFrom('ru' as const, 'en' as const), (any, language) => {
      expect(loadOf(loadDraft(any, language))).toEqual(any)
    }),
  )
})

test('with one of the two unreadable there is no load', () => {
  expect(loadOf(draft('many'))).toBeUndefined()
  expect(loadOf(draft('1', 'half'))).toBeUndefined()
})
