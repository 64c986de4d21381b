import { describe, expect, test } from 'vitest'
import { parseInstant } from '../session/instant.ts'
import { cash, clock, counted, duration } from './format.ts'

const at = (text: string) => parseInstant(text) ?? Number.NaN
/** A non-breaking space as people see it. */
const seen = (text: string) => text.replaceAll('\u00a0', ' ')

describe('Clock time', () => {
  const noon = at('2024-06-01T12:00:00Z')

  test('is written in UTC, with milliseconds only where there are any.', () => {
    expect(clock(at('2024-06-01T15:01:00+03:00'), 'en')).toBe('12:01:00')
    expect(clock(noon + 431, 'ru')).toBe('12:00:00.431')
    expect(clock(noon + 7, 'ru')).toBe('12:00:00.007')
  })

  test('bears the date only on another day than the one it is told on.', () => {
    expect(clock(at('2024-06-01T23:59:59Z'), 'ru', noon)).toBe('23:59:59')
    expect(seen(clock(at('2024-06-02T00:00:00Z'), 'ru', noon))).toBe('2 июня, 00:00:00')
    expect(seen(clock(at('2024-06-02T00:00:00Z'), 'en', noon))).toBe('2 June, 00:00:00')
  })

  test('bears the year only in another one.', () => {
    expect(seen(clock(at('2025-01-31T08:00:00Z'), 'ru', noon))).toBe('31 января 2025, 08:00:00')
    expect(seen(clock(at('2025-01-31T08:00:00Z'), 'en', noon))).toBe('31 January 2025, 08:00:00')
  })
})

describe('A length of time', () => {
  test.each([
    [0, '0 с', '0 s'],
    [420, '420 мс', '420 ms'],
    [999.4, '999 мс', '999 ms'],
    [1000, '1 с', '1 s'],
    [59_569, '59,6 с', '59.6 s'],
    [59_960, '1 мин', '1 min'],
    [60_000, '1 мин', '1 min'],
    [1_280_000, '21 мин 20 с', '21 min 20 s'],
    [3_599_900, '1 ч', '1 h'],
    [7_500_000, '2 ч 5 мин', '2 h 5 min'],
    [86_400_000, '1 д', '1 d'],
    [93_600_000, '1 д 2 ч', '1 d 2 h'],
    [-5000, '−5 с', '−5 s'],
  ])('of %d ms is “%s” and “%s”.', (ms, ru, en) => {
    expect([seen(duration(ms, 'ru')), seen(duration(ms, 'en'))]).toEqual([ru, en])
  })
})

const roubles = (amount: number) => ({ amount, currency: { symbolic_code: 'RUB' } })

describe('Money', () => {
  test.each([
    [42_000, '420,00 RUB', '420.00 RUB'],
    [5, '0,05 RUB', '0.05 RUB'],
    [0, '0,00 RUB', '0.00 RUB'],
    [123_456_789, '1 234 567,89 RUB', '1,234,567.89 RUB'],
    [-150, '−1,50 RUB', '−1.50 RUB'],
  ])('of %d minor units is “%s” and “%s”.', (amount, ru, en) => {
    expect([seen(cash(roubles(amount), 'ru')), seen(cash(roubles(amount), 'en'))]).toEqual([ru, en])
  })

  test('has as many digits after the point as its currency.', () => {
    expect(seen(cash({ amount: 1500, currency: { symbolic_code: 'JPY' } }, 'en', 0))).toBe('1,500 JPY')
    expect(seen(cash({ amount: 1500, currency: { symbolic_code: 'KWD' } }, 'ru', 3))).toBe('1,500 KWD')
  })
})

test('A counted noun takes its form from the number.', () => {
  const forms = [0, 1, 2, 5, 11, 12, 21, 22, 25, 111, 101].map(count => seen(counted(count, 'change', 'ru')))
  expect(forms).toEqual([
    '0 изменений',
    '1 изменение',
    '2 изменения',
    '5 изменений',
    '11 изменений',
    '12 изменений',
    '21 изменение',
    '22 изменения',
    '25 изменений',
    '111 изменений',
    '101 изменение',
  ])
  expect([0, 1, 2, 21].map(count => seen(counted(count, 'change', 'en')))).toEqual([
    '0 changes',
    '1 change',
    '2 changes',
    '21 changes',
  ])
})
