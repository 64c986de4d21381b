import { decides, goesOn, tells } from '../language/step.ts'
import { nameOf } from '../session/change.ts'
import { targetType } from '../session/session.ts'
import { register } from './register.ts'
import { wrapRefund, wrapSession } from './wrap.ts'

/** Paragraph 3.b.6: finishing off on the payment's side what the session yielded. */
export const finish = {
  'finish.begin': goesOn({
    paragraph: 'finish.begin',
    real: 'hg_invoice_payment:finish_session_processing/4',
    to: 'finish.wrap',
  }),
  'finish.wrap': goesOn({
    paragraph: ['finish.wrap', 'beyond.wrap.session', 'beyond.wrap.bare'],
    real: 'hg_session:wrap_events/2',
    reads: ['session', 'collected'],
    to: 'finish.refund-wrap',
    sets: ['changes'],
    do: ({ locals }) => ({
      changes: locals.collected.map(change => wrapSession(change, locals.session.target)),
    }),
  }),
  'finish.refund-wrap': decides({
    paragraph: 'finish.refund-wrap',
    real: 'hg_invoice_payment_refund:wrap_events/2',
    exits: ['wrap.refund', 'finish.status'],
    facts: ({ state }) => ({ refund: state.refund?.id }),
    choose: ({ refund }) => (refund === undefined ? 'finish.status' : 'wrap.refund'),
  }),
  'wrap.refund': goesOn({
    paragraph: 'beyond.wrap.refund',
    real: 'hg_invoice_payment_refund:wrap_event/2',
    reads: ['changes'],
    to: 'finish.status',
    sets: ['changes'],
    do: ({ state, locals }) => ({
      changes: locals.changes.map(change => wrapRefund(change, state.refund?.id ?? '')),
    }),
  }),
  'finish.status': decides({
    paragraph: 'finish.status',
    real: 'hg_session:status/1',
    reads: ['session'],
    exits: ['finish.succeeded', 'finish.failed', 'finish.go-on'],
    facts: ({ locals: { session } }) => ({
      status: session.status,
      result: session.result && nameOf(session.result),
    }),
    choose: facts => {
      if (facts.status !== 'finished') return 'finish.go-on'
      return facts.result === 'succeeded' ? 'finish.succeeded' : 'finish.failed'
    },
  }),
  'finish.succeeded': goesOn({
    paragraph: ['finish.succeeded', 'beyond.finish.refund-plain'],
    real: 'hg_invoice_payment:finish_session_processing/4',
    to: 'finish.target-type',
  }),
  'finish.target-type': decides({
    paragraph: ['finish.target-type', 'finish.notify'],
    real: 'hg_invoice_payment:maybe_notify_fault_detector/4',
    reads: ['session'],
    exits: ['finish.notify.start', 'finish.timer-zero'],
    facts: ({ locals }) => ({ target: targetType(locals.session.target) }),
    choose: ({ target }) => (target === 'processed' ? 'finish.notify.start' : 'finish.timer-zero'),
  }),
  ...register('finish.notify', 'conversion', 'finish', 'finish.collapse'),
  'finish.collapse': decides({
    paragraph: 'beyond.finish.collapse',
    real: 'hg_invoice_payment:collapse_changes/3',
    reads: ['changes'],
    exits: ['finish.rollback-limits', 'finish.timer-zero'],
    facts: ({ locals }) => {
      const changed = locals.changes.find(change => change.invoice_payment_cash_changed)
      return { changed_cost: changed?.invoice_payment_cash_changed?.new_cash.amount }
    },
    choose: facts => (facts.changed_cost === undefined ? 'finish.timer-zero' : 'finish.rollback-limits'),
  }),
  'finish.rollback-limits': tells({
    paragraph: 'beyond.finish.rollback-limits',
    real: 'hg_limiter:rollback_payment_limits/7',
    to: 'finish.rollback-accounting',
    tell: () => ({ service: 'limiter', function: 'rollback_payment_limits' }),
  }),
  'finish.rollback-accounting': tells({
    paragraph: 'beyond.finish.rollback-accounting',
    real: 'hg_accounting:rollback/2',
    to: 'finish.timer-zero',
    tell: () => ({ service: 'accounting', function: 'rollback' }),
  }),
  'finish.timer-zero': goesOn({
    paragraph: 'finish.timer-zero',
    real: 'hg_machine_action:set_timeout/2',
    to: 'machine.validate',
    sets: ['action'],
    do: () => ({ action: { timer: { set_timer: { timer: { timeout: 0 } } } } }),
  }),
  'finish.failed': goesOn({
    paragraph: 'finish.failed',
    real: 'hg_invoice_payment:process_failure/5',
    reads: ['session'],
    to: 'failure.enter',
    sets: ['failure'],
    do: ({ locals }) => ({ failure: locals.session.result?.failed?.failure }),
  }),
  'finish.go-on': goesOn({
    paragraph: ['finish.go-on', 'beyond.flow.next'],
    real: 'hg_invoice_payment:finish_session_processing/4',
    to: 'machine.validate',
  }),
}
