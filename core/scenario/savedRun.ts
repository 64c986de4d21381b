import type { Input } from '../language/input.ts'
import type { Alteration } from '../run/alter.ts'
import type { Stale } from '../run/recompute.ts'

/** UTF-16 units of a run's name. */
export const LONGEST_NAME = 80

/**
 * A run as it is saved: what it was given, and where it stood. Everything else is computed again. What follows `length`
 * makes it a run of a tree; a run that stands alone does without.
 */
export interface SavedRun {
  readonly inputs: readonly Input[]
  /** Index of the step it stood at. */
  readonly cursor: number
  /** How many entries it had; without it, as many as follow from its inputs. */
  readonly length?: number
  /** Only its forks in the same file name it by this. */
  readonly id?: string
  /** Counts the runs that were open, from 1. */
  readonly number?: number
  readonly name?: string
  /** Which run it left, at the entry of which index, and by what. */
  readonly fork?: { readonly from: string; readonly at: number; readonly by?: Alteration }
  /** Inputs of the original that it did not take. */
  readonly stale?: readonly Stale[]
  /** Calls that were answered by the endpoints, not in the page. */
  readonly fetched?: number
}
