import type { Moment } from '../language/moment.ts'
import { NO_LOCALS, NOTHING_ASKED } from '../language/moment.ts'
import type { Given } from '../payment/given.ts'
import type { State } from '../payment/state.ts'
import { chainOf } from '../session/chain.ts'
import type { StepId } from '../steps/table.ts'

/** Where a run is: the step about to be taken, and everything it may look at. Plain immutable data. */
export interface Run extends Moment {
  readonly at: StepId
}

/**
 * A run at its beginning: asleep, with the timer armed to fire at once, as the activity before left it.
 * `now` in ms since the epoch; `tags` are those that the registry knows already.
 */
export const begin = (state: State, given: Given, now: number, tags: readonly string[] = []): Run => ({
  at: 'machine.asleep',
  state,
  given,
  locals: NO_LOCALS,
  reply: undefined,
  timer: { due: now, rerun: 0 },
  raised: undefined,
  bound: chainOf(tags),
  now,
  idle: 0,
  wakes: 0,
  calls: 0,
  asked: NOTHING_ASKED,
  script: 0,
})
