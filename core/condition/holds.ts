import type { Run } from '../machine/run.ts'
import { equal } from '../session/equal.ts'
import { parseInstant } from '../session/instant.ts'
import type { Condition, Literal, Operand, Operator, PathOperand, Watched } from './condition.ts'
import { readKeys } from './paths.ts'

/** Whether a condition holds at an entry of a run. Pure; reads only the parts of the state that it names. */
export const holds = (condition: Condition, watched: Watched): boolean => {
  if ('and' in condition) return condition.and.every(part => holds(part, watched))
  if ('or' in condition) return condition.or.some(part => holds(part, watched))
  if ('not' in condition) return !holds(condition.not, watched)
  if ('compare' in condition) return compares(condition.left, condition.compare, condition.right, watched)
  if ('in' in condition) return isAmong(condition.in, condition.among, watched)
  if ('changed' in condition) return hasChanged(condition.changed, watched)
  return isThere(found(condition.there, watched))
}

/** The value of an operand; absent where it is not set, and of `was` at the first entry. */
export const found = (operand: Operand, { run, before, visits }: Watched): unknown => {
  if ('visits' in operand) return visits(operand.visits)
  if ('literal' in operand) return literalValue(operand.literal)
  const from = operand.was ? before : run
  return from && readKeys(from, operand.keys)
}

const literalValue = (literal: Literal): unknown => {
  switch (literal.is) {
    case 'text':
      return literal.text
    case 'number':
      return literal.number
    case 'boolean':
      return literal.boolean
    default:
      return undefined
  }
}

const isThere = (value: unknown): boolean => value !== undefined && value !== false

const hasChanged = ({ keys }: PathOperand, { run, before }: Watched): boolean =>
  before !== undefined && !equal(readKeys(run, keys), readKeys(before, keys))

const isAmong = (searched: Operand, among: readonly Literal[] | PathOperand, watched: Watched): boolean => {
  if (!('path' in among)) return among.some(literal => compares(searched, '==', { literal }, watched))
  const list = found(among, watched)
  const value = found(searched, watched)
  return Array.isArray(list) && list.some(item => equal(item, value))
}

const compares = (left: Operand, operator: Operator, right: Operand, watched: Watched): boolean => {
  const [a, b] = [measured(left, right, watched), measured(right, left, watched)]
  if (a === undefined || b === undefined) {
    const same = a === undefined && b === undefined && (isAbsent(left) || isAbsent(right))
    return operator === '!=' ? !same : operator === '==' && same
  }
  switch (operator) {
    case '==':
      return equal(a, b)
    case '!=':
      return !equal(a, b)
    default:
      return typeof a === 'number' && typeof b === 'number' && ordered(a, operator, b)
  }
}

const isAbsent = (operand: Operand): boolean => 'literal' in operand && operand.literal.is === 'absent'

const ordered = (a: number, operator: Operator, b: number): boolean => {
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}

/** An operand's value in the unit in which it is compared: durations and instants in ms, money in minor units. */
const measured = (operand: Operand, beside: Operand, watched: Watched): unknown => {
  if ('literal' in operand) return measuredLiteral(operand.literal, beside, watched)
  const value = found(operand, watched)
  if (!('type' in operand)) return value
  switch (operand.type.is) {
    case 'duration':
      return typeof value === 'number' ? value * (operand.type.unit === 's' ? 1000 : 1) : undefined
    case 'instant':
      return typeof value === 'string' ? parseInstant(value) : undefined
    case 'cash':
      return amountIn(value, currencyBeside(beside, watched))
    default:
      return value
  }
}

/** Of 4.35 times 100 a binary fraction makes 434.99999999999994; what is meant is 435. */
const tidy = (amount: number): number => Number(amount.toPrecision(15))

const measuredLiteral = (literal: Literal, beside: Operand, { run }: Watched): unknown => {
  if (literal.is === 'duration') return literal.ms
  if (literal.is === 'cash') return tidy(literal.amount * 10 ** exponentOf(run, literal.currency))
  if (literal.is === 'text' && 'type' in beside && beside.type.is === 'instant')
    return parseInstant(literal.text)
  return literalValue(literal)
}

/** Two digits behind the point, unless the run's people say otherwise. */
const exponentOf = ({ given }: Run, currency: string): number => {
  const { symbolic_code, exponent } = given.people.currency
  return symbolic_code === currency ? exponent : 2
}

const currencyBeside = (beside: Operand, watched: Watched): string | undefined => {
  if ('literal' in beside) return beside.literal.is === 'cash' ? beside.literal.currency : undefined
  const value = found(beside, watched)
  return cashOf(value)?.currency
}

const cashOf = (value: unknown) => {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value))
    return undefined
  const { amount, currency } = value
  if (typeof amount !== 'number' || typeof currency !== 'object' || currency === null) return undefined
  const code = 'symbolic_code' in currency ? currency.symbolic_code : undefined
  return typeof code === 'string' ? { amount, currency: code } : undefined
}

/** The amount, where it is of the other side's currency: amounts of two currencies are never equal nor in order. */
const amountIn = (value: unknown, currency: string | undefined): number | undefined => {
  const cash = cashOf(value)
  return cash && cash.currency === currency ? cash.amount : undefined
}
