import * as v from 'valibot'
import type { Alteration } from '../run/alter.ts'
import type { Stale } from '../run/recompute.ts'
import { LAST_INSTANT } from '../session/instant.ts'
import { transportError } from './answerSchema.ts'
import { byKey, milliseconds, natural, text } from './domainSchema.ts'
import { edit, operationFailure } from './editSchema.ts'
import { input } from './inputSchema.ts'
import type { SavedRun } from './savedRun.ts'
import { LONGEST_NAME } from './savedRun.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const at = natural
const moment = v.pipe(v.number(), v.safeInteger(), v.maxValue(LAST_INSTANT))

/** Each alteration by its own key: what is missing here does not compile. */
type AlterationName = Exclude<
  Alteration extends infer A ? (A extends unknown ? keyof A : never) : never,
  'at'
>

const alterations = {
  give: v.strictObject({ give: input, at }),
  fail: v.strictObject({ fail: v.array(input), at }),
  edit: v.strictObject({ edit, at }),
  drop: v.strictObject({ drop: v.literal(true), at }),
  move: v.strictObject({ move: moment, at }),
  again: v.strictObject({ again: milliseconds, at }),
  race: v.strictObject({ race: v.literal(true), at }),
} satisfies Record<AlterationName, v.GenericSchema>

const alteration = byKey(alterations) as unknown as v.GenericSchema<unknown, Alteration>

const raise = v.strictObject({
  class: v.picklist(['throw', 'error']),
  reason: text,
  failure: v.exactOptional(operationFailure),
  transport: v.exactOptional(transportError.entries.class),
  answer: v.exactOptional(text),
})

const stale = v.strictObject({
  index: natural,
  input,
  why: v.variant('is', [
    v.strictObject({ is: v.picklist(['not reached', 'another call', 'not taken', 'no such field']) }),
    v.strictObject({ is: v.literal('refused'), raise }),
  ]),
}) as unknown as v.GenericSchema<unknown, Stale>

/** A run as version 4 of the file holds it: what it was given, and what it is in the tree of runs. */
export const savedRun = v.strictObject({
  inputs: v.array(input),
  cursor: natural,
  length: v.exactOptional(natural),
  id: v.exactOptional(id),
  number: v.exactOptional(v.pipe(natural, v.minValue(1))),
  name: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME))),
  fork: v.exactOptional(v.strictObject({ from: id, at, by: v.exactOptional(alteration) })),
  stale: v.exactOptional(v.array(stale)),
  fetched: v.exactOptional(natural),
}) as unknown as v.GenericSchema<unknown, SavedRun>
