import { expect, test } from 'vitest'
import { freeSpot, inView, roomIn } from './freeSpot.ts'

const room = { x: 0, y: 0, width: 800, height: 600 }
const size = { width: 300, height: 200 }
const near = { x: 400, y: 300 }

test('the view is what a pane shows of the drawing, in px of the drawing; there is room off its border', () => {
  const shown = inView({ x: -200, y: 40, zoom: 2 }, { width: 400, height: 200 })
  expect(shown).toEqual({ x: 100, y: -20, width: 200, height: 100 })
  expect(roomIn(shown)).toEqual({ x: 108, y: -12, width: 184, height: 84 })
})

test('the nearest spot that covers nothing is taken', () => {
  expect(freeSpot(room, size, { layers: [], near }, false)).toEqual({ x: 248, y: 200 })
  const box = { x: 250, y: 280, width: 300, height: 28 }
  expect(freeSpot(room, size, { layers: [[box]], near }, false)).toEqual({ x: 248, y: 312 })
  const row = { x: 0, y: 320, width: 800, height: 28 }
  expect(freeSpot(room, size, { layers: [[box], [row]], near }, false)).toEqual({ x: 248, y: 80 })
  expect(freeSpot(room, size, { layers: [[box], [row]], near }, true)).toEqual({ x: 248, y: 80 })
})

test('where there is no room there is no spot, unless covering is allowed', () => {
  const everywhere = [{ x: 0, y: 0, width: 800, height: 600 }]
  expect(freeSpot(room, { width: 900, height: 20 }, { layers: [], near }, true)).toBeUndefined()
  expect(freeSpot(room, size, { layers: [[], everywhere], near }, false)).toBeUndefined()
  expect(freeSpot(room, size, { layers: [[], everywhere], near }, true)).toEqual({ x: 248, y: 200 })
  expect(freeSpot(room, size, { layers: [everywhere], near }, false)).toBeUndefined()
})

test('something as wide as a room of no whole number of px has a spot in it', () => {
  const odd = { x: 0.4, y: 0.3, width: 233.6, height: 300.7 }
  expect(freeSpot(odd, { width: odd.width, height: odd.height }, { layers: [], near }, false)).toBeDefined()
})

test('what matters most is covered last, however little of it and however much of the rest there is', () => {
  const tiny = { x: 170, y: 192, width: 4, height: 8 }
  const large = { x: 344, y: 0, width: 456, height: 200 }
  const narrow = { x: 0, y: 0, width: 800, height: 200 }
  const spot = freeSpot(narrow, { width: 344, height: 200 }, { layers: [[tiny], [large]], near }, true)
  expect(spot?.x).toBeGreaterThanOrEqual(174)
})

test('where something has to be covered it is as little as can be', () => {
  const rows = Array.from({ length: 5 }, (_, at) => ({ x: 0, y: at * 120, width: 800, height: 60 }))
  const column = { x: 100, y: 0, width: 100, height: 600 }
  const spot = freeSpot(room, size, { layers: [[...rows, column]], near }, true)
  expect(spot?.x).toBeGreaterThanOrEqual(200)
  expect(((spot?.y ?? 0) + size.height) % 120).toBeLessThanOrEqual(80)
})
