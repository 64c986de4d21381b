import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInstant, parseInstant } from './instant.ts'

const MIN = Date.parse('0001-01-01T00:00:00.000Z')
const MAX = Date.parse('9999-12-31T23:59:59.999Z')
const anyInstant = fc.integer({ min: MIN, max: MAX })
const pad = (value: number) => String(value).padStart(2, '0')

/** The calendar is reckoned by hand, since core knows no clock; here the platform's own stands against it. */
describe('start.deadline: an instant is read as the platform reads it', () => {
  test('from the year 1 to the year 9999', () => {
    fc.assert(
      fc.property(anyInstant, ms => {
        expect(parseInstant(new Date(ms).toISOString())).toBe(ms)
      }),
      { numRuns: 2_000 },
    )
  })

  test('with an offset', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -1439, max: 1439 }), (ms, minutes) => {
        const zone = `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
        const local = new Date(ms).toISOString().replace('Z', zone)
        expect(parseInstant(local)).toBe(ms - minutes * 60_000)
      }),
      { numRuns: 1_000 },
    )
  })

  test('every day of four centuries, leap days included', () => {
    for (let day = Date.UTC(1800, 0, 1); day < Date.UTC(2201, 0, 1); day += 86_400_000) {
      const text = `${new Date(day).toISOString().slice(0, 10)}T00:00:00Z`
      if (parseInstant(text) !== day || formatInstant(day) !== text) expect.fail(text)
    }
  })

  test.each([
    ['2024-06-01t12:00:00z', Date.UTC(2024, 5, 1, 12)],
    ['2024-06-01 12:00:00Z', Date.UTC(2024, 5, 1, 12)],
    ['2024-06-01T12:00:00.1Z', Date.UTC(2024, 5, 1, 12, 0, 0, 100)],
    ['2024-06-01T12:00:00.123456Z', Date.UTC(2024, 5, 1, 12, 0, 0, 123) + 0.456],
    ['2024-06-01T12:00:00.0005Z', Date.UTC(2024, 5, 1, 12) + 0.5],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
  ])('%s', (text, ms) => expect(parseInstant(text)).toBe(ms))
})

describe('start.deadline: what is no instant is not read', () => {
  test.each([
    '',
    'tomorrow',
    '2024-06-01',
    '2024-06-01T12:00Z',
    '2024-06-01T12:00:00',
    '2024-13-01T12:00:00Z',
    '2024-00-01T12:00:00Z',
    '2023-02-29T12:00:00Z',
    '2024-02-30T12:00:00Z',
    '1900-02-29T12:00:00Z',
    '2024-04-31T12:00:00Z',
    '2024-06-00T12:00:00Z',
    '2024-06-01T24:00:00Z',
    '2024-06-01T12:60:00Z',
    '2024-06-01T12:00:61Z',
    '2024-06-01T12:00:00+24:00',
    '2024-06-01T12:00:00+0300',
    ' 2024-06-01T12:00:00Z',
    '2024-06-01T12:00:00Z ',
  ])('%j', text => expect(parseInstant(text)).toBeUndefined())
})

describe('beyond.timer.set: an instant is written as the platform writes it', () => {
  test('from the year 1 to the year 9999', () => {
    fc.assert(
      fc.property(anyInstant, ms => {
        expect(formatInstant(ms)).toBe(new Date(ms).toISOString().replace('.000Z', 'Z'))
      }),
      { numRuns: 2_000 },
    )
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyInstant, ms => {
        expect(parseInstant(formatInstant(ms))).toBe(ms)
      }),
    )
  })
})
