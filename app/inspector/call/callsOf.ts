import { replyName } from 'sessionscope/effects/log.ts'
import { isByHand } from 'sessionscope/language/input.ts'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { History } from 'sessionscope/run/history.ts'
import { inputAt, runAt, wakeStart } from 'sessionscope/run/history.ts'

/** A finished call of a wake-up, or something told, with the entry that shows it. */
export interface PastCall {
  readonly index: number
  readonly function: string
  /** `ok`, `service_not_found` or the class of the error; undefined for what was told. */
  readonly outcome: string | undefined
  /** ms of the run's clock; undefined for what was told. */
  readonly took: number | undefined
}

/** What an entry tells somebody. An edit made there stays at the step, and is not the telling of it once more. */
export const toldAt = (past: History, index: number): string | undefined => {
  const run = runAt(past, index)
  const step = table[run.at]
  const input = inputAt(past, index)
  return step.shape === 'tells' && !(input && isByHand(input)) ? step.tell(run).function : undefined
}

/** The calls of an entry's wake-up up to and including it, oldest first. */
export const callsOf = (past: History, index: number): readonly PastCall[] => {
  const calls: PastCall[] = []
  for (let entry = wakeStart(past, index); entry <= index; entry++) {
    const run = runAt(past, entry)
    const told = toldAt(past, entry)
    if (told) calls.push({ index: entry, function: told, outcome: undefined, took: undefined })
    // An edit made after the answer stays at the call, and is no second one.
    const answered = run.reply !== undefined && runAt(past, entry - 1).reply !== run.reply
    const request = answered && requestOf(run)
    if (request && run.reply)
      calls.push({
        index: entry,
        function: request.function,
        outcome: replyName(run.reply),
        took: run.reply.took ?? 0,
      })
  }
  return calls
}

/** The entry at which the call was asked that an entry stands at. */
export const askedIndex = (past: History, index: number): number => {
  let asked = index
  while (asked > 0 && runAt(past, asked).reply) asked--
  return asked
}
