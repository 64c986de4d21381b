import { replyName } from '../effects/log.ts'
import type { Input } from '../language/input.ts'
import { inputKind, isOutside } from '../language/input.ts'
import type { Run } from '../machine/run.ts'
import { exitsOf, table } from '../machine/table.ts'
import type { StepId } from '../steps/table.ts'
import type { History } from './history.ts'
import { inputAt, runAt } from './history.ts'

/** The exit that led to an entry: the values that decided it, by name, and the exits that were not taken. */
export interface Why {
  /** The run as it stood before; its step is the one that was left. */
  readonly from: Run
  readonly to: StepId
  readonly facts: readonly (readonly [name: string, value: unknown])[]
  readonly others: readonly StepId[]
}

/**
 * Where a step leads, computed again from what it decides by: facts, the reply, the input. Undefined for a call that has
 * no reply yet and for a machine that was given nothing.
 */
export const decided = (from: Run, input: Input | undefined): StepId | undefined => {
  const step = table[from.at]
  switch (step.shape) {
    case 'goes on':
      return step.to
    case 'tells':
      return exitsOf(from.at)[0]
    case 'decides':
      return step.choose(step.facts(from))
    case 'calls':
      return (
        from.reply && exitsOf(from.at).find(exit => exit === step.settle(from.reply ?? NO_REPLY, from).to)
      )
    case 'waits':
      return input && isOutside(input) ? step.on[inputKind(input)] : undefined
  }
}

const NO_REPLY = { result: {} } as const

/** Whether an entry was led to by an exit: not the first, not a reply, an edit or passing time, which stay at their step. */
export const isTravelled = (past: History, index: number): boolean =>
  index > 0 && runAt(past, index - 1).at !== runAt(past, index).at

/** The entry at which a run came to the step of an entry; undefined if it has never left its first step. */
export const cameAt = (past: History, index: number): number | undefined => {
  for (let entry = index; entry > 0; entry--) if (isTravelled(past, entry)) return entry
  return undefined
}

/** Why a run stands where it does at an entry; undefined where no exit led to it. Computed anew each time, never stored. */
export const whyOf = (past: History, index: number): Why | undefined => {
  if (!isTravelled(past, index)) return undefined
  const from = runAt(past, index - 1)
  const { at: to } = runAt(past, index)
  const input = inputAt(past, index)
  return { from, to, facts: factsOf(from, input), others: exitsOf(from.at).filter(exit => exit !== to) }
}

const factsOf = (from: Run, input: Input | undefined): Why['facts'] => {
  const step = table[from.at]
  if (step.shape === 'decides') return Object.entries(step.facts(from))
  if (step.shape === 'calls' && from.reply)
    return [
      ['reply', replyName(from.reply)],
      ['took', from.reply.took ?? 0],
    ]
  return input ? Object.entries(input).filter(([name]) => name !== 'script' && name !== 'at') : []
}
