import * as v from 'valibot'
import { faultDetectorAnswer, providerAnswer, providerRule, wakeAnswers } from './answerSchema.ts'
import { breakpoints } from './breakpointSchema.ts'
import { config } from './configSchema.ts'
import {
  byKey,
  callback,
  cash,
  changeSession,
  empty,
  instant,
  milliseconds,
  natural,
  repair,
  route,
  target,
  text,
  textMap,
  trx,
} from './domainSchema.ts'
import { input, inputOfVersion2 } from './inputSchema.ts'
import { people } from './peopleSchema.ts'

const payment = v.strictObject({
  invoice_id: text,
  payment_id: text,
  refund_id: v.exactOptional(text),
  target,
  cost: cash,
  processing_deadline: v.exactOptional(instant),
  processed_trx: v.exactOptional(trx),
})

const options = textMap
const answers = {
  provider: v.exactOptional(providerAnswer),
  fault_detector: v.exactOptional(v.array(faultDetectorAnswer)),
}

const recordedStep = byKey({
  timeout: v.strictObject({ timeout: empty, ...answers }),
  callback: v.strictObject({ callback, ...answers }),
  change_session: v.strictObject({ change_session: changeSession, ...answers }),
  repair: v.strictObject({ repair, ...answers }),
})

/** Version 1: the form of the recordings. Fields that are not read here are left alone, `expect` among them. */
export const recordedCase = v.looseObject({
  version: v.exactOptional(v.literal(1)),
  id: text,
  title: v.exactOptional(text),
  now: v.exactOptional(instant),
  after_left: v.exactOptional(v.boolean()),
  payment,
  route,
  proxy_options: v.exactOptional(options),
  config: v.exactOptional(config),
  script: v.array(recordedStep),
})

const after = v.exactOptional(milliseconds)

const outside = byKey({
  timer: v.strictObject({ timer: empty, after }),
  callback: v.strictObject({ callback, after }),
  change_session: v.strictObject({ change_session: changeSession, after }),
  repair: v.strictObject({ repair, after }),
})

const bilingual = v.strictObject({ ru: text, en: text })

const savedRun = <I extends v.GenericSchema>(each: I) =>
  v.exactOptional(v.strictObject({ inputs: v.array(each), cursor: natural }))

const scenarioFields = {
  id: text,
  title: bilingual,
  about: v.exactOptional(bilingual),
  now: v.exactOptional(instant),
  doors: v.exactOptional(v.picklist(['guarded', 'open'])),
  recorded: v.exactOptional(v.boolean()),
  after_left: v.exactOptional(v.boolean()),
  payment,
  route,
  proxy_options: v.exactOptional(options),
  config: v.exactOptional(config),
  people: v.exactOptional(people),
  outside: v.exactOptional(v.array(outside)),
  answers: v.exactOptional(
    v.strictObject({
      wakes: v.exactOptional(v.array(wakeAnswers)),
      provider: v.exactOptional(v.array(providerRule)),
      fault_detector: v.exactOptional(faultDetectorAnswer),
    }),
  ),
  expect: v.exactOptional(v.array(v.unknown())),
}

/** Version 2: outside inputs in order, the provider's answers as rules, guarded doors unless said otherwise. */
export const fileOfVersion2 = v.strictObject({
  version: v.literal(2),
  ...scenarioFields,
  run: savedRun(inputOfVersion2),
})

/** Version 3: breakpoints, and runs that a hand has edited. */
export const scenarioFile = v.strictObject({
  version: v.literal(3),
  ...scenarioFields,
  breakpoints: v.exactOptional(breakpoints),
  run: savedRun(input),
})

export type RecordedCase = v.InferOutput<typeof recordedCase>
export type FileOfVersion2 = v.InferOutput<typeof fileOfVersion2>
export type ScenarioFile = v.InferOutput<typeof scenarioFile>
