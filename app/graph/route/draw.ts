import type { Point } from '../layout/box.ts'

const RADIUS = 6

/** An edge's line and its arrow head as the `d` of two paths. */
export interface Drawing {
  readonly line: string
  readonly head: string
}

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
  if (length === 0) return from
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const at = ({ x, y }: Point): string => `${x} ${y}`

/**
 * Draws a way with round corners and a solid head.
 * @param head px, the length of the arrow head; it is as wide
 * @param grown px by which the box at the end stands out above and below: the current step is higher
 */
export const drawing = (points: readonly Point[], head: number, grown: number): Drawing => {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return { line: '', head: '' }
  const tip = end.x === before.x ? towards(end, before, grown) : end
  // A line as thick as the tip of its head would blunt it, so it ends inside the head.
  const last = towards(tip, before, head - 1)
  const way = [...points.slice(0, -1), last]
  const middle = way.slice(1, -1).map((corner, index) => {
    const [from, to] = [way[index] ?? corner, way[index + 2] ?? corner]
    const radius = Math.min(RADIUS, distance(from, corner) / 2, distance(corner, to) / 2)
    return `L${at(towards(corner, from, radius))}Q${at(corner)} ${at(towards(corner, to, radius))}`
  })
  return { line: `M${at(way[0] ?? last)}${middle.join('')}L${at(last)}`, head: triangle(tip, before, head) }
}

const triangle = (tip: Point, before: Point, length: number): string => {
  const base = towards(tip, before, length)
  const half = length / 2
  const [dx, dy] = tip.x === before.x ? [half, 0] : [0, half]
  return `M${at(tip)}L${base.x + dx} ${base.y + dy}L${base.x - dx} ${base.y - dy}Z`
}
