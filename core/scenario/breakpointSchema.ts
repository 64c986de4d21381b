import * as v from 'valibot'
import { parseCondition, pathNames, pathType } from '../condition/index.ts'
import { nearest } from '../condition/nearest.ts'
import { isStepId } from '../machine/table.ts'
import type { Breakpoint } from '../run/breakpoint.ts'
import { MOMENTS, MOST_BREAKPOINTS } from '../run/breakpoint.ts'
import { natural } from './domainSchema.ts'

/** The id of a step that the table has. */
export const step = v.pipe(
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

/** A path alone: put into a condition, `a) or (b` would be read as one. */
const path = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || pathType(dataset.value) !== undefined) return
    const { length: to } = dataset.value
    const values = { name: dataset.value, nearest: nearest(dataset.value, pathNames) }
    addIssue({ message: `not_a_condition:${JSON.stringify({ code: 'unknown_name', from: 0, to, values })}` })
  }),
)

const more = {
  when: v.exactOptional(condition),
  off: v.exactOptional(v.literal(true)),
}

/** Where a run is to stop; a step that the table does not have is refused by name. */
const breakpoint = v.variant('on', [
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

/** The length first: the conditions of a hostile list would take minutes to be read. */
export const breakpoints = v.pipe(
  v.array(v.unknown()),
  v.maxLength(MOST_BREAKPOINTS),
  v.array(breakpoint),
) as unknown as v.GenericSchema<unknown, readonly Breakpoint[]>

/** A list of breakpoints from anywhere outside; undefined for what is none. */
export const readBreakpoints = (value: unknown): readonly Breakpoint[] | undefined => {
  const read = v.safeParse(breakpoints, value)
  return read.success ? read.output : undefined
}
