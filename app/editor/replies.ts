import type { CalledFunction, ErrorClass, Reply } from 'sessionscope/effects/call.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

/** How a call may come out: with a result, the one declared exception, or an error of one of the three classes. */
export const OUTCOMES = [
  'result',
  'exception',
  'result_unexpected',
  'result_unknown',
  'resource_unavailable',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The outcomes that a function can have. */
export const outcomesOf = (called: CalledFunction): readonly Outcome[] =>
  OUTCOMES.filter(outcome => outcome !== 'exception' || called === 'RegisterOperation')

export const outcomeOf = (reply: Reply): Outcome =>
  'error' in reply ? reply.error.class : 'exception' in reply ? 'exception' : 'result'

const finish = { intent: { finish: { status: { success: {} } } } }

/** The first result of a function, to be changed from there. */
export const firstResult = (called: CalledFunction): Extract<Reply, { result: unknown }>['result'] => {
  if (called === 'ProcessPayment') return finish
  return called === 'HandlePaymentCallback' ? { response: '', result: finish } : {}
}

const isErrorClass = (outcome: Outcome): outcome is ErrorClass =>
  outcome !== 'result' && outcome !== 'exception'

/** The simplest reply with an outcome. */
export const simplest = (called: CalledFunction, outcome: Outcome): Reply => {
  if (isErrorClass(outcome)) return { error: { class: outcome } }
  return outcome === 'exception' ? { exception: 'ServiceNotFoundException' } : { result: firstResult(called) }
}

/** A reply that is being written; whether it is one is for its schema to say. */
export interface ReplyDraft {
  readonly outcome: Outcome
  readonly result: unknown
  readonly reason: string
  /** ms, as typed. */
  readonly took: string
}

export const draftOf = (called: CalledFunction, reply: Reply): ReplyDraft => ({
  outcome: outcomeOf(reply),
  result: 'result' in reply ? reply.result : firstResult(called),
  reason: ('error' in reply && reply.error.reason) || '',
  took: String(reply.took ?? 0),
})

/** What the draft says, as a reply is written in a file. */
export const writtenOf = ({ outcome, result, reason, took }: ReplyDraft): object => {
  const ms = Number(took)
  const spent = ms === 0 ? {} : { took: Number.isFinite(ms) ? ms : took }
  if (outcome === 'result') return { result, ...spent }
  if (outcome === 'exception') return { exception: 'ServiceNotFoundException', ...spent }
  return { error: { class: outcome, ...(reason !== '' && { reason }) }, ...spent }
}

/** A reply that leads to an exit, found by trying the simplest ones; undefined where none of them does. */
export const replyTo = (run: Run, called: CalledFunction, to: StepId): Reply | undefined => {
  const step = table[run.at]
  if (step.shape !== 'calls') return undefined
  return outcomesOf(called)
    .map(outcome => simplest(called, outcome))
    .find(reply => step.settle(reply, run).to === to)
}

/** The reply that a call got which is asked at an entry, if it has got one. */
export const replyGiven = (past: History, at: number): Reply | undefined => {
  for (let index = at + 1; index < past.length && runAt(past, index).at === runAt(past, at).at; index++) {
    const { reply } = runAt(past, index)
    if (reply) return reply
  }
  return undefined
}
