import type { Condition, Operand, Watched } from './condition.ts'
import { found, holds } from './holds.ts'
import { print, printOperand } from './print.ts'

/** One of the questions that a condition asks: its text, the values found for what it names, and the answer. */
export interface Explained {
  readonly text: string
  readonly values: readonly { readonly name: string; readonly value: unknown }[]
  readonly holds: boolean
}

/** Every question of a condition with its answer, from left to right: why it holds, or does not. */
export const explain = (condition: Condition, watched: Watched): readonly Explained[] => {
  if ('and' in condition) return condition.and.flatMap(part => explain(part, watched))
  if ('or' in condition) return condition.or.flatMap(part => explain(part, watched))
  if ('not' in condition) return explain(condition.not, watched)
  const values = namedIn(condition).map(operand => ({
    name: printOperand(operand),
    value: found(operand, watched),
  }))
  return [{ text: print(condition), values, holds: holds(condition, watched) }]
}

const namedIn = (condition: Condition): readonly Operand[] => {
  if ('compare' in condition) return [condition.left, condition.right].filter(isNamed)
  if ('in' in condition)
    return [condition.in, ...('path' in condition.among ? [condition.among] : [])].filter(isNamed)
  if ('changed' in condition) return [{ ...condition.changed, was: true }, condition.changed]
  return 'there' in condition ? [condition.there] : []
}

const isNamed = (operand: Operand): boolean => !('literal' in operand)
