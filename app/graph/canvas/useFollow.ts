import type { ReactFlowInstance } from '@xyflow/react'
import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import type { BoxId } from '../layout/box.ts'
import { groupBox, pieceBox } from '../layout/box.ts'
import { boxOf } from '../layout/visible.ts'
import type { Placement } from '../place.ts'
import { place } from '../place.ts'
import type { GraphStatus, GraphStore } from '../status.ts'
import { openIn } from '../status.ts'
import type { Viewport } from '../view.ts'
import { heldStill, rectOf, viewFor } from '../view.ts'
import type { RestingView } from './restingView.ts'

/** ms */
const PAN = 160

const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')

/** How long a movement may take now, ms. */
export const moveTime = ({ quick }: GraphStatus): number => (quick || stillness.matches ? 0 : PAN)

/**
 * How the view moves. Linear, since the smooth way zooms out and in again in between: a step taken meanwhile would find,
 * and keep, a zoom that nobody chose.
 */
export const glide = (duration: number) => ({ duration, interpolate: 'linear' }) as const

/**
 * Keeps the view with the run. When groups open or close, what the user looks at stays where it is on the screen; and
 * while following, the view then glides to the current step if that is out of sight, as it is moved at once when the pane
 * has become too small for it. Where it comes to rest is told at once.
 */
export const useFollow = (
  store: GraphStore,
  flow: Pick<ReactFlowInstance, 'getViewport' | 'setViewport'>,
  rest: RestingView,
): void => {
  const flowStore = useStoreApi()
  useLayoutEffect(() => {
    const show = (view: Viewport, duration: number) => {
      rest.leadTo(view, duration)
      void flow.setViewport(view, glide(duration))
    }
    const keepUp = (status: GraphStatus, before: GraphStatus | undefined) => {
      if (before && isLaidOutAlike(status, before)) return
      const placement = place(openIn(status))
      const past = before && place(openIn(before))
      const start = flow.getViewport()
      const held =
        before && past && past !== placement ? anchored(start, past, placement, status, before) : start
      if (held !== start) show(held, 0)
      const box = boxToSee(status, before)
      if (!box) return
      const { width, height, domNode } = flowStore.getState()
      const next = viewFor(held, { width, height }, placement, box, status.taken)
      // A pane that is not on the screen, on a phone, has no size that a movement could be reckoned by.
      const isSeen = domNode !== null && domNode.clientWidth > 0
      if (next !== held) show(next, before && isSeen ? moveTime(status) : 0)
    }
    /** A message above, or a splitter, takes room from the pane: what is followed must not go out of sight with it. */
    const keepInSight = (now: PaneSize, before: PaneSize) => {
      const status = store.getState()
      if (!status.follow || (now.width === before.width && now.height === before.height)) return
      const { width, height } = now
      const held = flow.getViewport()
      const open = openIn(status)
      const next = viewFor(held, { width, height }, place(open), boxOf(status.around, open), status.taken)
      if (next !== held) show(next, 0)
    }
    keepUp(store.getState(), undefined)
    const leave = [store.subscribe(keepUp), flowStore.subscribe(keepInSight)]
    return () => {
      for (const each of leave) each()
    }
  }, [store, flow, flowStore, rest])
}

/** px on the screen */
interface PaneSize {
  readonly width: number
  readonly height: number
}

const isLaidOutAlike = (a: GraphStatus, b: GraphStatus): boolean =>
  a.around === b.around &&
  a.other === b.other &&
  a.byHand === b.byHand &&
  a.shut === b.shut &&
  a.follow === b.follow

/**
 * What has to be in sight after a change: while following the current step; else, when something was opened or closed by
 * hand, that – held still where it was, most of an opened frame could lie outside.
 */
const boxToSee = (status: GraphStatus, before: GraphStatus | undefined): BoxId | undefined => {
  const byHand = before?.around === status.around ? changedBox(status, before) : undefined
  const moved = before?.around !== status.around || before.follow !== status.follow
  if (status.follow && (moved || byHand)) return boxOf(status.around, openIn(status))
  return byHand
}

/** The view after a change of placement, with the box that the eye is on held still. */
const anchored = (
  view: Viewport,
  past: Placement,
  next: Placement,
  status: GraphStatus,
  before: GraphStatus,
): Viewport => {
  const byHand = before.around === status.around ? changedBox(status, before) : undefined
  const from = byHand ?? boxOf(before.around, openIn(before))
  const to = byHand ?? boxOf(before.around, openIn(status))
  const [was, is] = [rectOf(past, from), rectOf(next, to)]
  return was && is ? heldStill(view, was, is) : view
}

/** The group or piece that was opened or closed by hand. */
const changedBox = (status: GraphStatus, before: GraphStatus): BoxId | undefined => {
  const [a, b] = [openIn(before), openIn(status)]
  const group = changed(a.groups, b.groups)
  const piece = changed(a.pieces, b.pieces)
  return group ? groupBox(group) : piece && pieceBox(piece)
}

const changed = <Item>(before: ReadonlySet<Item>, after: ReadonlySet<Item>): Item | undefined =>
  [...after].find(item => !before.has(item)) ?? [...before].find(item => !after.has(item))
