import type { Range } from './shown.ts'

/** Something in a lane that is only seen: no control, one of many that are painted together. px of the sheet. */
export interface Mark {
  readonly shape: 'bar' | 'diamond'
  readonly left: number
  readonly width: number
  /** px above and below it, within the lane. */
  readonly inset: number
  /** What it is painted like: the data attributes that the stylesheet knows. */
  readonly look: Look
}

export type Look = Readonly<Record<`data-${string}`, string | true | undefined>>

/** All marks that look alike, as one drawing. */
export interface Drawing {
  readonly key: string
  readonly look: Look
  /** Of an SVG path, from the range's left edge. */
  readonly path: string
}

/** px that a lane's own line takes. */
const LINE = 1
const RADIUS = 2
const HALF_LINE = 0.5
/** px from a diamond's middle to its corners. */
const DIAMOND = 4.5

/** Marks of a lane so many px high, those that look alike in one path each: hundreds cost no more than a few. */
export const drawMarks = (marks: readonly Mark[], range: Range, lane: number): readonly Drawing[] => {
  const drawings = new Map<string, { look: Look; path: string }>()
  for (const mark of marks) {
    const key = Object.values(mark.look).join(' ')
    const drawing = drawings.get(key) ?? { look: mark.look, path: '' }
    drawings.set(key, drawing)
    drawing.path += pathOf(mark, mark.left - range.left, lane - LINE)
  }
  return [...drawings].map(([key, drawing]) => ({ key, ...drawing }))
}

const pathOf = ({ shape, width, inset }: Mark, x: number, height: number): string => {
  if (shape === 'diamond') {
    const d = DIAMOND
    return `M${short(x + width / 2)} ${height / 2 - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`
  }
  // The line around it is drawn along its middle, and has to end where the bar does.
  const line = Math.min(HALF_LINE, width / 2)
  const top = Math.round(inset) + line
  return bar(x + line, width - 2 * line, top, Math.round(height - 2 * inset) - 2 * line)
}

const bar = (x: number, width: number, top: number, height: number): string => {
  const r = RADIUS
  // Whoever zooms has hundreds of them read anew at each turn of the wheel, and at this size nobody sees a corner.
  if (width < 2 * r) return `M${short(x)} ${top}h${short(width)}v${height}H${short(x)}z`
  const [w, h] = [short(width - 2 * r), height - 2 * r]
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${short(x + r)} ${top}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`
}

/** px to a hundredth: all their digits would be most of what a browser has to read. */
const short = (px: number): number => Math.round(px * 100) / 100
