import type { FaultDetectorFunction, OperationState, Reply } from '../effects/call.ts'
import { type Concern, concernOf } from '../effects/faultDetector.ts'
import { replyName } from '../effects/log.ts'
import { requestOf } from '../machine/advance.ts'
import type { History } from './history.ts'
import { countUpTo } from './history.ts'

/** Whether the fault detector has got what it was told; unknown when nobody can tell. */
export type Arrival = 'yes' | 'no' | 'unknown'

/** A call to the fault detector that has ended, and what the detector made of it. */
export interface Message {
  /** The entry that shows the answer. */
  readonly index: number
  /** When it was sent, ms since the epoch. */
  readonly at: number
  readonly concern: Concern
  readonly service_id: string
  readonly function: FaultDetectorFunction
  /** Undefined where a service is set up. */
  readonly operation_id: string | undefined
  readonly state: OperationState | undefined
  /** `ok`, `service_not_found`, or the class of the transport error. */
  readonly answer: string
  readonly arrived: Arrival
}

/** An operation as far as the fault detector knows it. Times in ms since the epoch; undefined: that part never arrived. */
export interface Registered {
  readonly service_id: string
  readonly operation_id: string
  readonly concern: Concern
  readonly started: number | undefined
  readonly ended: number | undefined
  readonly failed: boolean
  /** The entries of the messages that it is known by, ascending. */
  readonly told: readonly number[]
}

/**
 * What an answer says of the way there. `resource_unavailable`: the call never got to the detector. ServiceNotFound and
 * `result_unexpected`: it got there and was not accepted. `result_unknown`: only the answer may have been lost, and the
 * detector may well count what we do not know it has; nothing that is in doubt goes into our figures.
 */
const arrivalOf = (reply: Reply): Arrival => {
  if ('result' in reply) return 'yes'
  return 'error' in reply && reply.error.class === 'result_unknown' ? 'unknown' : 'no'
}

interface Index {
  read: number
  readonly messages: Message[]
  readonly entries: number[]
}

/** One index per log, beside it, as the log itself only grows: histories that share a log share it. */
const indexes = new WeakMap<History['log'], Index>()

/** Everything that the fault detector was told up to and including an entry of a history, in order. */
export const messagesUpTo = (past: History, index: number): readonly Message[] => {
  const { messages, entries } = indexFor(past, index)
  return messages.slice(0, countUpTo(entries, Math.min(index, past.length - 1)))
}

const indexFor = ({ log, length }: History, upTo: number): Index => {
  const index = indexes.get(log) ?? { read: 1, messages: [], entries: [] }
  indexes.set(log, index)
  for (; index.read <= upTo && index.read < length; index.read++) {
    const message = messageAt(log, index.read)
    if (!message) continue
    index.messages.push(message)
    index.entries.push(index.read)
  }
  return index
}

const messageAt = ({ runs }: History['log'], index: number): Message | undefined => {
  const [before, run] = [runs[index - 1], runs[index]]
  // An edit made after the answer stays at the call, and is no second one.
  if (!before || !run?.reply || run.reply === before.reply) return undefined
  const request = requestOf(before)
  const concern = request?.service === 'fault_detector' && concernOf(request.service_id)
  if (!concern) return undefined
  return {
    index,
    at: before.now,
    concern,
    service_id: request.service_id,
    function: request.function,
    operation_id: request.operation_id,
    state: request.state,
    answer: replyName(run.reply),
    arrived: arrivalOf(run.reply),
  }
}

/**
 * The operations that the accepted messages make, oldest first. A start opens one, or opens anew the one of that id that
 * is still going on; an end whose start was lost is an operation all the same.
 */
export const operationsOf = (messages: readonly Message[]): readonly Registered[] => {
  const operations: Registered[] = []
  const goingOn = new Map<string, number>()
  for (const message of messages) {
    const { service_id, operation_id, concern, state, at, index } = message
    if (message.arrived !== 'yes' || operation_id === undefined || state === undefined) continue
    const key = `${service_id} ${operation_id}`
    const place = goingOn.get(key) ?? operations.length
    const known = operations[place]
    const ends = state !== 'start'
    operations[place] = {
      service_id,
      operation_id,
      concern,
      started: ends ? known?.started : at,
      ended: ends ? at : undefined,
      failed: state === 'error',
      told: [...(known?.told ?? []), index],
    }
    if (ends) goingOn.delete(key)
    else goingOn.set(key, place)
  }
  return operations
}
