import type { Reply } from 'sessionscope/effects/call.ts'
import type { EditedField } from 'sessionscope/language/edit.ts'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { Deeds } from './deeds.ts'
import { NO_DEEDS } from './deeds.ts'
import type { Runs } from './runs.ts'
import { NO_RUNS } from './runs.ts'

/** What is going on of itself, until it ends or Pause stops it. */
export type Moving = 'still' | 'stepping' | 'playing' | 'running'

/** The breakpoint that a run has stopped at, or that there was none on a way that looked for one; and the index where. */
export interface Stopped {
  readonly breakpoint: Breakpoint | undefined
  readonly at: number
}

/** What is being set by hand: a field at an entry, or the reply to the call that is asked there. */
export type Editing =
  | { readonly field: EditedField; readonly at: number }
  | { readonly call: true; readonly at: number; readonly reply?: Reply }

export interface DebuggerState {
  readonly runs: Runs
  readonly moving: Moving
  /** A call waits for its reply. */
  readonly calling: boolean
  /** How many times faster than at first it plays. */
  readonly speed: number
  readonly stopped: Stopped | undefined
  readonly deeds: Deeds
  readonly editing: Editing | undefined
  /** Repairs are rehearsed where the run stands. */
  readonly rehearsing: boolean
  /** A step that the run has never been at, read where the run stands. */
  readonly reading: { readonly step: StepId; readonly run: string; readonly at: number } | undefined
  readonly view: View
  /** The tab of the inspector. */
  readonly tab: Tab
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
  editing: undefined,
  rehearsing: false,
  reading: undefined,
  view: 'debug',
  tab: 'state',
  compared: undefined,
}

/** What fills the page: the debugger of one run, two runs side by side, or the scenario that is being written. */
export const VIEWS = ['debug', 'compare', 'scenario'] as const
export type View = (typeof VIEWS)[number]

export const TABS = ['state', 'changes', 'call', 'timer', 'why', 'detector', 'paragraph'] as const
export type Tab = (typeof TABS)[number]

export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const
