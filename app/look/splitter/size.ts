/** How small the sized pane may become, and how small the one on the other side of the line, in px. */
export type Bounds = { readonly least: number; readonly rest: number }
type Range = Bounds & { readonly most: number }

const step = 16

const within = ({ least, most }: Range, size: number) => Math.max(least, Math.min(Math.round(size), most))

/** The size after the line was dragged this far. The pane lies after the line: dragging towards it makes it smaller. */
export function dragged(from: number, by: number, range: Range): number {
  return within(range, from - by)
}

/** The size after a key, or null when the key does not move the line. The arrows move the line, not the size. */
export function movedBy(key: string, axis: 'x' | 'y', from: number, range: Range): number | null {
  const [back, forward] = axis === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  if (key === back) return within(range, from + step)
  if (key === forward) return within(range, from - step)
  if (key === 'Home') return range.most
  if (key === 'End') return range.least
  return null
}
