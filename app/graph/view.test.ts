import { nodes } from 'sessionscope/graph/graph.ts'
import { append, history, runAt } from 'sessionscope/run/history.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { describe, expect, test } from 'vitest'
import { openEntry, openingEntry } from '../../mocks/scenarios/index.ts'
import type { BoxId, Rect } from './layout/box.ts'
import { bottom, overlap, right, titleIn } from './layout/box.ts'
import { boxOf } from './layout/visible.ts'
import { pathStatus } from './pathStatus.ts'
import type { Placement } from './place.ts'
import { place } from './place.ts'
import { createGraphStore, openIn, showPath } from './status.ts'
import type { Size, Viewport } from './view.ts'
import { heldStill, rectOf, viewFor } from './view.ts'

/** The drawing's part of the pane at 1280 × 720: without the head. */
const LAPTOP: Size = { width: 919, height: 455 - 32 }
const START: Viewport = { x: 0, y: 0, zoom: 1 }

const sees = ({ x, y, zoom }: Viewport, { width, height }: Size, rect: Rect): boolean =>
  rect.x * zoom + x >= 0 &&
  rect.y * zoom + y >= 0 &&
  right(rect) * zoom + x <= width &&
  bottom(rect) * zoom + y <= height

const found = (placement: Placement, id: BoxId): Rect => {
  const rect = rectOf(placement, id)
  if (!rect) throw new Error(`${id} is not placed`)
  return rect
}

test.each([0.5, 1, 2])('every step is brought into view at a zoom of %d, without shrinking', zoom => {
  for (const { id, group, piece } of nodes) {
    const placement = place({ groups: new Set([group]), pieces: new Set(piece ? [piece] : []) })
    const view = viewFor({ ...START, zoom }, LAPTOP, placement, id, new Set())
    expect(view.zoom).toBe(zoom)
    expect(sees(view, LAPTOP, found(placement, id)), id).toBe(true)
  }
})

test('nothing moves while all that matters is in view', () => {
  const placement = place({ groups: new Set(), pieces: new Set() })
  expect(viewFor(START, LAPTOP, placement, 'group:find', new Set())).toBe(START)
})

test('what is held still keeps its place on the screen', () => {
  const before = { x: 10, y: 20, width: 5, height: 5 }
  const after = { ...before, x: 110, y: 320 }
  expect(heldStill({ x: 7, y: 9, zoom: 2 }, before, after)).toEqual({ x: -193, y: -591, zoom: 2 })
})

describe('playing the opening scenario on a small laptop', () => {
  const [first, ...others] = [...runsBy(openEntry(openingEntry()).scenario)]
  if (!first) throw new Error('the opening scenario has no run')
  const past = others.reduce((so, run) => append(so, run, undefined), history(first))
  const store = createGraphStore(pathStatus(past, 0))
  const views: { view: Viewport; placement: Placement; box: BoxId; next: BoxId | undefined }[] = []
  let seen = START
  for (let at = 0; at < past.length; at++) {
    showPath(store, pathStatus(past, at))
    const status = store.getState()
    const open = openIn(status)
    const placement = place(open)
    const box = boxOf(status.current, open)
    seen = viewFor(seen, LAPTOP, placement, box, status.taken)
    const next = at + 1 < past.length ? boxOf(runAt(past, at + 1).at, open) : undefined
    views.push({ view: seen, placement, box, next })
  }

  test('shows the current step at every moment', () => {
    for (const { view, placement, box } of views)
      expect(sees(view, LAPTOP, found(placement, box)), box).toBe(true)
  })

  test('never lets the title of a frame lie on it', () => {
    let stuck = 0
    for (const { view, placement, box } of views) {
      const rect = found(placement, box)
      for (const frame of placement.frames.filter(other => overlap(other.rect, rect))) {
        const title = titleIn(frame, { x: -view.x / view.zoom, y: -view.y / view.zoom })
        if (title?.isStuck) stuck++
        expect(title && overlap(title, rect), box).not.toBe(true)
      }
    }
    expect(stuck).toBeGreaterThan(10)
  })

  test('shows the step that comes next, wherever it is near', () => {
    const near = views.filter(({ placement, box, next }) => {
      if (!next || next === box) return false
      const [here, there] = [found(placement, box), found(placement, next)]
      return Math.abs(here.y - there.y) < 300 && Math.abs(here.x - there.x) < 300
    })
    expect(near.length).toBeGreaterThan(views.length / 2)
    for (const { view, placement, next } of near)
      expect(next && sees(view, LAPTOP, found(placement, next)), next).toBe(true)
  })

  test('rests more often than it moves', () => {
    const moves = views.filter(({ view, placement }, at) => {
      const before = views[at - 1]
      return before && before.placement === placement && before.view !== view
    })
    expect(moves.length).toBeLessThan(views.length / 4)
  })
})
