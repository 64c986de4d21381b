import { expect, test } from 'vitest'
import { inView } from './usePlayhead.ts'

const seen = { left: 1_000, width: 900, room: 24, held: false }

test('a playhead well in view does not move the sheet', () => {
  expect(inView(1_500, seen)).toBe(1_000)
})

test('one that leaves the view reappears some way from the edge, on either side', () => {
  expect(inView(1_895, seen)).toBe(1_895 - 900 + 200)
  expect(inView(1_010, seen)).toBe(810)
  expect(inView(50, seen)).toBe(0)
})

test('at the last step the room for what is upcoming stays in view', () => {
  expect(inView(1_700, { ...seen, room: 300 })).toBe(1_100)
})

test('while the pointer holds it the sheet moves only from the very edge, and only a little', () => {
  expect(inView(1_895, { ...seen, held: true })).toBe(1_000)
  expect(inView(1_905, { ...seen, held: true })).toBe(1_029)
  expect(inView(995, { ...seen, held: true })).toBe(971)
})
