import { expect, test } from 'vitest'
import { asciiByte, bytesPerLine, hexLines, movedTo } from './hex.ts'

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
