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
  return `not_protocol:${JSON.stringify({ code, values, reason })}`
}

/** Where in a result something was refused: the reply around it, `success`, is none of the result's fields. */
const keysTo = ({ segments }: WireError): readonly (string | number)[] =>
  segments.slice(1).map(part => (typeof part === 'object' ? part.key : part))

/** What stands there, for the problem to tell. */
const valueAt = (value: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  )

/** The place as a schema tells it. */
const pathOf = (
  input: object,
  keys: readonly (string | number)[],
): [v.IssuePathItem, ...v.IssuePathItem[]] | undefined => {
  const [first, ...rest] = keys.map(
    (key): v.IssuePathItem => ({ type: 'unknown', origin: 'value', input, key, value: undefined }),
  )
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
    const keys = keysTo(refusal)
    addIssue({
      message: refused(refusal),
      path: pathOf(dataset.value, keys),
      input: valueAt(dataset.value, keys),
    })
    return NEVER
  }),
)

type Keys = readonly (string | number)[]

/** Refuses a value that the protocol cannot carry where `inside` puts it; `locate` leads back from there into the value. */
export const fitsProtocol = <T>(place: Place, inside: (value: T) => unknown, locate: (keys: Keys) => Keys) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const result = carried(place, inside(dataset.value))
    if (!('refusal' in result)) return
    const { refusal } = result
    const keys = locate(keysTo(refusal))
    const { value } = dataset
    const path = typeof value === 'object' && value !== null ? pathOf(value, keys) : undefined
    addIssue({ message: refused(refusal), path, input: valueAt(value, keys) })
  })

/** The keys that lead on from a place in a message; none where they do not lead through it. */
export const below =
  (...at: readonly string[]) =>
  (keys: Keys): Keys =>
    at.every((key, index) => keys[index] === key) ? keys.slice(at.length) : []
