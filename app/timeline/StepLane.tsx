import type { WakeBar } from './items.ts'
import { isFound } from './search.ts'
import { shownTicks } from './steps.ts'
import type { View } from './view.ts'

/** The ticks; what can be done with them is the slider's, which lies over them. */
export function StepLane({ wakes, view }: { readonly wakes: readonly WakeBar[]; readonly view: View }) {
  const { scale, range, here, found } = view
  return shownTicks(wakes, scale, range, here).map(({ key, to, left, width, standing }) => (
    <i
      key={key}
      className="tick"
      data-standing={standing}
      data-dim={(found && !isFound(found, 'steps', key, to)) || undefined}
      style={{ left, width }}
    />
  ))
}
