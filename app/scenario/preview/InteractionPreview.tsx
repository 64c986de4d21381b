import { ExternalLink } from 'lucide-react'
import { isRecord } from '../../editor/blank.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { QrCode } from './QrCode.tsx'
import './preview.css'

const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = valueAt(value, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** How an interaction looks to a payer. Nothing is sent and no address is opened: it is a picture of it. */
export function InteractionPreview({ interaction }: { readonly interaction: unknown }) {
  const { preview: words } = useScenarioWords()
  return (
    <figure className="preview" aria-label={words.title}>
      <figcaption>{words.title}</figcaption>
      <Screen interaction={interaction} />
    </figure>
  )
}

function Screen({ interaction }: { readonly interaction: unknown }) {
  const { preview: words } = useScenarioWords()
  const at = (name: string) => valueAt(interaction, [name])
  if (at('redirect') !== undefined) return <Redirect redirect={at('redirect')} />
  if (at('qr_code_display_request') !== undefined)
    return (
      <div className="preview-screen">
        <QrCode text={textAt(interaction, 'qr_code_display_request', 'qr_code', 'payload')} />
        <p>{words.scan}</p>
      </div>
    )
  if (at('payment_terminal_reciept') !== undefined)
    return (
      <div className="preview-screen preview-receipt">
        <p>{words.payAtTerminal}</p>
        <strong className="mono">
          {textAt(interaction, 'payment_terminal_reciept', 'short_payment_id')}
        </strong>
        <p>{words.due(textAt(interaction, 'payment_terminal_reciept', 'due'))}</p>
      </div>
    )
  if (at('crypto_currency_transfer_request') !== undefined)
    return <Transfer request={at('crypto_currency_transfer_request')} />
  if (at('api_extension_request') !== undefined)
    return (
      <div className="preview-screen">
        <p>{words.extension(textAt(interaction, 'api_extension_request', 'api_type'))}</p>
      </div>
    )
  return <p className="scenario-part-note">{words.unknown}</p>
}

/** A page that the payer's browser is sent to: where, by which method, and with which fields of a form. */
function Redirect({ redirect }: { readonly redirect: unknown }) {
  const { preview: words } = useScenarioWords()
  const isPost = valueAt(redirect, ['post_request']) !== undefined
  const request = valueAt(redirect, [isPost ? 'post_request' : 'get_request'])
  const form = valueAt(request, ['form'])
  return (
    <div className="preview-screen preview-browser">
      <p className="preview-address mono">
        <b>{isPost ? 'POST' : 'GET'}</b> {textAt(request, 'uri')}
      </p>
      {isRecord(form) && (
        <dl>
          {Object.entries(form).map(([name, value]) => (
            <div key={name}>
              <dt className="mono">{name}</dt>
              <dd className="mono">{String(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="preview-button">
        <ExternalLink className="icon" size={14} aria-hidden />
        {words.toBank}
      </p>
    </div>
  )
}

function Transfer({ request }: { readonly request: unknown }) {
  const { preview: words } = useScenarioWords()
  const amount = valueAt(request, ['crypto_cash', 'crypto_amount'])
  const sum = `${textAt(amount, 'p')}/${textAt(amount, 'q')} ${textAt(request, 'crypto_cash', 'crypto_symbolic_code')}`
  return (
    <div className="preview-screen">
      <QrCode text={textAt(request, 'crypto_address')} />
      <p>{words.transfer(sum)}</p>
      <code className="mono">{textAt(request, 'crypto_address')}</code>
    </div>
  )
}
