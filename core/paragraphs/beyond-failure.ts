import type { RealShape } from './real.ts'

/** Failures, retries, and the finish of a session: paragraphs beyond the document, each with the functions that do it. */
export const failure = {
  'beyond.failure.enter': ['hg_invoice_payment:process_failure/5', 'hg_invoice_payment:process_failure/6'],
  'beyond.failure.class': [
    'hg_invoice_payment:check_failure_type/2',
    'hg_invoice_payment:do_check_failure_type/1',
    'hg_invoice_payment:get_error_class/1',
    'hg_invoice_payment_refund:check_failure_type/1',
    'hg_invoice_payment_refund:do_check_failure_type/1',
  ],
  'beyond.failure.refund-timeout-crash': ['hg_invoice_payment_refund:check_failure_type/1'],
  'beyond.retry.possible': [
    'hg_invoice_payment:check_retry_possibility/3',
    'hg_invoice_payment_refund:check_retry_possibility/2',
  ],
  'beyond.retry.policy': [
    'hg_invoice_payment:get_initial_retry_strategy/1',
    'hg_invoice_payment_refund:get_initial_retry_strategy/0',
    'hg_retry:new_strategy/1',
  ],
  'beyond.retry.skip': [
    'hg_invoice_payment:get_actual_retry_strategy/2',
    'hg_invoice_payment_refund:get_actual_retry_strategy/1',
    'hg_retry:skip_steps/2',
  ],
  'beyond.retry.next-step': ['hg_retry:next_step/1', 'genlib_retry:next_step/1'],
  'beyond.retry.linear': ['genlib_retry:linear/2', 'genlib_retry:compute_retries/3'],
  'beyond.retry.exponential': [
    'genlib_retry:exponential/3',
    'genlib_retry:exponential/4',
    'genlib_retry:compute_retries/3',
  ],
  'beyond.retry.intervals': ['genlib_retry:intervals/1'],
  'beyond.retry.timecap': ['genlib_retry:timecap/2'],
  'beyond.retry.none': ['hg_retry:new_strategy/1'],
  'beyond.retry.restart': ['hg_invoice_payment:retry_session/3', 'hg_invoice_payment_refund:retry_session/2'],
  'beyond.retry.exhausted': [
    'hg_invoice_payment:check_retry_possibility/3',
    'hg_invoice_payment_refund:check_retry_possibility/2',
  ],
  'beyond.retry.counter-payment': ['hg_invoice_payment:save_retry_attempt/2'],
  'beyond.retry.counter-refund': [
    'hg_invoice_payment_refund:save_retry_attempt/1',
    'hg_invoice_payment_refund:retry_attempts/1',
  ],
  'beyond.failure.fatal-processed': [
    'hg_invoice_payment:process_fatal_payment_failure/5',
    'hg_invoice_payment:process_failure/6',
  ],
  'beyond.failure.fatal-captured': ['hg_invoice_payment:process_fatal_payment_failure/5'],
  'beyond.failure.fatal-cancelled': ['hg_invoice_payment:process_fatal_payment_failure/5'],
  'beyond.failure.fatal-refund': ['hg_invoice_payment_refund:finish_session_processing/3'],
  'beyond.failure.deadline': [
    'hg_invoice_payment:validate_processing_deadline/2',
    'hg_invoice_payment:process_failure/6',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const finish = {
  'beyond.finish.collapse': [
    'hg_invoice_payment:finish_session_processing/4',
    'hg_invoice_payment:collapse_changes/3',
  ],
  'beyond.finish.rollback-limits': [
    'hg_invoice_payment:rollback_payment_limits/4',
    'hg_limiter:rollback_payment_limits/7',
  ],
  'beyond.finish.rollback-accounting': [
    'hg_invoice_payment:rollback_payment_cashflow/1',
    'hg_accounting:rollback/2',
  ],
  'beyond.finish.refund-plain': ['hg_invoice_payment_refund:finish_session_processing/3'],
  'beyond.wrap.session': ['hg_session:wrap_event/2'],
  'beyond.wrap.bare': ['hg_session:wrap_event/2'],
  'beyond.wrap.refund': [
    'hg_invoice_payment:process_refund/2',
    'hg_invoice_payment:handle_callback/4',
    'hg_invoice_payment_refund:wrap_events/2',
  ],
  'beyond.wrap.refund-crash': ['hg_invoice_payment_refund:apply_event/3'],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
