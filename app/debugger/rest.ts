import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { OpenRun } from './runs.ts'
import { currentRun } from './runs.ts'
import type { DebuggerState } from './state.ts'

/** The run on the screen as it was where it rested last. */
export interface Rest {
  readonly run: OpenRun | undefined
}

export interface Resting extends StoreApi<Rest> {
  /** The run rests now, also after a jump: for who goes on to what would else be shown a moment later. */
  readonly settle: () => void
}

/** ms that a jump has to stand still: whoever scrubs passes many steps on the way. */
const STILL = 80
/** ms between two looks at a run that goes to its end in one go. */
const NOW_AND_THEN = 200

/** A step further or back in the same history, or the very same step. */
const isNear = (run: OpenRun, before: OpenRun | undefined): boolean =>
  run.history.log === before?.history.log && Math.abs(run.cursor - before.cursor) <= 1

/**
 * Where the run comes to rest: at once after a step, after a jump only when no other follows. What is large or far from
 * the eye – the path on the graph, the lanes of the timeline – shows this; place, state and playhead never wait.
 */
export const createRest = (store: StoreApi<DebuggerState>): Resting => {
  const rest = createStore<Rest>(() => ({ run: currentRun(store.getState().runs) }))
  let waiting: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  const settle = () => {
    cancel()
    rest.setState({ run: currentRun(store.getState().runs) })
  }
  let last = rest.getState().run
  store.subscribe(({ runs, moving }) => {
    const run = currentRun(runs)
    const { run: before } = rest.getState()
    // Also a step from where it stands meanwhile: playing fast after a jump would else never rest.
    const isStep = moving !== 'running' && run !== last && run !== undefined && isNear(run, last)
    last = run
    if (run === before) return cancel()
    if (!run || run.id !== before?.id || isNear(run, before) || isStep) return settle()
    if (moving === 'running' && waiting !== undefined) return
    cancel()
    waiting = setTimeout(settle, moving === 'running' ? NOW_AND_THEN : STILL)
  })
  return { ...rest, settle }
}
