import { expect, test } from 'vitest'
import { asciiByte, bytesPerLine, hexLines, linesAround, movedTo } from './hex.ts'

test('every byte stands in exactly one line, at its offset', () => {
  const bytes = Uint8Array.from({ length: 21 }, (_, n) => n)
  const lines = hexLines(bytes, 8)
  expect(lines.map(({ offset }) => offset)).toEqual([0, 8, 16])
  expect(lines.flatMap(line => line.bytes)).toEqual([...bytes])
})

test.each([
  ['ArrowRight', 20, 20],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 5, 13],
  ['ArrowDown', 15, 15],
  ['ArrowUp', 3, 3],
  ['Home', 13, 8],
  ['End', 17, 20],
  ['PageDown', 1, 20],
  ['x', 1, undefined],
])('%s at %d goes to %s', (key, at, to) => expect(movedTo(key, at, 8, 21)).toBe(to))

test('only visible ASCII is shown as itself', () => {
  expect([0x41, 0x20, 0x7e, 0x7f, 0x0a, 0xd0].map(asciiByte).join('')).toBe('A ~···')
})

test('narrow panes show fewer bytes', () => {
  expect([336, 396, 520].map(bytesPerLine)).toEqual([8, 12, 16])
})

test('of many lines those around the cursor are shown, of few all', () => {
  const many = hexLines(new Uint8Array(1_000_000), 16)
  for (const at of [0, 5_000, 500_000, 999_999]) {
    const shown = linesAround(many, at, 16)
    expect(shown.length).toBeLessThanOrEqual(1_024)
    expect(shown.some(({ offset }) => offset <= at && at < offset + 16)).toBe(true)
  }
  const few = hexLines(new Uint8Array(1_000), 16)
  expect(linesAround(few, 900, 16)).toBe(few)
})
