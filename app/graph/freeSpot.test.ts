import { expect, test } from 'vitest'
import { freeSpot } from './freeSpot.ts'

const view = { x: 0, y: 0, zoom: 1 }
const pane = { width: 800, height: 600 }
const size = { width: 300, height: 200 }

test('the first corner that covers neither the box nor the way is taken', () => {
  expect(freeSpot(view, pane, size, undefined, [])).toEqual({ x: 500, y: 0 })
  const box = { x: 600, y: 20, width: 100, height: 28 }
  expect(freeSpot(view, pane, size, box, [])).toEqual({ x: 0, y: 0 })
  const way = [
    { x: 650, y: 40 },
    { x: 20, y: 40 },
  ]
  expect(freeSpot(view, pane, size, box, way)).toEqual({ x: 0, y: 400 })
})

test('where there is no room there is no corner', () => {
  expect(freeSpot(view, { width: 200, height: 600 }, size, undefined, [])).toBeUndefined()
  expect(freeSpot(view, pane, size, { x: 0, y: 0, width: 800, height: 600 }, [])).toBeUndefined()
})

test('of the corners left, the one that covers least of the other boxes is taken', () => {
  const right = { x: 520, y: 0, width: 240, height: 28 }
  const left = { x: 0, y: 0, width: 60, height: 28 }
  expect(freeSpot(view, pane, size, undefined, [], [right])).toEqual({ x: 0, y: 0 })
  expect(freeSpot(view, pane, size, undefined, [], [right, left])).toEqual({ x: 0, y: 400 })
})

test('where every corner would cover something, a free spot between them is taken', () => {
  const row = (y: number) => ({ x: 0, y, width: 800, height: 28 })
  expect(freeSpot(view, pane, size, undefined, [], [row(0), row(560)])).toEqual({ x: 500, y: 32 })
  expect(freeSpot(view, pane, size, { ...row(0), x: 400 }, [], [row(560)])).toEqual({ x: 0, y: 0 })
  const everywhere = Array.from({ length: 21 }, (_, at) => row(at * 28))
  expect(freeSpot(view, pane, size, undefined, [], everywhere)).toBeDefined()
})
