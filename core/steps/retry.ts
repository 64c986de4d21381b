import type { Moment } from '../language/moment.ts'
import { decides, goesOn } from '../language/step.ts'
import { nextWait } from '../payment/retry.ts'
import type { State } from '../payment/state.ts'
import { retryAttempts } from '../payment/state.ts'
import { nameOf } from '../session/change.ts'
import { targetType } from '../session/session.ts'
import { wrapRefund } from './wrap.ts'

/** Attempts so far, as the counter has them: a refund's begins with 1, so a refund skips the first wait. */
const attempts = (state: State): number => retryAttempts(state)[targetType(state.target)] ?? 0

const policyOf = ({ state, given }: Pick<Moment, 'state' | 'given'>) =>
  given.config.payment_retry_policy[targetType(state.target)]

const waitOf = (view: Pick<Moment, 'state' | 'given'>): number | undefined =>
  nextWait(policyOf(view), attempts(view.state))

/** A transient failure asks the target's policy for its next wait. */
export const retry = {
  'retry.policy': goesOn({
    paragraph: ['beyond.retry.possible', 'beyond.retry.policy'],
    real: 'hg_invoice_payment:get_initial_retry_strategy/1',
    to: 'retry.skip',
  }),
  'retry.skip': goesOn({
    paragraph: ['beyond.retry.skip', 'beyond.retry.counter-payment', 'beyond.retry.counter-refund'],
    real: 'hg_retry:skip_steps/2',
    to: 'retry.next-step',
  }),
  'retry.next-step': decides({
    paragraph: [
      'beyond.retry.next-step',
      'beyond.retry.linear',
      'beyond.retry.exponential',
      'beyond.retry.intervals',
      'beyond.retry.timecap',
      'beyond.retry.none',
    ],
    real: 'hg_retry:next_step/1',
    exits: ['retry.restart', 'retry.exhausted'],
    facts: view => ({
      policy: nameOf(policyOf(view) ?? { no_retry: {} }),
      attempts: attempts(view.state),
      wait: waitOf(view),
    }),
    choose: ({ wait }) => (wait === undefined ? 'retry.exhausted' : 'retry.restart'),
  }),
  'retry.restart': goesOn({
    paragraph: ['beyond.retry.restart', 'beyond.trx.inherit'],
    real: 'hg_invoice_payment:retry_session/3',
    reads: ['changes'],
    to: 'machine.validate',
    sets: ['changes', 'action'],
    do: view => {
      const { state, locals } = view
      const started = {
        invoice_payment_session_change: { target: state.target, payload: { session_started: {} } },
      }
      return {
        changes: [...locals.changes, state.refund ? wrapRefund(started, state.refund.id) : started],
        action: { timer: { set_timer: { timer: { timeout: waitOf(view) ?? 0 } } } },
      }
    },
  }),
  'retry.exhausted': goesOn({
    paragraph: 'beyond.retry.exhausted',
    real: 'hg_invoice_payment:check_retry_possibility/3',
    to: 'failure.fatal',
  }),
}
