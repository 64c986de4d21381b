import type { Reply, Request, Tell } from '../effects/call.ts'
import type { InputKind, OutsideInput } from '../language/input.ts'
import type { Kept, LocalName, Locals, Moment } from '../language/moment.ts'
import type { Exit, Facts, Taken } from '../language/step.ts'
import type { ParagraphKey, RealName } from '../paragraphs/keys.ts'
import type { GroupId, StepId } from '../steps/table.ts'
import { groups } from '../steps/table.ts'

interface Common {
  readonly id: StepId
  readonly group: GroupId
  readonly paragraphs: readonly ParagraphKey[]
  readonly real: RealName | undefined
  readonly defect: boolean
  readonly reads: readonly LocalName[]
  readonly exits: Readonly<Partial<Record<StepId, Exit>>>
}

export interface GoesOn extends Common {
  readonly shape: 'goes on'
  readonly to: StepId
  readonly do: ((moment: Moment) => Partial<Locals>) | undefined
  readonly keeps: ((moment: Moment) => Partial<Kept>) | undefined
  readonly clears: boolean
}

export interface Decides extends Common {
  readonly shape: 'decides'
  readonly door: boolean
  readonly facts: (moment: Moment) => Facts
  readonly choose: (facts: Facts) => StepId
}

export interface Calls extends Common {
  readonly shape: 'calls'
  readonly request: (moment: Moment) => Request
  readonly settle: (reply: Reply, moment: Moment) => Taken & { readonly to: StepId }
}

export interface Tells extends Common {
  readonly shape: 'tells'
  readonly tell: (moment: Moment) => Tell
  readonly keeps: ((moment: Moment) => Partial<Kept>) | undefined
}

export interface Waits extends Common {
  readonly shape: 'waits'
  readonly on: Readonly<Partial<Record<InputKind, StepId>>>
  readonly takes: Readonly<Partial<Record<InputKind, (moment: Moment) => boolean>>> | undefined
  readonly keeps: ((moment: Moment, input: OutsideInput) => Partial<Kept>) | undefined
}

/** One entry of the table, of one of the five shapes. */
export type Step = GoesOn | Decides | Calls | Tells | Waits
export type Shape = Step['shape']

const entries = Object.entries(groups).flatMap(([group, steps]) =>
  Object.entries(steps).map(([id, step]) => [id, { ...step, id, group }] as const),
)

/** The closed table: every step by its id. The types of `steps/table.ts` prove that no exit leads out of it. */
export const table = Object.fromEntries(entries) as unknown as Readonly<Record<StepId, Step>>

export const stepIds = Object.keys(table) as readonly StepId[]

export const groupIds = Object.keys(groups) as readonly GroupId[]

/** The steps that a step's declared exits lead to. */
export const exitsOf = (id: StepId): readonly StepId[] => Object.keys(table[id].exits) as StepId[]

/** Whether a text names a step. */
export const isStepId = (text: string): text is StepId => Object.hasOwn(table, text)
