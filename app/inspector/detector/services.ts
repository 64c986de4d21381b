import type { Concern, FaultDetectorLoad } from 'sessionscope/effects/faultDetector.ts'
import { CONCERNS, serviceId } from 'sessionscope/effects/faultDetector.ts'
import type { Message } from 'sessionscope/run/detector.ts'
import { messagesUpTo, operationsOf } from 'sessionscope/run/detector.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { isInWindow, type Standing, standingOf } from 'sessionscope/run/standing.ts'

/** A service of the fault detector and how it stands. */
export interface Service {
  readonly id: string
  readonly concern: Concern
  readonly standing: Standing
}

/** What the fault detector has been told, and what comes of it. */
export interface Heard {
  readonly services: readonly Service[]
  /** Newest first. */
  readonly messages: readonly Message[]
  /** Entries of the messages that the figures are made of. */
  readonly counted: ReadonlySet<number>
}

/**
 * What the fault detector knows at an entry. Services that it was told of stand there, and with a load those of the
 * run's own provider too: that is where the other payments are.
 */
export const heardAt = (past: History, index: number, load: FaultDetectorLoad | undefined): Heard => {
  const { now, state } = runAt(past, index)
  const messages = messagesUpTo(past, index)
  const operations = operationsOf(messages)
  const own = CONCERNS.map(concern => ({ id: serviceId(concern, state.route.provider.id), concern }))
  const told = messages.map(({ service_id, concern }) => ({ id: service_id, concern }))
  const all = new Map([...(load || told.length > 0 ? own : []), ...told].map(each => [each.id, each]))
  const services = [...all.values()].map(({ id, concern }) => {
    const isOwn = own.some(each => each.id === id)
    const known = operations.filter(({ service_id }) => service_id === id)
    return { id, concern, standing: standingOf(concern, known, now, isOwn ? load : undefined) }
  })
  const counted = operations.filter(operation => isInWindow(operation, now)).flatMap(({ told: at }) => at)
  return { services, messages: messages.toReversed(), counted: new Set(counted) }
}
