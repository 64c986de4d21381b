import type { WakeBar } from './items.ts'
import { Marks } from './Marks.tsx'
import type { Mark } from './marks.ts'
import { isFound } from './search.ts'
import type { Tick } from './steps.ts'
import { shownTicks } from './steps.ts'
import type { View } from './view.ts'

/** px that the tick of the current step keeps from the lane's edges. */
const CURRENT_INSET = 2.5

/** The ticks; what can be done with them is the slider's, which lies over them. */
export function StepLane({
  wakes,
  view,
  lane,
}: {
  readonly wakes: readonly WakeBar[]
  readonly view: View
  /** px */
  readonly lane: number
}) {
  const { scale, range, here, found } = view
  const mark = ({ key, to, left, width, standing }: Tick): Mark => ({
    shape: 'bar',
    left,
    width,
    inset: standing === 'current' ? CURRENT_INSET : lane / 4 - 0.5,
    look: {
      'data-look': 'tick',
      'data-standing': standing,
      'data-dim': (found && !isFound(found, 'steps', key, to)) || undefined,
    },
  })
  return <Marks marks={shownTicks(wakes, scale, range, here).map(mark)} range={range} lane={lane} />
}
