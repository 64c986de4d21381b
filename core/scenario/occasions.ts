import type { ProviderFunction } from '../effects/call.ts'
import { accepts, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { currentSession } from '../payment/find.ts'
import type { History } from '../run/history.ts'
import { inputAt, runAt } from '../run/history.ts'
import { items } from '../session/chain.ts'
import type { CallNumber } from './answer.ts'
import { callNumber } from './answer.ts'

/** A provider call of a run: where a fault can strike. Instants in ms since the epoch. */
export interface CallOccasion extends CallNumber {
  readonly function: ProviderFunction
  readonly now: number
  /** Whether a transaction was bound before it. */
  readonly bound: string | undefined
  /** Index of the entry where it is asked. */
  readonly index: number
}

/** The provider calls of a run, in order. */
export const callOccasions = (past: History): readonly CallOccasion[] => {
  const found: CallOccasion[] = []
  for (let index = 0; index < past.length; index++) {
    const run = runAt(past, index)
    const request = needs(run) === 'reply' ? requestOf(run) : undefined
    if (request?.service !== 'provider' || !isNew(past, index)) continue
    const number = callNumber(run, request)
    found.push({
      ...number,
      function: request.function,
      now: run.now,
      bound: currentSession(run.state)?.trx?.id,
      index,
    })
  }
  return found
}

/** An edit stays at its step: the call is still the same. */
const isNew = (past: History, index: number): boolean => {
  const input = inputAt(past, index)
  return input === undefined || !('edit' in input)
}

/** A rest in which the session waits for a callback: from when, with which tag, and when its timer ends it. */
export interface Window {
  readonly from: number
  /** Undefined when no timer is armed. */
  readonly due: number | undefined
  readonly tag: string
  /** Tags of the session that a newer one has made old, newest first. */
  readonly oldTags: readonly string[]
  readonly index: number
}

/** The windows of a run in which a callback is waited for, in order. */
export const windowsOf = (past: History): readonly Window[] => {
  const found: Window[] = []
  for (let index = 0; index < past.length; index++) {
    const window = index > 0 ? windowAt(runAt(past, index), index) : undefined
    if (window && !continues(found.at(-1), window)) found.push(window)
  }
  return found
}

/** A refused callback lets the machine rest again in the very same window. */
const continues = (last: Window | undefined, next: Window): boolean =>
  last !== undefined && last.due === next.due && last.tag === next.tag

const windowAt = (run: Run, index: number): Window | undefined => {
  if (needs(run) !== 'outside' || !accepts(run).includes('callback')) return undefined
  const session = currentSession(run.state)
  if (session?.status !== 'suspended') return undefined
  const [tag, ...older] = items(session.tags)
  if (tag === undefined) return undefined
  const oldTags = older.filter(each => each !== tag)
  return { from: run.now - run.idle, due: run.timer?.due, tag, oldTags, index }
}
