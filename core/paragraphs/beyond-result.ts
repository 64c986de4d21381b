import type { RealShape } from './real.ts'

/** What a provider’s result carries: tags, transaction, proxy state, interaction, intents: paragraphs beyond the document, each with the functions that do it. */
export const tag = {
  'beyond.tag.bind': [
    'hg_session:handle_proxy_intent/3',
    'hg_machine_tag:create_binding/4',
    'hg_machine_tag:create_binding_/4',
    'hg_machine_tag:tag_to_external_id/2',
  ],
  'beyond.tag.same-again': ['hg_machine_tag:create_binding_/4'],
  'beyond.tag.pile': ['hg_session:set_tag/2', 'hg_session:tags/1'],
  'beyond.tag.get-payment': [
    'hg_proxy_host_provider:handle_function/3',
    'hg_invoice_payment:construct_payment_info/2',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const carried = {
  'beyond.trx.none': ['hg_proxy_provider:bind_transaction/2'],
  'beyond.trx.first': ['hg_proxy_provider:bind_transaction/2'],
  'beyond.trx.same': ['hg_proxy_provider:bind_transaction/2'],
  'beyond.trx.rebind': ['hg_proxy_provider:bind_transaction/2'],
  'beyond.trx.violated': ['hg_proxy_provider:bind_transaction/2'],
  'beyond.trx.inherit': [
    'hg_invoice_payment:merge_change/3',
    'hg_session:set_trx_info/2',
    'hg_invoice_payment:get_trx/1',
    'hg_session:create_session/1',
  ],
  'beyond.trx.to-payment': ['hg_invoice_payment:merge_change/3', 'hg_invoice_payment:set_trx/2'],
  'beyond.state.same': [
    'hg_proxy_provider:update_proxy_state/2',
    'hg_proxy_provider:get_session_proxy_state/1',
  ],
  'beyond.state.changed': ['hg_proxy_provider:update_proxy_state/2'],
  'beyond.interaction.complete': [
    'hg_proxy_provider:handle_interaction_intent/3',
    'hg_proxy_provider:try_complete_interaction/2',
  ],
  'beyond.interaction.complete-none': ['hg_proxy_provider:try_complete_interaction/2'],
  'beyond.interaction.request': ['hg_proxy_provider:try_request_interaction/1'],
  'beyond.interaction.finish': ['hg_proxy_provider:handle_interaction_intent/2'],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>

export const intent = {
  'beyond.result.order': [
    'hg_session:handle_proxy_result/2',
    'hg_session:handle_proxy_callback_result/2',
    'hg_session:apply_result/2',
  ],
  'beyond.intent.finish-success': ['hg_session:handle_proxy_intent/3'],
  'beyond.intent.token': ['hg_session:handle_proxy_intent/3'],
  'beyond.intent.changed-cost': [
    'hg_session:handle_proxy_intent/3',
    'hg_session:get_cost_from/1',
    'hg_session:convert_to_domain_cash/1',
  ],
  'beyond.intent.finish-failure': ['hg_session:handle_proxy_intent/3'],
  'beyond.intent.sleep': ['hg_session:handle_proxy_intent/3', 'hg_machine_action:set_timer/2'],
  'beyond.intent.suspend': [
    'hg_session:handle_proxy_intent/3',
    'hg_machine_tag:create_binding/4',
    'hg_machine_action:set_timer/2',
  ],
} as const satisfies Record<`beyond.${string}`, readonly RealShape[]>
