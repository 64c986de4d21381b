import type { Input } from 'sessionscope/language/input.ts'
import { inputKind } from 'sessionscope/language/input.ts'
import { accepts, canElapse, needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'

/** What comes next from outside while nobody decides otherwise, and when, ms since the epoch. */
export const upcoming = (
  scenario: Scenario,
  run: Run,
): { readonly input: Input; readonly at: number } | undefined => {
  const input = needs(run) === 'outside' ? nextOutside(scenario, run) : undefined
  if (!input) return undefined
  // A recording does not say when; its inputs come when they are asked for, and its timer when it is due.
  const due = inputKind(input) === 'timer' ? run.timer?.due : undefined
  return { input, at: Math.max(run.now, input.at ?? due ?? run.now) }
}

/**
 * What letting so many ms pass comes to while the machine rests: whatever is due by then, else the time itself.
 * Undefined while it works, and for no time at all.
 */
export const passing = (scenario: Scenario, run: Run, ms: number): Input | undefined => {
  const next = upcoming(scenario, run)
  const timed = next && !(scenario.recorded && inputKindOf(next.input) !== 'timer')
  if (timed && next.at <= run.now + ms) return next.input
  if (canElapse(run, ms)) return { elapsed: ms }
  return accepts(run).includes('timer') && run.timer ? { timer: {} } : undefined
}

const inputKindOf = (input: Input) => ('timer' in input ? 'timer' : 'other')
