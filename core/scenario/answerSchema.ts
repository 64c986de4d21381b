import * as v from 'valibot'
import { encodeMessage, WireError } from '../wire/index.ts'
import { byKey, integer, natural, text } from './domainSchema.ts'
import type { FaultDetectorAnswer, ProviderAnswer } from './scenario.ts'

export const transportError = v.strictObject({
  class: v.picklist(['result_unexpected', 'result_unknown', 'resource_unavailable']),
  reason: v.exactOptional(text),
})

const took = v.exactOptional(natural)

const faultDetectorWord = v.picklist([
  'ok',
  'service_not_found',
  'result_unexpected',
  'result_unknown',
  'resource_unavailable',
])

/** Lazy, so that a problem speaks of the form that was used and not of both. */
export const faultDetectorAnswer = v.lazy(input =>
  typeof input === 'object' ? v.strictObject({ answer: faultDetectorWord, took }) : faultDetectorWord,
) as v.GenericSchema<unknown, FaultDetectorAnswer>

/** The sentence of the protocol's own refusal; undefined when the value can go over the wire as it stands. */
const protocolRefusal = (value: object): string | undefined => {
  const name = 'response' in value || 'result' in value ? 'HandlePaymentCallback' : 'ProcessPayment'
  try {
    encodeMessage({ service: 'ProviderProxy', function: name, message: 'reply', seqid: 0, value })
    return undefined
  } catch (error) {
    if (error instanceof WireError) return error.message
    throw error
  }
}

/** A provider's result is checked by the very schema that puts it on the wire: the protocol is written down once. */
export const providerResult = v.pipe(
  v.looseObject({}),
  v.rawCheck(({ dataset, addIssue }) => {
    const refusal = dataset.typed ? protocolRefusal(dataset.value) : undefined
    if (refusal !== undefined) addIssue({ message: `not_protocol:${refusal}` })
  }),
)

export const providerAnswer = byKey({
  result: v.strictObject({ result: providerResult, took }),
  error: v.strictObject({ error: transportError, took }),
}) as unknown as v.GenericSchema<unknown, ProviderAnswer>

export const providerRule = v.strictObject({
  when: v.exactOptional(
    v.strictObject({
      function: v.exactOptional(v.picklist(['ProcessPayment', 'HandlePaymentCallback'])),
      target: v.exactOptional(v.picklist(['processed', 'captured', 'cancelled', 'refunded'])),
      state: v.exactOptional(v.nullable(text)),
      callback: v.exactOptional(text),
      attempt: v.exactOptional(v.pipe(integer, v.minValue(1))),
    }),
  ),
  answer: providerAnswer,
})

export const wakeAnswers = v.strictObject({
  provider: v.exactOptional(providerAnswer),
  fault_detector: v.exactOptional(v.array(faultDetectorAnswer)),
})
