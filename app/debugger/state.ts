import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import type { Deeds } from './deeds.ts'
import { NO_DEEDS } from './deeds.ts'
import type { Runs } from './runs.ts'
import { NO_RUNS } from './runs.ts'

/** What is going on of itself, until it ends or Pause stops it. */
export type Moving = 'still' | 'stepping' | 'playing' | 'running'

/** The breakpoint that a run has stopped at, and the index where. */
export interface Stopped {
  readonly breakpoint: Breakpoint
  readonly at: number
}

export interface DebuggerState {
  readonly runs: Runs
  readonly moving: Moving
  /** A call waits for its reply. */
  readonly calling: boolean
  /** How many times faster than at first it plays. */
  readonly speed: number
  readonly stopped: Stopped | undefined
  readonly deeds: Deeds
  readonly view: 'debug' | 'compare'
  /** The two runs that are compared, by their ids. */
  readonly compared: { readonly a: string; readonly b: string } | undefined
}

export const FIRST_STATE: DebuggerState = {
  runs: NO_RUNS,
  moving: 'still',
  calling: false,
  speed: 1,
  stopped: undefined,
  deeds: NO_DEEDS,
  view: 'debug',
  compared: undefined,
}

export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const
