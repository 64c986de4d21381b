import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Debugger } from './debugger.ts'
import type { OpenRun } from './runs.ts'
import { currentRun } from './runs.ts'
import type { DebuggerState } from './state.ts'

/** The debugger of this page; given once, at the top. */
export const DebuggerContext = createContext<Debugger | undefined>(undefined)

export const useDebugger = (): Debugger => {
  const found = useContext(DebuggerContext)
  if (!found) throw new Error('no DebuggerContext above this component')
  return found
}

/** One value of the debugger's state; the component renders again when that value changes. */
export const useDebuggerState = <Value>(select: (state: DebuggerState) => Value): Value =>
  useStore(useDebugger().store, select)

/**
 * One value of the run on the screen. Select a number, a text or an object of the run's own: the run is another object
 * at every step, and with it everything would render that tells of none of it.
 */
export const useOfRun = <Value>(select: (run: OpenRun) => Value): Value | undefined =>
  useDebuggerState(({ runs }) => {
    const run = currentRun(runs)
    return run && select(run)
  })

/** The run on the screen where it rests: for what need not be drawn while somebody scrubs. */
export const useRestingRun = (): OpenRun | undefined => useStore(useDebugger().rest, ({ run }) => run)

/** Where the run on the screen stands now, in a history that rests; where it rested, once it has another history. */
export const useCursorIn = ({ history, cursor }: OpenRun): number =>
  useOfRun(run => (run.history === history ? run.cursor : cursor)) ?? cursor

/** The run on the screen; undefined only until the first is opened. */
export const useOpenRun = (): OpenRun | undefined => useDebuggerState(({ runs }) => currentRun(runs))
