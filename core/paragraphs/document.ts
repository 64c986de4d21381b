import type { RealShape } from './real.ts'

/**
 * The numbered paragraphs of the design document, in its order.
 *
 * `number` is the number as it is printed there, without the closing dot: `3.а` carries a Cyrillic а,
 * every other letter is Latin. Numbers repeat, since the document starts counting again inside 3.b.6 and
 * prints 3.b.5.c and 3.b.5.d twice; `label` stands where the number alone would not be unique. `real` are
 * the functions of the real system that do what the paragraph says.
 */
export const documentParagraphs = [
  { key: 'find.activity', number: '1', real: ['hg_invoice_payment:get_activity/1'] },
  {
    key: 'find.session',
    number: '2',
    real: ['hg_invoice_payment:get_activity_session/1', 'hg_invoice_payment:get_activity_session/2'],
  },
  { key: 'find.target', number: '2.1', real: ['hg_invoice_payment:get_target/1'] },
  { key: 'find.by-target', number: '2.2', real: ['hg_invoice_payment:get_session/2'] },
  { key: 'find.target-type', number: '2.2.1', real: ['hg_invoice_payment:get_target_type/1'] },
  { key: 'find.newest-of-type', number: '2.2.2', real: ['hg_invoice_payment:get_session/2'] },
  {
    key: 'find.found',
    number: '3',
    real: ['hg_invoice_payment:process_session/1', 'hg_invoice_payment:process_session/2'],
  },
  { key: 'start.not-found', number: '3.а', real: ['hg_invoice_payment:process_session/2'] },
  {
    key: 'start.target-type',
    number: '3.а.1',
    real: ['hg_invoice_payment:get_target/1', 'hg_invoice_payment:get_target_type/1'],
  },
  { key: 'start.new-action', number: '3.а.2', real: ['hg_machine_action:new/0'] },
  {
    key: 'start.deadline',
    number: '3.а.3',
    real: ['hg_invoice_payment:validate_processing_deadline/2', 'hg_invoice_utils:check_deadline/1'],
  },
  {
    key: 'start.session-started',
    number: '3.а.4',
    real: ['hg_invoice_payment:start_session/1', 'hg_session:create/0', 'hg_session:wrap_event/2'],
  },
  { key: 'start.timer-zero', number: '3.а.5', real: ['hg_machine_action:set_timeout/2'] },
  { key: 'start.go-on', number: '3.а.6', real: ['hg_invoice_payment:process_session/2'] },
  {
    key: 'process.found',
    number: '3.b',
    real: ['hg_invoice_payment:process_session/2', 'hg_invoice_payment_refund:process_session/1'],
  },
  {
    key: 'process.repair-check',
    number: '3.b.1',
    real: ['hg_invoice_repair:check_for_action/2', 'hg_session:set_repair_scenario/2'],
  },
  {
    key: 'process.payment-info',
    number: '3.b.2',
    real: [
      'hg_invoice_payment:construct_payment_info/2',
      'hg_invoice_payment:construct_payment_info/4',
      'hg_invoice_payment_refund:construct_payment_info/2',
    ],
  },
  { key: 'process.set-payment-info', number: '3.b.3', real: ['hg_session:set_payment_info/2'] },
  { key: 'process.deduce-activity', number: '3.b.4', real: ['hg_session:deduce_activity/1'] },
  { key: 'process.dispatch', number: '3.b.5', real: ['hg_session:process/1', 'hg_session:do_process/2'] },
  {
    key: 'active.begin',
    number: '3.b.5.a',
    real: ['hg_session:process_active_session/1', 'hg_session:process_session/1'],
  },
  {
    key: 'active.proxy-context',
    number: '3.b.5.a.1',
    real: [
      'hg_session:construct_proxy_context/1',
      'hg_session:construct_session/1',
      'hg_proxy_provider:collect_proxy_options/1',
    ],
  },
  { key: 'active.route', number: '3.b.5.a.2', real: ['hg_session:route/1'] },
  {
    key: 'active.call-provider',
    number: '3.b.5.a.3',
    real: [
      'hg_proxy_provider:process_payment/2',
      'hg_proxy_provider:issue_call/3',
      'hg_session:process_session/1',
    ],
  },
  {
    key: 'suspended.timeout',
    number: '3.b.5.b',
    real: ['hg_session:process_callback_timeout/1', 'hg_session:timeout_behaviour/1'],
  },
  { key: 'suspended.callback', number: '3.b.5.b.1', real: ['hg_session:process_callback_timeout/1'] },
  { key: 'callback.process-payload', number: '3.b.5.b.1.1', real: ['hg_session:process_session_callback/2'] },
  {
    key: 'callback.proxy-context',
    number: '3.b.5.b.1.1.1',
    real: ['hg_session:construct_proxy_context/1', 'hg_session:route/1'],
  },
  {
    key: 'callback.call-provider',
    number: '3.b.5.b.1.1.2',
    real: ['hg_proxy_provider:handle_payment_callback/3', 'hg_proxy_provider:issue_call/3'],
  },
  {
    key: 'result.handle',
    number: '3.b.5.b.1.2',
    real: ['hg_session:handle_callback_result/2', 'hg_session:handle_proxy_callback_result/2'],
  },
  { key: 'result.bind-transaction', number: '3.b.5.b.1.2.1', real: ['hg_proxy_provider:bind_transaction/2'] },
  {
    key: 'result.update-proxy-state',
    number: '3.b.5.b.1.2.2',
    real: ['hg_proxy_provider:update_proxy_state/2'],
  },
  {
    key: 'result.interaction',
    number: '3.b.5.b.1.3',
    real: ['hg_proxy_provider:handle_interaction_intent/2'],
  },
  { key: 'result.intent', number: '3.b.5.b.1.4', real: ['hg_session:handle_proxy_intent/3'] },
  {
    key: 'result.apply',
    number: '3.b.5.b.1.5',
    real: ['hg_session:apply_result/2', 'hg_session:update_state_with/2'],
  },
  {
    key: 'suspended.operation-failure',
    number: '3.b.5.b.2',
    real: ['hg_session:process_callback_timeout/1'],
  },
  { key: 'suspended.finish-failed', number: '3.b.5.b.2.1', real: ['hg_session:process_callback_timeout/1'] },
  { key: 'suspended.empty-action', number: '3.b.5.b.2.2', real: ['hg_machine_action:new/0'] },
  { key: 'suspended.apply', number: '3.b.5.b.2.3', real: ['hg_session:apply_result/2'] },
  {
    key: 'repair.apply',
    number: '3.b.5.c',
    real: ['hg_session:repair/1', 'hg_session:handle_proxy_result/2'],
  },
  { key: 'finished.as-is', number: '3.b.5.d', real: ['hg_session:do_process/2'] },
  { key: 'finished.again', number: '3.b.5.c', label: '3.b.5.c/2', real: ['hg_session:do_process/2'] },
  { key: 'repair.again', number: '3.b.5.d', label: '3.b.5.d/2', real: ['hg_session:repair/1'] },
  {
    key: 'finish.begin',
    number: '3.b.6',
    real: [
      'hg_invoice_payment:finish_session_processing/4',
      'hg_invoice_payment_refund:finish_session_processing/3',
    ],
  },
  {
    key: 'finish.wrap',
    number: '3.b.1',
    label: '3.b.6/3.b.1',
    real: ['hg_session:wrap_events/2', 'hg_session:wrap_event/2'],
  },
  {
    key: 'finish.refund-wrap',
    number: '3.b.2',
    label: '3.b.6/3.b.2',
    real: ['hg_invoice_payment_refund:wrap_events/2', 'hg_invoice_payment_refund:wrap_event/2'],
  },
  {
    key: 'finish.status',
    number: '3.b.3',
    label: '3.b.6/3.b.3',
    real: ['hg_session:status/1', 'hg_session:result/1'],
  },
  {
    key: 'finish.succeeded',
    number: '3.b.3.1',
    label: '3.b.6/3.b.3.1',
    real: [
      'hg_invoice_payment:finish_session_processing/4',
      'hg_invoice_payment_refund:finish_session_processing/3',
    ],
  },
  {
    key: 'finish.target-type',
    number: '3.b.3.1.1',
    label: '3.b.6/3.b.3.1.1',
    real: ['hg_invoice_payment:get_target_type/1', 'hg_session:target/1'],
  },
  {
    key: 'finish.notify',
    number: '3.b.3.1.2',
    label: '3.b.6/3.b.3.1.2',
    real: ['hg_invoice_payment:maybe_notify_fault_detector/4'],
  },
  {
    key: 'finish.timer-zero',
    number: '3.b.3.1.3',
    label: '3.b.6/3.b.3.1.3',
    real: ['hg_machine_action:set_timeout/2'],
  },
  {
    key: 'finish.failed',
    number: '3.b.3.2',
    label: '3.b.6/3.b.3.2',
    real: ['hg_invoice_payment:process_failure/5', 'hg_invoice_payment:process_failure/6'],
  },
  {
    key: 'finish.go-on',
    number: '3.b.3.3',
    label: '3.b.6/3.b.3.3',
    real: [
      'hg_invoice_payment:finish_session_processing/4',
      'hg_invoice_payment_refund:finish_session_processing/3',
    ],
  },
] as const satisfies readonly { key: string; number: string; label?: string; real: readonly RealShape[] }[]
