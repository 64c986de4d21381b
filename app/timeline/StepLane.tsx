import type { WakeBar } from './items.ts'
import { shownTicks } from './steps.ts'
import type { View } from './view.ts'

/** The ticks; what can be done with them is the slider's, which lies over them. */
export function StepLane({ wakes, view }: { readonly wakes: readonly WakeBar[]; readonly view: View }) {
  return shownTicks(wakes, view.scale, view.range, view.here).map(({ key, left, width, standing }) => (
    <i key={key} className="tick" data-standing={standing} style={{ left, width }} />
  ))
}
