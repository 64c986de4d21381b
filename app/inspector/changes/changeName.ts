import { nameOf } from 'sessionscope/session/change.ts'
import { isComposite } from '../tree/diff.ts'

const WRAPPERS: readonly string[] = ['invoice_payment_refund_change', 'invoice_payment_session_change']

/** The innermost change: of a wrapped one what it wraps. */
export const innermost = (change: object): object => {
  const name = nameOf(change)
  const wrapped: unknown = WRAPPERS.includes(name) ? Reflect.get(change, name) : undefined
  const payload = isComposite(wrapped) && 'payload' in wrapped ? wrapped.payload : undefined
  return isComposite(payload) ? innermost(payload) : change
}

/** What a change is called: a wrapped one by what it wraps. */
export const changeName = (change: object): string => nameOf(innermost(change))
