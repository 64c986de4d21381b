import type { Run } from '../machine/run.ts'
import { begin } from '../machine/run.ts'
import { DEFAULT_BENIGN_FAILURES } from '../payment/failure.ts'
import type { Given } from '../payment/given.ts'
import type { Activity, State } from '../payment/state.ts'
import { chainOf } from '../session/chain.ts'
import type { TargetType } from '../session/session.ts'
import { newSession, targetType } from '../session/session.ts'
import type { Scenario } from './scenario.ts'

/** Milliseconds after which a provider call counts as unanswered, where a scenario does not say. */
export const DEFAULT_PROVIDER_TIMEOUT = 30_000

const ACTIVITY: Readonly<Record<TargetType, Activity>> = {
  processed: 'payment/processing_session',
  captured: 'payment/finalizing_session',
  cancelled: 'payment/finalizing_session',
  refunded: 'refund/session',
}

/** Counters as the stages before have left them; a refund's own counter is kept in the refund. */
const COUNTERS: Readonly<Record<TargetType, Partial<Record<TargetType, number>>>> = {
  processed: {},
  captured: { processed: 0, captured: 0 },
  cancelled: { processed: 0, cancelled: 0 },
  refunded: { processed: 0, captured: 0 },
}

/**
 * The run at the beginning of a scenario. A processed payment has no session yet; captured, cancelled and refunded
 * sessions were started by the activity before, with their timer at 0.
 */
export const startRun = (scenario: Scenario): Run => {
  const { payment, route } = scenario
  const type = targetType(payment.target)
  const trx = payment.processed_trx
  const session = newSession(payment.target, route, type === 'refunded' ? undefined : trx)
  const state: State = {
    activity: ACTIVITY[type],
    target: payment.target,
    route,
    payment: {
      invoice_id: payment.invoice_id,
      payment_id: payment.payment_id,
      cost: payment.cost,
      changed_cost: undefined,
      processing_deadline: payment.processing_deadline,
      trx,
      rec_token: undefined,
      failure: undefined,
    },
    sessions: type === 'captured' || type === 'cancelled' ? { [type]: chainOf([session]) } : {},
    retry_attempts: COUNTERS[type],
    refund:
      type === 'refunded'
        ? {
            id: payment.refund_id ?? '1',
            sessions: chainOf([session]),
            retry_attempts: 1,
            failure: undefined,
          }
        : undefined,
  }
  return begin(state, givenOf(scenario), scenario.now)
}

const givenOf = ({ doors, config, options, people }: Scenario): Given => ({
  doors,
  options,
  people,
  config: {
    payment_retry_policy: config.payment_retry_policy ?? {},
    benign_failures: config.benign_failures ?? DEFAULT_BENIGN_FAILURES,
    provider_timeout: config.provider_timeout ?? DEFAULT_PROVIDER_TIMEOUT,
  },
})
