import type { Stretch } from './items.ts'
import type { Scale } from './scale.ts'
import { countWhile } from './scale.ts'
import { crowdEnd, crowdStart } from './shown.ts'

/**
 * The item that a key leads to from another, both by their number in the lane; what is drawn as one is one stop, however
 * many it stands for. Undefined when the key is not one of the lane's, or there is nowhere to go.
 */
export const laneMove = (
  key: string,
  items: readonly Stretch[],
  at: number,
  scale: Scale,
): number | undefined => {
  const known = countWhile(items, ({ from }) => from < scale.length)
  const stop = (item: number) => (item >= 0 && item < known ? crowdStart(items, item, scale) : undefined)
  switch (key) {
    case 'ArrowRight':
      return stop(crowdEnd(items, at, scale))
    case 'ArrowLeft':
      return stop(crowdStart(items, at, scale) - 1)
    case 'Home':
      return stop(0)
    case 'End':
      return stop(known - 1)
    default:
      return undefined
  }
}
