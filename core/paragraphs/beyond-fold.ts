import type { RealShape } from './real.ts'

/** Folding changes, and what stands before and after the session stages: paragraphs beyond the document, each with the functions that do it. */
export const fold = {
  'beyond.fold.started': [
    'hg_session:apply_event/3',
    'hg_session:create_session/1',
    'hg_invoice_payment:merge_change/3',
    'hg_invoice_payment:add_session/3',
  ],
  'beyond.fold.started-activity': ['hg_invoice_payment:merge_change/3'],
  'beyond.fold.finished': ['hg_session:apply_event/3'],
  'beyond.fold.finished-activity': ['hg_invoice_payment:merge_change/3'],
  'beyond.fold.activated': ['hg_session:apply_event/3'],
  'beyond.fold.suspended': [
    'hg_session:apply_event/3',
    'hg_session:set_tag/2',
    'hg_session:set_timeout_behaviour/2',
  ],
  'beyond.fold.trx': ['hg_session:apply_event/3', 'hg_invoice_payment:set_trx/2'],
  'beyond.fold.proxy-state': ['hg_session:apply_event/3'],
  'beyond.fold.interaction': ['hg_session:apply_event/3'],
  'beyond.fold.token': ['hg_session:apply_event/3', 'hg_invoice_payment:merge_change/3'],
  'beyond.fold.cash': ['hg_session:apply_event/3', 'hg_invoice_payment:merge_change/3'],
  'beyond.fold.rollback': ['hg_invoice_payment:merge_change/3'],
  'beyond.fold.refund': [
    'hg_invoice_payment:merge_change/3',
    'hg_invoice_payment_refund:apply_event/3',
    'hg_invoice_payment:create_refund_event_context/2',
  ],
  'beyond.fold.refund-session': [
    'hg_invoice_payment_refund:apply_event/3',
    'hg_invoice_payment_refund:add_refund_session/2',
    'hg_invoice_payment_refund:update_refund_session/2',
  ],
  'beyond.fold.refund-rollback': [
    'hg_invoice_payment_refund:apply_event/3',
    'hg_invoice_payment_refund:do_deduce_activity/1',
  ],
  'beyond.fold.refund-stage': [
    'hg_invoice_payment_refund:deduce_activity/1',
    'hg_invoice_payment_refund:do_deduce_activity/1',
  ],
  'beyond.fold.timings': ['hg_timings:mark/3', 'hg_timings:accrue/4'],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const around = {
  'beyond.before.route': ['hg_invoice_payment:merge_change/3'],
  'beyond.before.captured': [
    'hg_invoice_payment:capture/5',
    'hg_invoice_payment:total_capture/4',
    'hg_invoice_payment:start_capture/4',
    'hg_invoice_payment:finalize_payment/2',
  ],
  'beyond.before.partial-capture': [
    'hg_invoice_payment:partial_capture/8',
    'hg_invoice_payment:process_accounter_update/2',
  ],
  'beyond.before.cancelled': ['hg_invoice_payment:cancel/2', 'hg_invoice_payment:finalize_payment/2'],
  'beyond.before.refunded': [
    'hg_invoice_payment:refund/3',
    'hg_invoice_payment_refund:process_refund_cashflow/1',
  ],
  'beyond.before.manual-refund': [
    'hg_invoice_payment:manual_refund/3',
    'hg_invoice_payment_refund:get_manual_refund_events/1',
  ],
  'beyond.after.accounter': ['hg_invoice_payment:process_result/3'],
  'beyond.after.failure': [
    'hg_invoice_payment:process_result/3',
    'hg_invoice_payment:is_route_cascade_available/4',
    'hg_cascade:is_triggered/4',
  ],
  'beyond.after.refund': [
    'hg_invoice_payment_refund:process_accounter/1',
    'hg_invoice_payment_refund:process_failure/1',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
