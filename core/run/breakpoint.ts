import type { StepId } from '../steps/table.ts'

/** More nobody can look through, and a file with more is refused. */
export const MOST_BREAKPOINTS = 200

/** Moments that mean the same wherever in the table they come about; see `happens`. */
export const MOMENTS = [
  'suspend',
  'sleep',
  'finish',
  'transaction_bound',
  'fault_detector_error',
  'raise',
  'rest',
] as const
export type MomentName = (typeof MOMENTS)[number]

/** What a run is to stop before; at `change`, right after a field has got another value. */
export type Stop =
  | { readonly on: 'step'; readonly step: StepId }
  | { readonly on: 'edge'; readonly from: StepId; readonly to: StepId }
  | { readonly on: MomentName }
  /** The retry of that number, counted from 1; without it any. */
  | { readonly on: 'retry'; readonly number?: number }
  /** A path of the state, as conditions write it. */
  | { readonly on: 'change'; readonly path: string }

/** Where a run is to stop, and on which condition; `off`: it is kept, but stops nothing. */
export type Breakpoint = Stop & { readonly when?: string; readonly off?: true }
