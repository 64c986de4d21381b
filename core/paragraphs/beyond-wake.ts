import type { RealShape } from './real.ts'

/** How the machine wakes, stores and sets its timer: paragraphs beyond the document, each with the functions that do it. */
export const wake = {
  'beyond.wake.fold-history': ['hg_invoice:collapse_history/1', 'hg_invoice:unmarshal_history/1'],
  'beyond.timer.fires': [
    'hg_invoice:process_signal/2',
    'hg_invoice:handle_signal/2',
    'hg_invoice:process_payment_signal/4',
    'hg_invoice_payment:process_signal/3',
  ],
  'beyond.timer.route': [
    'hg_invoice_payment:process_timeout/1',
    'hg_invoice_payment:process_timeout/3',
    'hg_invoice_payment:repair_process_timeout/3',
  ],
  'beyond.timer.refund': [
    'hg_invoice_payment:process_refund/2',
    'hg_invoice_payment_refund:process/2',
    'hg_invoice_payment_refund:deduce_activity/1',
    'hg_invoice_payment_refund:do_process/2',
    'hg_invoice_payment_refund:process_session/1',
    'hg_invoice_payment:process_refund_result/3',
  ],
  'beyond.timer.set': [
    'hg_machine_action:set_timer/2',
    'hg_machine_action:set_timeout/2',
    'hg_machine_action:set_deadline/2',
    'hg_machine_action:instant/0',
  ],
  'beyond.timer.unset': ['hg_machine_action:unset_timer/1', 'hg_session:handle_proxy_callback_result/2'],
  'beyond.timer.kept': [
    'prg_worker:success_and_unlock/5',
    'prg_pg_backend:do_unlock_timer/4',
    'prg_pg_backend:do_block_timer/3',
  ],
  'beyond.timer.none': ['prg_worker:success_and_unlock/5'],
  'beyond.store.validate': [
    'hg_invoice:handle_result/1',
    'hg_invoice:validate_changes/1',
    'hg_invoice_payment:validate_transition/4',
    'hg_invoice_payment:is_transition_valid/2',
  ],
  'beyond.store.validate-cost': [
    'hg_invoice_payment:merge_change/3',
    'hg_invoice_payment:validate_transition/4',
  ],
  'beyond.store.validate-token': ['hg_invoice_payment:merge_change/3'],
  'beyond.store.entry': [
    'hg_invoice:handle_result_changes/2',
    'hg_invoice:wrap_payment_changes/3',
    'hg_invoice:marshal_event_payload/1',
    'hg_machine:marshal_signal_result/2',
    'hg_machine:marshal_call_result/3',
    'hg_machine:marshal_repair_result/3',
  ],
  'beyond.store.action': [
    'hg_invoice:handle_result_action/2',
    'hg_progressor:handle_result/2',
    'prg_worker:handle_result_success/5',
  ],
  'beyond.flow.next': ['hg_invoice:handle_payment_result/5'],
  'beyond.flow.done': ['hg_invoice:handle_payment_result/5'],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
