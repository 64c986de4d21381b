import { isRecord } from '../../editor/blank.ts'

/** What a payer can be asked to do, a template each, by the protocol's names; redirects by their method. */
export const INTERACTIONS = {
  'redirect.get_request': {
    redirect: { get_request: { uri: 'https://acs.bank.example/3ds?MD=payment-1' } },
  },
  'redirect.post_request': {
    redirect: {
      post_request: {
        uri: 'https://acs.bank.example/3ds',
        form: { MD: 'payment-1', TermUrl: 'https://shop.example/return' },
      },
    },
  },
  qr_code_display_request: {
    qr_code_display_request: { qr_code: { payload: 'https://qr.bank.example/pay/payment-1' } },
  },
  payment_terminal_reciept: {
    payment_terminal_reciept: { short_payment_id: '84213507', due: '2024-06-01T12:10:00Z' },
  },
  crypto_currency_transfer_request: {
    crypto_currency_transfer_request: {
      crypto_address: 'bc1-sample-address',
      crypto_cash: { crypto_amount: { p: 1, q: 1000 }, crypto_symbolic_code: 'BTC' },
    },
  },
  api_extension_request: { api_extension_request: { api_type: 'p2p' } },
} as const

export type InteractionKind = keyof typeof INTERACTIONS

export const INTERACTION_KINDS: readonly InteractionKind[] = [
  'redirect.get_request',
  'redirect.post_request',
  'qr_code_display_request',
  'payment_terminal_reciept',
  'crypto_currency_transfer_request',
  'api_extension_request',
]

const isKind = (name: string): name is InteractionKind => Object.hasOwn(INTERACTIONS, name)

/** The template of a kind; undefined for none. */
export const interactionOf = (kind: string): unknown => (isKind(kind) ? INTERACTIONS[kind] : undefined)

/** Which kind an interaction is; empty for none, and for what is no interaction. */
export const interactionKind = (interaction: unknown): InteractionKind | '' => {
  if (!isRecord(interaction)) return ''
  const [name = ''] = Object.keys(interaction)
  const inner = interaction[name]
  const method = name === 'redirect' && isRecord(inner) ? `.${Object.keys(inner)[0]}` : ''
  const kind = `${name}${method}`
  return isKind(kind) ? kind : ''
}
