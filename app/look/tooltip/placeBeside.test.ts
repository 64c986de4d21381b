import { expect, test } from 'vitest'
import { placeBeside } from './placeBeside.ts'

const viewport = { width: 1280, height: 720 }
const tip = { width: 200, height: 24 }

test('under its trigger, left edges aligned', () => {
  expect(placeBeside({ left: 100, top: 50, bottom: 78 }, tip, viewport)).toEqual({ left: 100, top: 84 })
})

test('above, where there is no room below', () => {
  expect(placeBeside({ left: 100, top: 690, bottom: 714 }, tip, viewport)).toEqual({ left: 100, top: 660 })
})

test('never over an edge of the viewport', () => {
  expect(placeBeside({ left: 1250, top: 50, bottom: 78 }, tip, viewport).left).toBe(1072)
  expect(placeBeside({ left: -40, top: 50, bottom: 78 }, tip, viewport).left).toBe(8)
  expect(placeBeside({ left: 0, top: 5, bottom: 715 }, tip, viewport).top).toBe(8)
})
