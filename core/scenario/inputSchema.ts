import * as v from 'valibot'
import type { CalledFunction, Reply } from '../effects/call.ts'
import { canGive } from '../effects/call.ts'
import type { RepairScenario } from '../session/domain.ts'
import { LAST_INSTANT } from '../session/instant.ts'
import { transportError } from './answerSchema.ts'
import {
  byKey,
  callback,
  changeSession,
  empty,
  milliseconds,
  natural,
  repair,
  repairScenario,
} from './domainSchema.ts'
import { edit } from './editSchema.ts'
import { problemOf } from './issue.ts'
import { hostileAt } from './limits.ts'
import type { Problem } from './problem.ts'
import { providerResult } from './protocol.ts'

const took = v.exactOptional(milliseconds)

/** A provider's result; other services answer with nothing in it. Chosen, not tried: the mistakes of both say nothing. */
const anyResult = v.lazy(input => (v.is(empty, input) ? empty : providerResult)) as v.GenericSchema<
  unknown,
  v.InferOutput<typeof empty | typeof providerResult>
>

const reply = byKey({
  result: v.strictObject({ result: anyResult, took }),
  exception: v.strictObject({ exception: v.literal('ServiceNotFoundException'), took }),
  error: v.strictObject({ error: transportError, took }),
})

const place = {
  at: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.maxValue(LAST_INSTANT))),
  script: v.exactOptional(natural),
}

const outsideInputs = {
  timer: v.strictObject({ timer: empty, ...place }),
  callback: v.strictObject({ callback, ...place }),
  change_session: v.strictObject({ change_session: changeSession, ...place }),
  repair: v.strictObject({ repair, ...place }),
  go_on: v.strictObject({ go_on: empty, ...place }),
}

/** Up to version 2: what a run was given, in order: replies and outside inputs. Everything else follows from them. */
export const inputOfVersion2 = byKey({ reply: v.strictObject({ reply }), ...outsideInputs })

/** From version 3 on what a hand has done to a run is an input too. */
export const input = byKey({
  reply: v.strictObject({ reply, by_hand: v.exactOptional(v.literal(true)) }),
  edit: v.strictObject({ edit, step: natural }),
  elapsed: v.strictObject({ elapsed: v.pipe(milliseconds, v.minValue(1)) }),
  ...outsideInputs,
})

/** A reply that somebody has written for a call, or what is wrong with it, by its place. */
export const checkedReply = (
  called: CalledFunction,
  written: unknown,
): { readonly reply: Reply } | { readonly problems: readonly Problem[] } => {
  const hostile = hostileAt(written)
  if (hostile) return { problems: [hostile] }
  const read = v.safeParse(reply, written)
  if (!read.success) return { problems: read.issues.map(issue => problemOf(issue, [])) }
  const given = read.output as Reply
  if (canGive(called, given)) return { reply: given }
  return {
    problems: [{ code: 'not_a_reply', path: 'result', values: { called } }],
  }
}

/** A repair that somebody has written, or what is wrong with it, by its place. */
export const checkedRepair = (
  written: unknown,
): { readonly scenario: RepairScenario } | { readonly problems: readonly Problem[] } => {
  const hostile = hostileAt(written)
  if (hostile) return { problems: [hostile] }
  const read = v.safeParse(repairScenario, written)
  return read.success
    ? { scenario: read.output }
    : { problems: read.issues.map(issue => problemOf(issue, [])) }
}
