import { replyName } from 'sessionscope/effects/log.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { isStepId, table } from 'sessionscope/machine/table.ts'
import type { History } from 'sessionscope/run/history.ts'
import { inputAt, runAt } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

/** The exit that led to a step: the values that decided it, by name, and the exits that were not taken. */
export interface Why {
  /** The run as it stood before; its step is the one that was left. */
  readonly from: Run
  readonly to: StepId
  readonly facts: readonly (readonly [name: string, value: unknown])[]
  readonly others: readonly StepId[]
}

/** Why a run stands where it does; undefined at its first entry and where a call's reply has just come. */
export const whyOf = (past: History, index: number): Why | undefined => {
  if (index === 0) return undefined
  const from = runAt(past, index - 1)
  const { at: to } = runAt(past, index)
  if (from.at === to && runAt(past, index).reply) return undefined
  const exits = Object.keys(table[from.at].exits).filter(isStepId)
  return { from, to, facts: factsOf(past, index), others: exits.filter(exit => exit !== to) }
}

const factsOf = (past: History, index: number): Why['facts'] => {
  const from = runAt(past, index - 1)
  const step = table[from.at]
  if (step.shape === 'decides') return Object.entries(step.facts(from))
  if (step.shape === 'calls' && from.reply)
    return [
      ['reply', replyName(from.reply)],
      ['took', from.reply.took ?? 0],
    ]
  const input = inputAt(past, index)
  return input ? Object.entries(input).filter(([name]) => name !== 'script' && name !== 'at') : []
}
