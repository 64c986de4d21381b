import type { KeyboardEvent, RefObject } from 'react'
import { useCursorIn, useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { currentRun } from '../debugger/runs.ts'
import { movedBy } from './keys.ts'
import { timelineOf } from './model.ts'
import type { Speech } from './say.ts'
import { stepName } from './say.ts'
import type { TipHandle } from './TimelineTip.tsx'
import { useTimelineWords } from './useTimelineWords.ts'

/** All steps as one control: a slider, whose large steps are wake-ups. */
export function StepSlider({
  run,
  speech,
  onTell,
  tip,
}: {
  readonly run: OpenRun
  readonly speech: Speech
  /** The pointer is over the steps, at this px of the viewport. */
  readonly onTell: (clientX: number, over: Element) => void
  readonly tip: RefObject<TipHandle | null>
}) {
  const timeline = useTimelineWords()
  const made = useDebugger()
  const cursor = useCursorIn(run)
  const last = run.history.length - 1

  const press = (event: KeyboardEvent) => {
    // What has the keyboard next is in the lanes: they have to be where the slider is before the browser looks for it.
    if (event.key === 'Tab') made.rest.settle()
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    // From where the run stands now: what is drawn here may still be the history before, until the run rests.
    const now = currentRun(made.store.getState().runs)
    if (!now) return
    const { lanes } = timelineOf(now.history)
    const index = movedBy(event.key, now.cursor, now.history.length - 1, lanes.wakes)
    if (index === undefined) return
    event.preventDefault()
    made.goTo(index)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className="step-slider"
      aria-label={timeline.slider}
      aria-valuemin={1}
      aria-valuemax={last + 1}
      aria-valuenow={cursor + 1}
      aria-valuetext={stepName(cursor, speech)}
      onKeyDown={press}
      onPointerMove={event => onTell(event.clientX, event.currentTarget)}
      onPointerLeave={() => tip.current?.hide()}
    />
  )
}
