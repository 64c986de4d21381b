import * as v from 'valibot'
import { LAST_INSTANT } from '../session/instant.ts'
import {
  faultDetectorAnswer,
  providerAnswer,
  providerRule,
  transportError,
  wakeAnswers,
} from './answerSchema.ts'
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
import { people } from './peopleSchema.ts'
import { providerResult } from './protocol.ts'

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

const took = v.exactOptional(milliseconds)

const reply = byKey({
  result: v.strictObject({ result: v.union([empty, providerResult]), took }),
  exception: v.strictObject({ exception: v.literal('ServiceNotFoundException'), took }),
  error: v.strictObject({ error: transportError, took }),
})

const place = {
  at: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.maxValue(LAST_INSTANT))),
  script: v.exactOptional(natural),
}

/** What a run was given, in order: replies and outside inputs. Everything else follows from them. */
const input = byKey({
  reply: v.strictObject({ reply }),
  timer: v.strictObject({ timer: empty, ...place }),
  callback: v.strictObject({ callback, ...place }),
  change_session: v.strictObject({ change_session: changeSession, ...place }),
  repair: v.strictObject({ repair, ...place }),
  go_on: v.strictObject({ go_on: empty, ...place }),
})

/** Version 2: outside inputs in order, the provider's answers as rules, guarded doors unless said otherwise. */
export const scenarioFile = v.strictObject({
  version: v.literal(2),
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
  run: v.exactOptional(v.strictObject({ inputs: v.array(input), cursor: natural })),
  expect: v.exactOptional(v.array(v.unknown())),
})

export type RecordedCase = v.InferOutput<typeof recordedCase>
export type ScenarioFile = v.InferOutput<typeof scenarioFile>
