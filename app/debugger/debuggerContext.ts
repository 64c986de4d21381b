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

/** The run on the screen; undefined only until the first is opened. */
export const useOpenRun = (): OpenRun | undefined => useDebuggerState(({ runs }) => currentRun(runs))
