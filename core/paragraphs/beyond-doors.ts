import type { RealShape } from './real.ts'

/** The doors for the provider: callback and session change: paragraphs beyond the document, each with the functions that do it. */
export const callback = {
  'beyond.callback.lookup': [
    'hg_proxy_host_provider:handle_function/3',
    'hg_proxy_host_provider:handle_callback_result/1',
    'hg_invoice:process_callback/2',
    'hg_invoice:process_with_tag/2',
    'hg_machine_tag:get_binding/2',
  ],
  'beyond.callback.invoice-guard': [
    'hg_invoice:process_call/2',
    'hg_invoice:handle_call/2',
    'hg_invoice:dispatch_to_session/2',
  ],
  'beyond.callback.guard': ['hg_invoice_payment:process_callback/3', 'hg_invoice_payment:process_callback/4'],
  'beyond.callback.refused': [
    'hg_invoice:process_call/2',
    'hg_invoice:process_callback/2',
    'hg_proxy_host_provider:handle_callback_result/1',
  ],
  'beyond.callback.payment': ['hg_invoice_payment:handle_callback/4', 'hg_session:process_callback/2'],
  'beyond.callback.refund': [
    'hg_invoice_payment:handle_callback/4',
    'hg_invoice_payment_refund:process_callback/3',
  ],
  'beyond.callback.activated': ['hg_session:handle_proxy_callback_result/2'],
  'beyond.callback.response': [
    'hg_session:handle_callback_result/2',
    'hg_invoice:process_payment_call/4',
    'hg_machine:marshal_call_result/3',
  ],
  'beyond.silent.answer': ['hg_session:handle_proxy_callback_result/2'],
  'beyond.silent.timeout': [
    'hg_session:process_callback_timeout/1',
    'hg_session:handle_proxy_callback_result/2',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const change = {
  'beyond.change.lookup': [
    'hg_proxy_host_provider:handle_function/3',
    'hg_invoice:process_session_change_by_tag/2',
    'hg_invoice:process_with_tag/2',
  ],
  'beyond.change.guard': [
    'hg_invoice_payment:process_session_change/3',
    'hg_invoice_payment:process_session_change/4',
  ],
  'beyond.change.refused': [
    'hg_invoice:process_session_change_by_tag/2',
    'hg_proxy_host_provider:handle_callback_result/1',
  ],
  'beyond.change.failure': ['hg_session:process_change/2'],
  'beyond.change.unknown': ['hg_session:process_change/2'],
  'beyond.change.refund-crash': [
    'hg_invoice_payment:process_session_change/4',
    'hg_invoice_payment:process_failure/6',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
