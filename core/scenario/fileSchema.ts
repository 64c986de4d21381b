import * as v from 'valibot'
import { faultDetectorAnswer, providerAnswer, providerRule, wakeAnswers } from './answerSchema.ts'
import { expectations, load, note, tags } from './authorSchema.ts'
import { breakpoints } from './breakpointSchema.ts'
import { config } from './configSchema.ts'
import {
  bilingual,
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
import { savedRun } from './runSchema.ts'
import type { SavedRun } from './savedRun.ts'

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

const outsideWith = <W extends v.ObjectEntries>(when: W) =>
  byKey({
    timer: v.strictObject({ timer: empty, ...when }),
    callback: v.strictObject({ callback, ...when }),
    change_session: v.strictObject({ change_session: changeSession, ...when }),
    repair: v.strictObject({ repair, ...when }),
  })

const after = v.exactOptional(milliseconds)
const outside = v.array(outsideWith({ after }))
const outsideOfVersion4 = v.array(outsideWith({ after, since_start: after }))

/** Up to version 3 a run stood alone. */
const loneRun = (each: v.GenericSchema) =>
  v.exactOptional(
    v.strictObject({ inputs: v.array(each), cursor: natural }) as unknown as v.GenericSchema<
      unknown,
      SavedRun
    >,
  )

const commonFields = {
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
  answers: v.exactOptional(
    v.strictObject({
      wakes: v.exactOptional(v.array(wakeAnswers)),
      provider: v.exactOptional(v.array(providerRule)),
      fault_detector: v.exactOptional(faultDetectorAnswer),
    }),
  ),
}

/** Up to version 3 expectations were those of the recordings, which are not read here. */
const fieldsToVersion3 = {
  ...commonFields,
  outside: v.exactOptional(outside),
  expect: v.exactOptional(v.array(v.unknown())),
}

/** Version 2: outside inputs in order, the provider's answers as rules, guarded doors unless said otherwise. */
export const fileOfVersion2 = v.strictObject({
  version: v.literal(2),
  ...fieldsToVersion3,
  run: loneRun(inputOfVersion2),
})

/** Version 3: breakpoints, and runs that a hand has edited. */
export const fileOfVersion3 = v.strictObject({
  version: v.literal(3),
  ...fieldsToVersion3,
  breakpoints: v.exactOptional(breakpoints),
  run: loneRun(input),
})

/**
 * Version 4: what an author adds – tags, notes, expectations –, inputs told by the run's own time, and what a run is in
 * the tree of runs.
 */
export const scenarioFile = v.strictObject({
  version: v.literal(4),
  ...commonFields,
  outside: v.exactOptional(outsideOfVersion4),
  breakpoints: v.exactOptional(breakpoints),
  tags: v.exactOptional(tags),
  notes: v.exactOptional(v.array(note)),
  load: v.exactOptional(load),
  expect: v.exactOptional(expectations),
  run: v.exactOptional(savedRun),
})

export type RecordedCase = v.InferOutput<typeof recordedCase>
export type FileOfVersion2 = v.InferOutput<typeof fileOfVersion2>
export type FileOfVersion3 = v.InferOutput<typeof fileOfVersion3>
export type ScenarioFile = v.InferOutput<typeof scenarioFile>
