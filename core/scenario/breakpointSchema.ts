import * as v from 'valibot'
import { parseCondition } from '../condition/index.ts'
import { isStepId } from '../machine/table.ts'
import type { Breakpoint } from '../run/breakpoint.ts'
import { MOMENTS } from '../run/breakpoint.ts'
import { natural } from './domainSchema.ts'

const step = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !isStepId(dataset.value)) addIssue({ message: 'not_a_step' })
  }),
)

const condition = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const parsed = dataset.typed ? parseCondition(dataset.value) : undefined
    if (parsed && 'problems' in parsed)
      addIssue({ message: `not_a_condition:${JSON.stringify(parsed.problems[0])}` })
  }),
)

const path = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const parsed = dataset.typed ? parseCondition(`changed(${dataset.value})`) : undefined
    if (parsed && 'problems' in parsed)
      addIssue({ message: `not_a_condition:${JSON.stringify(parsed.problems[0])}` })
  }),
)

const more = {
  when: v.exactOptional(condition),
  off: v.exactOptional(v.literal(true)),
}

/** Where a run is to stop; a step that the table does not have is refused by name. */
export const breakpoint = v.variant('on', [
  v.strictObject({ on: v.literal('step'), step, ...more }),
  v.strictObject({ on: v.literal('edge'), from: step, to: step, ...more }),
  v.strictObject({
    on: v.literal('retry'),
    number: v.exactOptional(v.pipe(natural, v.minValue(1))),
    ...more,
  }),
  v.strictObject({ on: v.literal('change'), path, ...more }),
  v.strictObject({ on: v.picklist(MOMENTS), ...more }),
]) as unknown as v.GenericSchema<unknown, Breakpoint>

const breakpoints = v.pipe(v.array(breakpoint), v.maxLength(1000))

/** A list of breakpoints from anywhere outside; undefined for what is none. */
export const readBreakpoints = (value: unknown): readonly Breakpoint[] | undefined => {
  const read = v.safeParse(breakpoints, value)
  return read.success ? read.output : undefined
}
