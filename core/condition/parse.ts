import { isStepId, stepIds } from '../machine/table.ts'
import type { Condition, Literal, Operand, Operator, PathOperand } from './condition.ts'
import { nearest } from './nearest.ts'
import { keysOf, pathNames, pathType } from './paths.ts'
import type { ConditionProblem } from './problem.ts'
import { Unreadable, wrong } from './problem.ts'
import type { Token } from './tokens.ts'
import { tokensOf } from './tokens.ts'
import type { Span, Written } from './typing.ts'
import { mustCompare, mustHold, numberLiteral, resolved } from './typing.ts'

export type ParsedCondition =
  | { readonly condition: Condition }
  | { readonly problems: readonly [ConditionProblem, ...ConditionProblem[]] }

/** What a condition may at most be. */
export const LIMITS = { characters: 2_000, depth: 32 } as const

/**
 * Reads a condition and checks it against the state. Never throws: what is wrong comes back with its place. Reading
 * stops at the first problem, since all after it may be its consequence.
 */
export const parseCondition = (text: string): ParsedCondition => {
  try {
    if (text.length > LIMITS.characters)
      wrong('too_long', { from: LIMITS.characters, to: text.length }, { limit: LIMITS.characters })
    const reader = new Reader(tokensOf(text))
    return { condition: reader.whole() }
  } catch (error) {
    if (error instanceof Unreadable) return { problems: [error.problem] }
    throw error
  }
}

const OPERATORS: readonly string[] = ['==', '!=', '<', '<=', '>', '>=']
const isOperator = (text: string): text is Operator => OPERATORS.includes(text)

const CONSTANTS: Readonly<Record<string, Literal>> = {
  true: { is: 'boolean', boolean: true },
  false: { is: 'boolean', boolean: false },
  absent: { is: 'absent' },
  null: { is: 'absent' },
}

/** Walks along the tokens, from the loosest binding to the tightest: or, and, not, comparison. */
class Reader {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Condition {
    const condition = this.#or()
    if (this.#next.kind !== 'end') this.#unexpected('an operator')
    return condition
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', from: 0, to: 0 }
  }

  #take(): Token {
    const token = this.#next
    this.#at++
    return token
  }

