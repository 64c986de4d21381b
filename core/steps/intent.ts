import { decides, goesOn, tells } from '../language/step.ts'
import { holds, onto } from '../session/chain.ts'
import { nameOf } from '../session/change.ts'
import type { PaymentCallbackResult } from '../session/domain.ts'

type Result = PaymentCallbackResult['result']

const success = ({ intent }: Result) => intent?.finish?.status.success

/** Paragraph 3.b.5.b.1.4: the intent decides – finish, sleep or suspend. */
export const intent = {
  'result.intent': decides({
    paragraph: 'result.intent',
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['result'],
    exits: ['intent.cost', 'intent.finish-failure', 'intent.sleep', 'intent.bind-tag'],
    facts: ({ locals: { result } }) => ({
      intent: result.intent && nameOf(result.intent),
      status: result.intent?.finish && nameOf(result.intent.finish.status),
    }),
    choose: facts => {
      if (facts.intent === 'sleep') return 'intent.sleep'
      if (facts.intent === 'suspend') return 'intent.bind-tag'
      return facts.status === 'success' ? 'intent.cost' : 'intent.finish-failure'
    },
  }),
  'intent.cost': decides({
    paragraph: 'beyond.intent.changed-cost',
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['result'],
    exits: ['intent.changed-cost', 'intent.token-given'],
    // An equal cost is a change too: only its absence means "as it was".
    facts: ({ locals }) => ({ changed_cost: success(locals.result)?.changed_cost?.amount }),
    choose: facts => (facts.changed_cost === undefined ? 'intent.token-given' : 'intent.changed-cost'),
  }),
  'intent.changed-cost': goesOn({
    paragraph: ['beyond.intent.changed-cost', 'beyond.fold.cash'],
    real: 'hg_session:convert_to_domain_cash/1',
    reads: ['result', 'collected'],
    to: 'intent.token-given',
    sets: ['collected'],
    do: ({ state, locals: { collected, result } }) => {
      const changed = success(result)?.changed_cost
      if (!changed) return { collected }
      const { amount, currency } = changed
      const new_cash = { amount, currency: { symbolic_code: currency.symbolic_code } }
      return {
        collected: [
          ...collected,
          { invoice_payment_cash_changed: { old_cash: state.payment.cost, new_cash } },
        ],
      }
    },
  }),
  'intent.token-given': decides({
    paragraph: 'beyond.intent.token',
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['result'],
    exits: ['intent.token', 'intent.finish-success'],
    facts: ({ locals }) => ({ token: success(locals.result)?.token !== undefined }),
    choose: ({ token }) => (token ? 'intent.token' : 'intent.finish-success'),
  }),
  'intent.token': goesOn({
    paragraph: ['beyond.intent.token', 'beyond.fold.token'],
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['result', 'collected'],
    to: 'intent.finish-success',
    sets: ['collected'],
    do: ({ locals: { collected, result } }) => ({
      collected: [
        ...collected,
        { invoice_payment_rec_token_acquired: { token: success(result)?.token ?? '' } },
      ],
    }),
  }),
  'intent.finish-success': goesOn({
    paragraph: ['beyond.intent.finish-success', 'beyond.fold.finished'],
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['collected'],
    to: 'result.apply',
    sets: ['collected'],
    do: ({ locals }) => ({
      collected: [...locals.collected, { session_finished: { result: { succeeded: {} } } }],
    }),
  }),
  'intent.finish-failure': goesOn({
    paragraph: ['beyond.intent.finish-failure', 'beyond.fold.finished'],
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['result', 'collected'],
    to: 'result.apply',
    sets: ['collected'],
    do: ({ locals: { collected, result } }) => {
      const failure = result.intent?.finish?.status.failure
      const failed = failure ? { failure: { failure } } : { failure: {} }
      return { collected: [...collected, { session_finished: { result: { failed } } }] }
    },
  }),
  'intent.sleep': goesOn({
    paragraph: ['beyond.intent.sleep', 'beyond.timer.set'],
    real: 'hg_machine_action:set_timer/2',
    reads: ['result'],
    to: 'result.apply',
    sets: ['action'],
    do: ({ locals }) => ({
      action: { timer: { set_timer: { timer: locals.result.intent?.sleep?.timer ?? {} } } },
    }),
  }),
  'intent.bind-tag': tells({
    paragraph: ['beyond.tag.bind', 'beyond.tag.same-again'],
    real: 'hg_machine_tag:create_binding/4',
    reads: ['result'],
    to: 'intent.suspend',
    tell: ({ state, locals }) => ({
      service: 'machine_tag',
      function: 'create_binding',
      invoice_id: state.payment.invoice_id,
      payment_id: state.payment.payment_id,
      tag: locals.result.intent?.suspend?.tag ?? '',
    }),
    keeps: ({ bound, locals }) => {
      const tag = locals.result.intent?.suspend?.tag ?? ''
      return holds(bound, tag) ? {} : { bound: onto(bound, tag) }
    },
  }),
  'intent.suspend': goesOn({
    paragraph: ['beyond.intent.suspend', 'beyond.timer.set'],
    real: 'hg_session:handle_proxy_intent/3',
    reads: ['result', 'collected'],
    to: 'result.apply',
    sets: ['collected', 'action'],
    do: ({ locals: { collected, result } }) => {
      const suspend = result.intent?.suspend
      if (!suspend) return { collected, action: {} }
      const { tag, timeout, timeout_behaviour } = suspend
      return {
        collected: [
          ...collected,
          { session_suspended: { tag, ...(timeout_behaviour && { timeout_behaviour }) } },
        ],
        action: { timer: { set_timer: { timer: timeout } } },
      }
    },
  }),
}
