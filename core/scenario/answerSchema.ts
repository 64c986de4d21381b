import * as v from 'valibot'
import { TARGET_TYPES } from '../session/session.ts'
import { byKey, integer, milliseconds, text } from './domainSchema.ts'
import { FAULTS } from './fault.ts'
import { providerResult } from './protocol.ts'
import type { FaultDetectorAnswer, ProviderAnswer } from './scenario.ts'

export const transportError = v.strictObject({
  class: v.picklist(['result_unexpected', 'result_unknown', 'resource_unavailable']),
  reason: v.exactOptional(text),
})

const from = v.exactOptional(v.picklist(['near', 'far']))
const took = v.exactOptional(milliseconds)

const faultDetectorWord = v.picklist([
  'ok',
  'service_not_found',
  'result_unexpected',
  'result_unknown',
  'resource_unavailable',
  ...FAULTS,
])

/** Lazy, so that a problem speaks of the form that was used and not of both. */
export const faultDetectorAnswer = v.lazy(input =>
  typeof input === 'object' ? v.strictObject({ answer: faultDetectorWord, from, took }) : faultDetectorWord,
) as v.GenericSchema<unknown, FaultDetectorAnswer>

export const providerAnswer = byKey({
  result: v.strictObject({ result: providerResult, took }),
  error: v.strictObject({ error: v.strictObject({ ...transportError.entries, from }), took }),
  fault: v.strictObject({ fault: v.picklist(FAULTS), took }),
}) as unknown as v.GenericSchema<unknown, ProviderAnswer>

export const providerRule = v.strictObject({
  when: v.exactOptional(
    v.strictObject({
      function: v.exactOptional(v.picklist(['ProcessPayment', 'HandlePaymentCallback'])),
      target: v.exactOptional(v.picklist(TARGET_TYPES)),
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
