import { expect, test } from 'vitest'
import { freeCorner } from './corner.ts'

const view = { x: 0, y: 0, zoom: 1 }
const pane = { width: 800, height: 600 }
const size = { width: 300, height: 200 }

test('the first corner that covers neither the box nor the way is taken', () => {
  expect(freeCorner(view, pane, size, undefined, [])).toBe('top-right')
  const box = { x: 600, y: 20, width: 100, height: 28 }
  expect(freeCorner(view, pane, size, box, [])).toBe('top-left')
  const way = [
    { x: 650, y: 40 },
    { x: 20, y: 40 },
  ]
  expect(freeCorner(view, pane, size, box, way)).toBe('bottom-left')
})

test('where there is no room there is no corner', () => {
  expect(freeCorner(view, { width: 200, height: 600 }, size, undefined, [])).toBeUndefined()
  expect(freeCorner(view, pane, size, { x: 0, y: 0, width: 800, height: 600 }, [])).toBeUndefined()
})

test('of the corners left, the one that covers least of the other boxes is taken', () => {
  const right = { x: 520, y: 0, width: 240, height: 28 }
  const left = { x: 0, y: 0, width: 60, height: 28 }
  expect(freeCorner(view, pane, size, undefined, [], [right])).toBe('top-left')
  expect(freeCorner(view, pane, size, undefined, [], [right, left])).toBe('bottom-left')
  const below = { x: 0, y: 560, width: 800, height: 28 }
  expect(freeCorner(view, pane, size, undefined, [], [right, left, below])).toBe('top-left')
})
