import { expect, test } from 'vitest'
import { freeSpot, inView } from './freeSpot.ts'

const view = { x: 0, y: 0, width: 800, height: 600 }
const size = { width: 300, height: 200 }
const near = { x: 400, y: 300 }

test('the view is what a pane shows of the drawing, in px of the drawing, less a margin', () => {
  expect(inView({ x: -200, y: 40, zoom: 2 }, { width: 400, height: 200 })).toEqual({
    x: 108,
    y: -12,
    width: 184,
    height: 84,
  })
})

test('the nearest spot that covers nothing is taken', () => {
  expect(freeSpot(view, size, { kept: [], others: [], near }, false)).toEqual({ x: 248, y: 200 })
  const box = { x: 250, y: 280, width: 300, height: 28 }
  expect(freeSpot(view, size, { kept: [box], others: [], near }, false)).toEqual({ x: 248, y: 312 })
  const row = { x: 0, y: 320, width: 800, height: 28 }
  expect(freeSpot(view, size, { kept: [box], others: [row], near }, false)).toEqual({ x: 248, y: 80 })
})

test('where there is no room there is no spot, unless covering is allowed', () => {
  const everywhere = [{ x: 0, y: 0, width: 800, height: 600 }]
  expect(freeSpot(view, { width: 900, height: 20 }, { kept: [], others: [], near }, true)).toBeUndefined()
  expect(freeSpot(view, size, { kept: [], others: everywhere, near }, false)).toBeUndefined()
  expect(freeSpot(view, size, { kept: [], others: everywhere, near }, true)).toBeDefined()
  expect(freeSpot(view, size, { kept: everywhere, others: [], near }, false)).toBeUndefined()
})

test('what something is said about is covered last', () => {
  const left = { x: 0, y: 0, width: 400, height: 600 }
  const right = { x: 400, y: 0, width: 400, height: 600 }
  const spot = freeSpot(view, size, { kept: [left], others: [right, right], near }, true)
  expect(spot?.x).toBeGreaterThanOrEqual(400)
  expect(freeSpot(view, size, { kept: [{ ...left, width: 800 }], others: [], near }, true)).toBeDefined()
})

test('where something has to be covered it is as little as can be', () => {
  const rows = Array.from({ length: 5 }, (_, at) => ({ x: 0, y: at * 120, width: 800, height: 60 }))
  const column = { x: 100, y: 0, width: 100, height: 600 }
  const spot = freeSpot(view, size, { kept: [], others: [...rows, column], near }, true)
  expect(spot?.x).toBeGreaterThanOrEqual(200)
  expect(((spot?.y ?? 0) + size.height) % 120).toBeLessThanOrEqual(80)
})
