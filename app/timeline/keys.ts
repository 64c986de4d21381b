import type { WakeBar } from './items.ts'
import { countWhile } from './scale.ts'

/** The index that a key leads to; undefined when it does not move the slider. */
export const movedBy = (
  key: string,
  cursor: number,
  last: number,
  wakes: readonly WakeBar[],
): number | undefined => {
  const within = (index: number) => Math.max(0, Math.min(index, last))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(cursor + 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(cursor - 1)
    case 'PageUp':
      return within(wakes[countWhile(wakes, ({ from }) => from <= cursor)]?.from ?? last)
    case 'PageDown':
      return within(wakes[countWhile(wakes, ({ from }) => from < cursor) - 1]?.from ?? 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** How much one press zooms. */
export const ZOOM = 1.5

/** The factor that a key zooms by, or that it shows the whole run. */
export const zoomingOf = (key: string): number | 'whole' | undefined => {
  switch (key) {
    case '+':
    case '=':
      return ZOOM
    case '-':
      return 1 / ZOOM
    case '0':
      return 'whole'
    default:
      return undefined
  }
}
