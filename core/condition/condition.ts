import type { Run } from '../machine/run.ts'
import type { StepId } from '../steps/table.ts'
import type { PathType } from './pathType.ts'

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>='

/** What is written out in a condition. Cash in whole units of its currency, as people write it. */
export type Literal =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'boolean'; readonly boolean: boolean }
  | { readonly is: 'duration'; readonly ms: number }
  | { readonly is: 'cash'; readonly amount: number; readonly currency: string }
  | { readonly is: 'absent' }

/** A path of the state, here or (`was`) at the entry before. */
export interface PathOperand {
  readonly path: string
  readonly keys: readonly string[]
  readonly type: PathType
  readonly was: boolean
}

export type Operand = PathOperand | { readonly visits: StepId } | { readonly literal: Literal }

/** What may hold at an entry of a run. */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly compare: Operator; readonly left: Operand; readonly right: Operand }
  | { readonly in: Operand; readonly among: readonly Literal[] | PathOperand }
  /** It is there; a boolean is true. */
  | { readonly there: PathOperand }
  | { readonly changed: PathOperand }

/** The entry that a condition is asked of: its run, the one before, and how often a step has been visited. */
export interface Watched {
  readonly run: Run
  readonly before: Run | undefined
  readonly visits: (step: StepId) => number
}
