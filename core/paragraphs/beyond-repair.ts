import type { RealShape } from './real.ts'

/** The repair door, and what a failed machine and the scheduler do: paragraphs beyond the document, each with the functions that do it. */
export const repair = {
  'beyond.repair.door-working': [
    'hg_invoice_handler:repair/2',
    'hg_machine:repair/3',
    'hg_progressor:call_automaton/2',
    'progressor:repair/1',
    'progressor:check_process_status/2',
  ],
  'beyond.repair.door-not-found': ['hg_invoice_handler:repair/2'],
  'beyond.repair.entry': [
    'hg_invoice_handler:handle_function_/3',
    'hg_invoice:process_repair/2',
    'hg_invoice:handle_repair/2',
    'hg_invoice:repair_scenario/2',
    'hg_invoice:process_payment_signal/4',
  ],
  'beyond.repair.no-payment': ['hg_invoice:handle_repair/2'],
  'beyond.repair.idle': ['hg_invoice:handle_repair/2'],
  'beyond.repair.activity': ['hg_invoice:repair_scenario/2', 'hg_invoice_payment_refund:deduce_activity/1'],
  'beyond.repair.compatible': [
    'hg_invoice_repair:get_repair_state/3',
    'hg_invoice_repair:check_activity_compatibility/2',
  ],
  'beyond.repair.complex': ['hg_invoice:try_to_get_repair_state/2', 'hg_invoice:repair_complex/2'],
  'beyond.repair.hold': ['hg_invoice_payment:set_repair_scenario/2'],
  'beyond.repair.fail-result': ['hg_invoice_repair:check_for_action/2'],
  'beyond.repair.fulfill-result': ['hg_invoice_repair:check_for_action/2'],
  'beyond.repair.refund-scenario': [
    'hg_invoice_payment:process_refund/2',
    'hg_invoice_payment_refund:process_session/1',
    'hg_invoice_payment_refund:inject_context/2',
  ],
  'beyond.repair.before-session': ['hg_invoice_payment:process_session/2'],
  'beyond.repair.transient': [
    'hg_invoice_payment:process_failure/6',
    'hg_invoice_payment_refund:finish_session_processing/3',
  ],
  'beyond.repair.refused': [
    'hg_machine:dispatch_repair/3',
    'hg_machine:marshal_repair_failed/1',
    'prg_worker:error_and_stop/5',
    'hg_progressor:handle_exception/1',
    'hg_woody_service_wrapper:handle_function/4',
  ],
  'beyond.repair.raised': ['prg_worker:error_and_stop/5'],
  'beyond.repair.success': ['prg_worker:update_process/2', 'prg_worker:handle_result_success/5'],
  'beyond.repair.adhoc': [
    'hg_invoice_handler:handle_function_/3',
    'hg_invoice:handle_repair/2',
    'hg_invoice:construct_repair_action/1',
    'hg_invoice:merge_repair_action/2',
    'hg_invoice:should_validate_transitions/1',
  ],
  'beyond.repair.adhoc-empty-action': ['prg_worker:success_and_unlock/5'],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const machine = {
  'beyond.failed.call': [
    'progressor:call/1',
    'progressor:check_process_status/2',
    'hg_progressor:call_automaton/2',
    'hg_invoice:process_callback/2',
    'hg_proxy_host_provider:handle_callback_result/1',
    'hg_invoice_handler:call/3',
  ],
  'beyond.failed.by-call': [
    'prg_worker:handle_result_error/5',
    'prg_worker:error_and_stop/5',
    'prg_pg_backend:complete_and_error/4',
    'hg_progressor:handle_exception/1',
  ],
  'beyond.failed.by-timer': ['prg_worker:error_and_retry/5', 'prg_worker:check_retryable/4'],
  'beyond.failed.throw': ['hg_invoice:process_call/2', 'hg_machine:marshal_schemaless_response/1'],
  'beyond.scheduler.retryable': ['prg_worker:is_retryable/5'],
  'beyond.scheduler.waits': ['prg_worker:check_retryable/4', 'prg_worker:is_retryable/5'],
  'beyond.scheduler.same-state': ['prg_worker:error_and_retry/5', 'hg_proxy_provider:issue_call/3'],
  'beyond.scheduler.call-between': ['progressor:check_process_status/2', 'prg_worker:error_and_retry/5'],
  'beyond.scheduler.exhausted': ['prg_worker:error_and_retry/5', 'prg_worker:update_process/2'],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
