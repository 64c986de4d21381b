import type { RealShape } from './real.ts'

/** Calling the provider and telling the fault detector: paragraphs beyond the document, each with the functions that do it. */
export const provider = {
  'beyond.provider.call-id': ['hg_proxy_provider:issue_call/3', 'hg_utils:unique_id/0'],
  'beyond.provider.options': ['hg_proxy_provider:collect_proxy_options/1'],
  'beyond.provider.address': ['hg_proxy_provider:get_call_options/1', 'hg_proxy:get_call_options/2'],
  'beyond.provider.info-capture': [
    'hg_invoice_payment:construct_payment_info/4',
    'hg_invoice_payment:construct_proxy_capture/1',
  ],
  'beyond.provider.info-refund': ['hg_invoice_payment_refund:construct_payment_info/2'],
  'beyond.provider.info-trx': [
    'hg_invoice_payment:construct_proxy_payment/3',
    'hg_invoice_payment:get_trx/1',
  ],
  'beyond.provider.answered': ['hg_proxy_provider:issue_call/3', 'hg_proxy_provider:notify_fault_detector/3'],
  'beyond.provider.error': ['hg_proxy_provider:issue_call/3', 'hg_proxy_provider:notify_fault_detector/3'],
  'beyond.provider.error-conversion': [
    'hg_session:process_session/1',
    'hg_session:process_session_callback/2',
    'hg_session:maybe_notify_fault_detector/3',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const fd = {
  'beyond.fd.availability': [
    'hg_proxy_provider:notify_fault_detector/3',
    'hg_fault_detector_client:build_service_id/2',
    'hg_fault_detector_client:build_operation_id/2',
  ],
  'beyond.fd.conversion': [
    'hg_invoice_payment:maybe_notify_fault_detector/4',
    'hg_session:maybe_notify_fault_detector/3',
  ],
  'beyond.fd.start': [
    'hg_fault_detector_client:register_transaction/4',
    'hg_fault_detector_client:register_operation/4',
  ],
  'beyond.fd.not-found': [
    'hg_fault_detector_client:register_transaction/4',
    'hg_fault_detector_client:init_service/2',
  ],
  'beyond.fd.end': [
    'hg_fault_detector_client:register_transaction/4',
    'hg_fault_detector_client:register_operation/4',
  ],
  'beyond.fd.errors': ['hg_fault_detector_client:do_call/4'],
  'beyond.fd.config': [
    'hg_fault_detector_client:build_config/1',
    'hg_fault_detector_client:build_config/3',
    'hg_fault_detector_client:call/2',
  ],
  'beyond.fd.disabled': ['hg_fault_detector_client:maybe_call/5'],
  'beyond.fd.status-of-failure': [
    'hg_invoice_payment:choose_fd_operation_status_for_failure/1',
    'hg_invoice_payment:do_choose_fd_operation_status_for_failure/1',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
