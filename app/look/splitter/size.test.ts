import { expect, test } from 'vitest'
import { dragged, movedBy } from './size.ts'

const range = { least: 320, rest: 560, most: 800 }

test('dragging the line away from the pane makes it larger, towards it smaller', () => {
  expect(dragged(420, -30, range)).toBe(450)
  expect(dragged(420, 30.4, range)).toBe(390)
})

test('the line stops where either pane would become too small', () => {
  expect(dragged(420, 5000, range)).toBe(320)
  expect(dragged(420, -5000, range)).toBe(800)
})

test('arrows along the axis, Home and End move the line; other keys do not', () => {
  expect(movedBy('ArrowLeft', 'x', 420, range)).toBe(436)
  expect(movedBy('ArrowRight', 'x', 420, range)).toBe(404)
  expect(movedBy('ArrowUp', 'y', 420, range)).toBe(436)
  expect(movedBy('Home', 'x', 420, range)).toBe(800)
  expect(movedBy('End', 'x', 420, range)).toBe(320)
  expect(movedBy('ArrowUp', 'x', 420, range)).toBeNull()
})
