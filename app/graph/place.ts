import { arrange } from './layout/arrange.ts'
import type { Box, Frame, Open, Point, Rect } from './layout/box.ts'
import type { CountPlace } from './layout/counts.ts'
import { countsFor } from './layout/counts.ts'
import { labelsFor, reserve } from './layout/labels.ts'
import type { VisibleEdge } from './layout/visible.ts'
import { visibleEdges } from './layout/visible.ts'
import { route } from './route/route.ts'

/** An edge in its place. */
export interface PlacedEdge extends VisibleEdge {
  /** Corners of its way, px, from the border of one box to the border of the other. */
  readonly points: readonly Point[]
  /** Where its condition is written, if it has one and there is room. */
  readonly label: Rect | undefined
  /** Where it is written how often it was taken, where its box has several exits and there is room. */
  readonly count: CountPlace | undefined
}

/** The whole drawing for one set of open groups and pieces. px from its top left corner, at 100 %. */
export interface Placement {
  readonly boxes: readonly Box[]
  readonly frames: readonly Frame[]
  readonly edges: readonly PlacedEdge[]
  readonly width: number
  readonly height: number
}

const kept = new Map<string, Placement>()
const KEPT = 64

const keyOf = ({ groups, pieces }: Open): string =>
  [...[...groups].toSorted(), ...[...pieces].toSorted()].join(' ')

/**
 * Where everything stands for one set of open groups and pieces. Pure; the last sets are remembered, so that a path
 * which goes in and out of the same groups costs nothing, and the same set always gives the same object.
 */
export const place = (open: Open): Placement => {
  const key = keyOf(open)
  const before = kept.get(key)
  if (before) return before
  const placement = placed(open)
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, placement)
  return placement
}

const placed = (open: Open): Placement => {
  const arrangement = arrange(open)
  const edges = visibleEdges(open)
  const reserved = reserve(arrangement, edges)
  const routes = route(arrangement, edges, [...reserved.values()])
  const labels = labelsFor(arrangement, reserved, routes)
  const counts = countsFor(arrangement, labels, routes)
  const { boxes, frames, width, height } = arrangement
  return {
    boxes,
    frames,
    edges: routes.map(({ edge, points }) => ({
      ...edge,
      points,
      label: labels.get(edge.id),
      count: counts.get(edge.id),
    })),
    width,
    height,
  }
}
