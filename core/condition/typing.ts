import { parseInstant } from '../session/instant.ts'
import type { Literal, Operand, Operator, PathOperand } from './condition.ts'
import { nearest } from './nearest.ts'
import { pathNames } from './paths.ts'
import type { PathType } from './pathType.ts'
import { wrong } from './problem.ts'
import type { Token } from './tokens.ts'

/** Where an operand was written. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** An operand as it was written. A bare word may be a path, or a value of what it is compared with, or both. */
export interface Written {
  readonly span: Span
  readonly operand?: Operand
  readonly bare?: string
}

/** What kind of value an operand has, as problems name it. */
type Kind = PathType['is'] | Literal['is']

const kindOf = (operand: Operand): Kind => {
  if ('visits' in operand) return 'number'
  return 'literal' in operand ? operand.literal.is : operand.type.is
}

const FAMILIES: Readonly<Partial<Record<Kind, string>>> = {
  text: 'text',
  'one of': 'text',
  number: 'number',
  duration: 'duration',
  instant: 'instant',
  cash: 'cash',
  boolean: 'boolean',
}
const ORDERED: readonly (string | undefined)[] = ['number', 'duration', 'instant', 'cash']
const isOrder = (operator: Operator): boolean => operator !== '==' && operator !== '!='

/** A text that stands for an instant, where one is compared with it. */
const isInstantText = (operand: Operand): boolean => 'literal' in operand && operand.literal.is === 'text'

/** Refuses to compare what cannot be equal; whatever the protocol put somewhere is compared with anything. */
export const mustCompare = (left: Operand, operator: Operator, right: Operand, span: Span): void => {
  const [a, b] = [kindOf(left), kindOf(right)]
  const refuse = () => wrong('not_comparable', span, { left: a, right: b, operator })
  if (a === 'absent' || b === 'absent') {
    if (isOrder(operator)) refuse()
    return
  }
  checkInstants(left, right, span)
  if (a === 'anything' || b === 'anything') return
  checkUnits(left, right, span)
  checkWords(left, right, span)
  const family = FAMILIES[a]
  const instants = (a === 'instant' && isInstantText(right)) || (b === 'instant' && isInstantText(left))
  if (instants) return
  if (family === undefined || family !== FAMILIES[b]) refuse()
  if (isOrder(operator) && !ORDERED.includes(family)) refuse()
}

/** Refuses to look for something in what is no list, or in a list of what it can never be. */
export const mustHold = ({ type }: PathOperand, searched: Operand, span: Span): void => {
  if (type.is === 'anything') return
  if (type.is === 'list') mustCompare(searched, '==', { path: '', keys: [], type: type.of, was: false }, span)
  else wrong('not_comparable', span, { left: kindOf(searched), right: type.is, operator: 'in' })
}

const checkInstants = (left: Operand, right: Operand, span: Span): void => {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (kindOf(one) !== 'instant' || !('literal' in other) || other.literal.is !== 'text') continue
    if (parseInstant(other.literal.text) === undefined)
      wrong('not_an_instant', span, { found: other.literal.text })
  }
}

/** A text beside one of a few words has to be one of them. */
const checkWords = (left: Operand, right: Operand, span: Span): void => {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!('path' in one) || one.type.is !== 'one of' || !('literal' in other)) continue
    if (other.literal.is !== 'text' || one.type.values.includes(other.literal.text)) continue
    const { text: name } = other.literal
    const found = nearest(name, one.type.values)
    wrong('unknown_value', span, {
      name,
      path: one.path,
      nearest: found.length > 0 ? found : one.type.values.slice(0, 3),
    })
  }
}

/** A bare number beside a duration or an amount of money would leave open what it counts. */
const checkUnits = (left: Operand, right: Operand, span: Span): void => {
  const literal = 'literal' in left ? left : right
  const beside = literal === left ? right : left
  if (kindOf(literal) !== 'number' || !('literal' in literal)) return
  if (kindOf(beside) === 'duration') wrong('needs_unit', span, { example: '5s' })
  if (kindOf(beside) === 'cash') wrong('needs_unit', span, { example: '10 RUB' })
}

/** The words that may stand beside an operand. */
const wordsBeside = (operand: Operand | undefined): readonly string[] =>
  operand && 'type' in operand && operand.type.is === 'one of' ? operand.type.values : []

/** What an operand means beside another one: of a word that is both, the value is meant. */
export const resolved = ({ operand, bare, span }: Written, beside: Operand | undefined): Operand => {
  if (bare !== undefined && wordsBeside(beside).includes(bare)) return { literal: { is: 'text', text: bare } }
  return operand ?? notAName(bare ?? '', span, beside)
}

const notAName = (bare: string, span: Span, beside: Operand | undefined): never => {
  if (MEANT_ABSENT.includes(bare.toLowerCase()))
    return wrong('unknown_name', span, { name: bare, nearest: ['absent'] })
  const words = wordsBeside(beside)
  if (words.length > 0 && beside && 'path' in beside) {
    const found = nearest(bare, words)
    return wrong('unknown_value', span, {
      name: bare,
      path: beside.path,
      nearest: found.length > 0 ? found : words.slice(0, 3),
    })
  }
  return wrong('unknown_name', span, { name: bare, nearest: nearest(bare, pathNames) })
}

/** How other languages, and the page itself, call what is not there. */
const MEANT_ABSENT: readonly string[] = ['none', 'null', 'nil', 'undefined', 'empty', 'unset']

const DURATIONS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** Far beyond any time or amount, and still exact enough to be written again. */
const LARGEST = 1e30

/** A number as written, with its unit. */
export const numberLiteral = ({ text, unit, from, to }: Token): Literal => {
  const value = Number(text)
  // Its unit may make it larger still.
  if (value > LARGEST) return wrong('too_large', { from, to }, {})
  if (unit === undefined) return { is: 'number', number: value }
  if (Object.hasOwn(DURATIONS, unit))
    return { is: 'duration', ms: Number((value * (DURATIONS[unit] ?? 1)).toPrecision(15)) }
  if (/^[A-Z]{3}$/.test(unit)) return { is: 'cash', amount: value, currency: unit }
  return wrong('unknown_unit', { from, to }, { unit, known: 'ms, s, m, h, d, RUB, USD …' })
}
