import { decides, goesOn } from '../language/step.ts'
import { DEADLINE_FAILURE, failurePath, isBenign, isTransient } from '../payment/failure.ts'
import { isRefund } from '../payment/state.ts'
import { targetType } from '../session/session.ts'
import { register } from './register.ts'

/** process_failure: a failed session, or the deadline before any session. */
export const processFailure = {
  'failure.deadline': goesOn({
    paragraph: 'beyond.failure.deadline',
    real: 'hg_invoice_payment:process_failure/6',
    to: 'failure.enter',
    sets: ['failure', 'changes'],
    do: () => ({ failure: DEADLINE_FAILURE, changes: [] }),
  }),
  'failure.enter': decides({
    paragraph: 'beyond.failure.enter',
    real: 'hg_invoice_payment:process_failure/6',
    reads: ['wake', 'failure'],
    exits: ['failure.change-crash', 'failure.class'],
    facts: ({ state, locals }) => ({
      failure: failurePath(locals.failure),
      by: locals.wake.by,
      refund: isRefund(state),
    }),
    choose: ({ by, refund }) =>
      refund && by === 'change_session' ? 'failure.change-crash' : 'failure.class',
  }),
  'failure.change-crash': goesOn({
    paragraph: 'beyond.change.refund-crash',
    real: 'hg_invoice_payment:process_failure/6',
    defect: true,
    to: 'machine.raised',
    sets: ['raise'],
    do: () => ({ raise: { class: 'error', reason: 'function_clause hg_invoice_payment:process_failure/6' } }),
  }),
  'failure.class': decides({
    paragraph: 'beyond.failure.class',
    real: 'hg_invoice_payment:check_failure_type/2',
    reads: ['failure'],
    exits: ['retry.policy', 'failure.fatal', 'failure.timeout-crash'],
    facts: ({ state, locals }) => ({
      failure: failurePath(locals.failure),
      transient: isTransient(locals.failure),
      timeout: locals.failure.operation_timeout !== undefined,
      refund: isRefund(state),
    }),
    choose: ({ transient, timeout, refund }) => {
      if (transient) return 'retry.policy'
      return timeout && refund ? 'failure.timeout-crash' : 'failure.fatal'
    },
  }),
  'failure.timeout-crash': goesOn({
    paragraph: 'beyond.failure.refund-timeout-crash',
    real: 'hg_invoice_payment_refund:check_failure_type/1',
    defect: true,
    to: 'machine.raised',
    sets: ['raise'],
    do: () => ({
      raise: { class: 'error', reason: 'function_clause hg_invoice_payment_refund:check_failure_type/1' },
    }),
  }),
  'failure.fatal': decides({
    paragraph: 'beyond.failure.class',
    real: 'hg_invoice_payment:process_fatal_payment_failure/5',
    exits: ['failure.status', 'failure.captured', 'failure.cancelled', 'failure.refunded'],
    facts: ({ state }) => ({ target: isRefund(state) ? 'refunded' : targetType(state.target) }),
    choose: ({ target }) => {
      if (target === 'captured') return 'failure.captured'
      if (target === 'cancelled') return 'failure.cancelled'
      return target === 'refunded' ? 'failure.refunded' : 'failure.status'
    },
  }),
  'failure.status': decides({
    paragraph: 'beyond.fd.status-of-failure',
    real: 'hg_invoice_payment:choose_fd_operation_status_for_failure/1',
    reads: ['failure'],
    exits: ['failure.tell-error.start', 'failure.tell-finish.start'],
    facts: ({ given, locals: { failure } }) => {
      const sub = failure.failure?.sub?.code
      return {
        code: failure.failure?.code ?? 'operation_timeout',
        sub,
        benign: sub !== undefined && isBenign(sub, given.config.benign_failures),
      }
    },
    choose: ({ code, sub, benign }) =>
      code === 'authorization_failed' && sub !== undefined && !benign
        ? 'failure.tell-error.start'
        : 'failure.tell-finish.start',
  }),
  ...register('failure.tell-error', 'conversion', 'error', 'failure.rollback'),
  ...register('failure.tell-finish', 'conversion', 'finish', 'failure.rollback'),
  'failure.rollback': goesOn({
    paragraph: ['beyond.failure.fatal-processed', 'beyond.fold.rollback'],
    real: 'hg_invoice_payment:process_fatal_payment_failure/5',
    reads: ['failure', 'changes'],
    to: 'machine.validate',
    sets: ['changes', 'action'],
    do: ({ locals }) => ({
      changes: [...locals.changes, { invoice_payment_rollback_started: { reason: locals.failure } }],
      action: { timer: { set_timer: { timer: { timeout: 0 } } } },
    }),
  }),
  'failure.refunded': goesOn({
    paragraph: ['beyond.failure.fatal-refund', 'beyond.fold.refund-rollback'],
    real: 'hg_invoice_payment_refund:finish_session_processing/3',
    reads: ['failure', 'changes'],
    to: 'machine.validate',
    sets: ['changes', 'action'],
    do: ({ state, locals }) => ({
      changes: [
        ...locals.changes,
        {
          invoice_payment_refund_change: {
            id: state.refund?.id ?? '',
            payload: { invoice_payment_refund_rollback_started: { reason: locals.failure } },
          },
        },
      ],
      action: { timer: { set_timer: { timer: { timeout: 0 } } } },
    }),
  }),
  'failure.captured': goesOn({
    paragraph: 'beyond.failure.fatal-captured',
    real: 'hg_invoice_payment:process_fatal_payment_failure/5',
    reads: ['failure'],
    to: 'machine.raised',
    sets: ['raise'],
    do: ({ locals }) => ({
      raise: { class: 'error', reason: 'invalid_capture_failure', failure: locals.failure },
    }),
  }),
  'failure.cancelled': goesOn({
    paragraph: 'beyond.failure.fatal-cancelled',
    real: 'hg_invoice_payment:process_fatal_payment_failure/5',
    reads: ['failure'],
    to: 'machine.raised',
    sets: ['raise'],
    do: ({ locals }) => ({
      raise: { class: 'error', reason: 'invalid_cancel_failure', failure: locals.failure },
    }),
  }),
}
