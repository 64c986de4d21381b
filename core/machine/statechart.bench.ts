import type { AnyStateMachine } from 'xstate'
import { assign, createMachine } from 'xstate'
import { inputKind, isOutside } from '../language/input.ts'
import type { Moment } from '../language/moment.ts'
import type { History } from '../run/history.ts'
import { inputAt, runAt } from '../run/history.ts'
import type { Run } from './run.ts'
import type { Step } from './table.ts'
import { stepIds, table } from './table.ts'

/**
 * What XState is sent for one visible step: the recorded exit, and what the context becomes. Nothing is left for it to
 * compute: no facts, no requests, no changes, no folds.
 */
export interface Sent {
  readonly type: string
  readonly to: string
  readonly patch: Partial<Moment>
}

/** XState reads a dot in a name as a path. */
export const nameOf = (id: string): string => id.replaceAll('.', '/')

const takePatch = assign(({ event }: { event: Sent }) => event.patch)

const changes = (step: Step): boolean => {
  if (step.shape === 'decides') return false
  if (step.shape === 'goes on') return step.clears || step.do !== undefined || step.keeps !== undefined
  return step.shape !== 'tells' || step.keeps !== undefined
}

const nodeOf = (step: Step) => {
  const exits = Object.keys(step.exits).map(to => ({
    target: nameOf(to),
    ...(Object.keys(step.exits).length > 1 && { guard: ({ event }: { event: Sent }) => event.to === to }),
    ...(changes(step) && { actions: takePatch }),
  }))
  if (step.shape === 'calls') return { on: { reply: { actions: takePatch }, step: exits } }
  if (step.shape !== 'waits') return { on: { step: exits } }
  const kinds = Object.entries(step.on).map(([kind, to]) => [
    kind,
    { target: nameOf(to), actions: takePatch },
  ])
  return { on: Object.fromEntries(kinds) }
}

/** Our own table as an XState machine: the same nodes and edges, a context with the same fields. */
export const statechart = (first: Run): AnyStateMachine => {
  const { at, ...context } = first
  return createMachine({
    context,
    initial: nameOf(at),
    states: Object.fromEntries(stepIds.map(id => [nameOf(id), nodeOf(table[id])])),
  })
}

const typeOf = (past: History, index: number): string => {
  const input = inputAt(past, index)
  if (!input) return 'step'
  return isOutside(input) ? inputKind(input) : 'reply'
}

const difference = (before: Run, after: Run): Partial<Moment> => {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => field !== 'at' && value !== was.get(field)),
  )
}

/** The events that take the statechart through the same steps. */
export const eventsOf = (past: History): readonly Sent[] =>
  Array.from({ length: past.length - 1 }, (_, index) => {
    const after = runAt(past, index + 1)
    return {
      type: typeOf(past, index + 1),
      to: after.at,
      patch: difference(runAt(past, index), after),
    }
  })
