import type { Text } from 'sessionscope/scenario/scenario.ts'

/** The library's chapters and the files in each, in the order in which they are offered. */
export const contents: readonly { readonly title: Text; readonly names: readonly string[] }[] = [
  {
    title: { ru: 'С чего начать', en: 'Where to begin' },
    names: ['3ds-waiting-for-the-payer', 'payment_success', 'success', 'polling'],
  },
  {
    title: { ru: 'Плательщик и обратные вызовы', en: 'The payer and callbacks' },
    names: [
      'payment_success_on_second_try',
      'payment_fail_after_silent_callback',
      'payment_session_changed_to_fail',
      'invoice_cancellation_after_payment_timeout',
      'late-callback',
      'callback-races-timer',
      'payment_w_terminal_w_payment_service_success',
      'payment_with_offsite_preauth_success',
      'payment_with_offsite_preauth_failed',
      'payment_w_mobile_commerce',
      'payment_suspend_timeout_failure',
      '3-d-secure-success',
      '3-d-secure-failure',
      '3-d-secure-2-0-success',
      'silent-timeout-callback',
    ],
  },
  {
    title: { ru: 'Стоимость, токен, маршрут', en: 'Cost, token, route' },
    names: [
      'payment_success_with_increased_cost',
      'payment_success_with_decreased_cost',
      'first_recurrent_payment_success_test',
      'payment_cascade_failures',
      'payment_cascade_fail_ui',
    ],
  },
  {
    title: { ru: 'Отказы и повторы', en: 'Failures and retries' },
    names: [
      'insufficient-funds',
      'unknown-failure',
      'payment_temporary_unavailability_retry_success',
      'payment_temporary_unavailability_too_many_retries',
      'processing_deadline_reached_test',
    ],
  },
  {
    title: { ru: 'Списание и отмена', en: 'Capture and cancel' },
    names: [
      'payment_hold_capturing',
      'payment_partial_capture_success',
      'payment_capture_failed',
      'payment_capture_retries_exceeded',
      'payment_hold_cancellation',
      'payment_error_in_cancel_session_does_not_cause_payment_failure',
      'captured-cost-changed',
    ],
  },
  {
    title: { ru: 'Возвраты', en: 'Refunds' },
    names: [
      'payment_refund_success',
      'payment_refund_success_after_callback',
      'retry_temporary_unavailability_refund',
      'payment_refund_failure',
      'refund-hangs',
      'refund-session-change',
      'refund-with-token',
    ],
  },
  {
    title: { ru: 'Восстановление', en: 'Repair' },
    names: [
      'repair_fail_session_on_processed_succeeded',
      'repair_fail_suspended_session_succeeded',
      'repair_fulfill_session_with_trx_succeeded',
      'repair_fulfill_suspended_session_succeeded',
      'repair_fulfill_session_on_captured_succeeded',
      'repair_fulfill_session_on_refund_succeeded',
      'repair_fail_session_on_refund_succeeded',
      'repair_complex_second_scenario_succeeded',
      'repair-incompatible',
      'adhoc_repair_working_failed',
    ],
  },
  {
    title: { ru: 'Сбои связи и договора', en: 'Outages and broken contracts' },
    names: [
      'provider-unavailable',
      'provider-unavailable-for-good',
      'provider-result-unknown',
      'provider-result-unexpected',
      'callback-crash',
      'transaction-replaced',
      'fault-detector-down',
      'fault-detector-forgot',
    ],
  },
]
