import * as v from 'valibot'
import { decodeMessage, encodeMessage, toDomain, WireError } from '../wire/index.ts'

interface Place {
  readonly function: 'ProcessPayment' | 'HandlePaymentCallback'
  readonly message: 'call' | 'reply'
}

/** The value as it comes out at the other end of the wire, or the sentence of the protocol's own refusal. */
const carried = (
  place: Place,
  value: unknown,
): { readonly value: object } | { readonly refusal: WireError } => {
  const service = 'ProviderProxy'
  try {
    const bytes = encodeMessage({ service, ...place, seqid: 0, value })
    return { value: toDomain(decodeMessage(service, bytes).value) as object }
  } catch (error) {
    if (error instanceof WireError) return { refusal: error }
    throw error
  }
}

/** What people get wrong is told in words of their language, everything else in the protocol's own. */
const refused = ({ code, values, reason }: WireError): string => {
  if (code === 'bad_value' && 'scalar' in values) return `bad_scalar:${JSON.stringify(values.scalar)}`
  if (code === 'missing_field' && 'field' in values) return `missing:${values.field}`
  return `not_protocol:${reason}`
}

/** What stands at a place in a value, for the problem to tell. */
const valueAt = (value: unknown, { segments }: WireError): unknown =>
  segments.slice(1).reduce<unknown>((inside, part) => {
    const key = typeof part === 'object' ? part.key : part
    return typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined
  }, value)

/** Where in a result something was refused: the reply around it, `success`, is none of the result's fields. */
const placeIn = (
  input: object,
  { segments }: WireError,
): [v.IssuePathItem, ...v.IssuePathItem[]] | undefined => {
  const [first, ...rest] = segments
    .slice(1)
    .map(part => (typeof part === 'object' ? part.key : part))
    .map((key): v.IssuePathItem => ({ type: 'unknown', origin: 'value', input, key, value: undefined }))
  return first && [first, ...rest]
}

const isCallbackResult = (value: object): boolean => 'response' in value || 'result' in value

/**
 * A provider's result, read by the very schema that puts it on the wire: the protocol is written down once. It comes out
 * as the wire would give it back, so that the endpoints and an answer in place say the same.
 */
export const providerResult = v.pipe(
  v.looseObject({}),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const called = isCallbackResult(dataset.value) ? 'HandlePaymentCallback' : 'ProcessPayment'
    const result = carried({ function: called, message: 'reply' }, dataset.value)
    if ('value' in result) return result.value
    const { refusal } = result
    addIssue({
      message: refused(refusal),
      path: placeIn(dataset.value, refusal),
      input: valueAt(dataset.value, refusal),
    })
    return NEVER
  }),
)

/** Refuses a value that the protocol cannot carry where `inside` puts it. */
export const fitsProtocol = <T>(place: Place, inside: (value: T) => unknown) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const result = carried(place, inside(dataset.value))
    if ('refusal' in result) addIssue({ message: `not_protocol:${result.refusal.message}` })
  })