  #takes(text: string): boolean {
    const { kind, text: found } = this.#next
    if (kind === 'text' || kind === 'end' || found !== text) return false
    this.#at++
    return true
  }

  #unexpected(expected: 'a value' | 'an operator' | 'a closing bracket' | 'a path' | 'a step'): never {
    const { text, from, to } = this.#next
    return wrong('unexpected', { from, to }, { found: text, expected })
  }

  #deeper<T>(read: () => T): T {
    const { from, to } = this.#next
    if (++this.#depth > LIMITS.depth) wrong('too_deep', { from, to }, { limit: LIMITS.depth })
    const result = read()
    this.#depth--
    return result
  }

  #or(): Condition {
    const parts = [this.#and()]
    while (this.#takes('or')) parts.push(this.#and())
    return parts.length === 1 && parts[0] ? parts[0] : { or: parts }
  }

  #and(): Condition {
    const parts = [this.#not()]
    while (this.#takes('and')) parts.push(this.#not())
    return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
  }

  #not(): Condition {
    if (this.#takes('not')) return { not: this.#deeper(() => this.#not()) }
    if (this.#takes('(')) {
      const inner = this.#deeper(() => this.#or())
      this.#close()
      return inner
    }
    if (this.#next.text === 'changed' && this.#isCall()) {
      this.#at += 2
      const changed = this.#path(false)
      this.#close()
      return { changed }
    }
    return this.#comparison()
  }

  #isCall(): boolean {
    return this.#next.kind === 'word' && this.#tokens[this.#at + 1]?.text === '('
  }

  #close(): void {
    if (!this.#takes(')')) this.#unexpected('a closing bracket')
  }

  #comparison(): Condition {
    const left = this.#written()
    const { text, kind } = this.#next
    if (kind === 'sign' && isOperator(text)) {
      this.#at++
      return compared(left, text, this.#written())
    }
    if (this.#takes('in')) return this.#among(left)
    return there(left)
  }

  #among(left: Written): Condition {
    const searched = resolved(left, undefined)
    if (!this.#takes('[')) {
      const { from } = this.#next
      const list = this.#path(false)
      mustHold(list, searched, { from, to: from + list.path.length })
      return { in: searched, among: list }
    }
    const among: Literal[] = []
    while (!this.#takes(']')) {
      const item = this.#written()
      const operand = resolved(item, searched)
      if (!('literal' in operand))
        return wrong('unexpected', item.span, { found: itemText(item), expected: 'a value' })
      mustCompare(searched, '==', operand, item.span)
      among.push(operand.literal)
      if (!this.#takes(',') && this.#next.text !== ']') this.#unexpected('a closing bracket')
    }
    return { in: searched, among }
  }

  #written(): Written {
    const token = this.#next
    const span = { from: token.from, to: token.to }
    if (token.kind === 'number') return { operand: { literal: numberLiteral(this.#take()) }, span }
    if (token.kind === 'text') return { operand: { literal: { is: 'text', text: this.#take().text } }, span }
    if (token.kind !== 'word' || RESERVED.includes(token.text)) return this.#unexpected('a value')
    if (this.#isCall()) return this.#called(token)
    this.#at++
    const constant = Object.hasOwn(CONSTANTS, token.text) ? CONSTANTS[token.text] : undefined
    if (constant) return { operand: { literal: constant }, span }
    const path = pathOperand(token.text, false)
    return { ...(path && { operand: path }), bare: token.text, span }
  }

  #called({ text, from, to }: Token): Written {
    this.#at += 2
    const operand = text === 'was' ? this.#path(true) : text === 'visits' ? this.#visits() : undefined
    if (!operand)
      return wrong('unknown_name', { from, to }, { name: text, nearest: nearest(text, FUNCTIONS) })
    const end = this.#next.to
    this.#close()
    return { operand, span: { from, to: end } }
  }

  #visits(): Operand {
    const { kind, text, from, to } = this.#next
    if (kind !== 'word') return this.#unexpected('a step')
    this.#at++
    if (!isStepId(text))
      return wrong('unknown_step', { from, to }, { name: text, nearest: nearest(text, stepIds) })
    return { visits: text }
  }

  #path(was: boolean): PathOperand {
    const { kind, text, from, to } = this.#next
    if (kind !== 'word') return this.#unexpected('a path')
    this.#at++
    return pathOperand(text, was) ?? unknownPath(text, { from, to })
  }
}

const RESERVED: readonly string[] = ['and', 'or', 'in', 'not']
export const FUNCTIONS: readonly string[] = ['changed', 'was', 'visits']

const pathOperand = (path: string, was: boolean): PathOperand | undefined => {
  const type = pathType(path)
  return type && { path, keys: keysOf(path), type, was }
}

const itemText = ({ bare, operand }: Written): string =>
  bare ?? (operand && 'path' in operand ? operand.path : '')

const unknownPath = (name: string, span: Span): never =>
  wrong('unknown_name', span, { name, nearest: nearest(name, pathNames) })

const compared = (left: Written, operator: Operator, right: Written): Condition => {
  const [a, b] = [resolved(left, right.operand), resolved(right, left.operand)]
  mustCompare(a, operator, b, { from: left.span.from, to: right.span.to })
  return { compare: operator, left: a, right: b }
}

/** A path alone asks whether something is there; a value alone asks nothing. */
const there = (written: Written): Condition => {
  const operand = resolved(written, undefined)
  if ('path' in operand) return { there: operand }
  return wrong('not_a_condition', written.span, { found: 'visits' in operand ? operand.visits : '' })
}
