import type { OutsideInput } from '../language/input.ts'
import type { Raise } from '../language/moment.ts'
import { advance, needs } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'

/** What an input from outside meets: the door lets it in, or refuses it with this. */
export type Reception = 'accepted' | Raise

/** How far the doors reach: no door asks more questions than these. */
const QUESTIONS = 6

/**
 * What the doors will say to an input, found by asking them: the run is taken on until somebody refuses, or until
 * the machine gets to work. Nothing of it is kept. The input must be one that the machine takes here.
 */
export const receptionOf = (run: Run, input: OutsideInput): Reception => {
  let next = advance(run, input)
  for (let asked = 0; asked < QUESTIONS && needs(next) === 'nothing'; asked++) {
    if (next.at === 'machine.refused' && next.locals.raise) return next.locals.raise
    next = advance(next)
  }
  return 'accepted'
}
