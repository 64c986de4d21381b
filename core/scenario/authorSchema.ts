import * as v from 'valibot'
import type { FaultDetectorLoad } from '../effects/faultDetector.ts'
import { MOST_A_MINUTE } from '../effects/faultDetector.ts'
import { ACTIVITIES } from '../payment/state.ts'
import { step } from './breakpointSchema.ts'
import { bilingual, natural, text, union } from './domainSchema.ts'
import type { Expectations } from './expect.ts'
import type { Note } from './scenario.ts'

const short = v.pipe(text, v.minLength(1), v.maxLength(60))

export const tags = v.pipe(v.array(short), v.maxLength(50))

export const note = v.strictObject({ step, text: bilingual }) as unknown as v.GenericSchema<unknown, Note>

export const load: v.GenericSchema<unknown, FaultDetectorLoad> = v.strictObject({
  per_minute: v.pipe(natural, v.maxValue(MOST_A_MINUTE)),
  errors: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

const steps = v.array(step)
const someChanges = v.array(v.looseObject({}))

export const expectations = v.strictObject({
  activity: v.exactOptional(v.picklist(ACTIVITIES)),
  changes: v.exactOptional(union({ exact: someChanges, some: someChanges })),
  calls: v.exactOptional(v.array(v.picklist(['ProcessPayment', 'HandlePaymentCallback']))),
  reached: v.exactOptional(steps),
  not_reached: v.exactOptional(steps),
  raise: v.exactOptional(v.nullable(v.strictObject({ class: v.picklist(['throw', 'error']), reason: text }))),
}) as unknown as v.GenericSchema<unknown, Expectations>
