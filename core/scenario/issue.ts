import type * as v from 'valibot'
import type { Found, Kind, Problem, Requirement } from './problem.ts'
import { pathText } from './problem.ts'

type Issue = v.BaseIssue<unknown>

/** A schema's complaint as a problem of the file: a code, the path from the file's root, and the values. */
export const problemOf = (issue: Issue, at: readonly number[]): Problem => {
  const keys = (issue.path ?? []).map(item => item.key as string | number)
  const path = pathText([...at, ...keys])
  const found = shown(issue.input)
  const own = ownProblem(issue.message, path, found)
  if (own) return own
  if (issue.type === 'strict_object' || issue.type === 'object' || issue.type === 'loose_object')
    return keyProblem(issue, keys, pathText([...at, ...keys.slice(0, -1)]), path)
  if (issue.type === 'picklist' || issue.type === 'literal')
    return { code: 'not_one_of', path, values: { allowed: issue.expected ?? '', found } }
  const requirement = issue.kind === 'validation' ? requirementOf(issue) : undefined
  if (requirement) return { code: 'out_of_range', path, values: { requirement, found } }
  return { code: 'wrong_type', path, values: { expected: KINDS[issue.type] ?? 'object', found } }
}

/** Our own checks speak through their message: a code, and after colons the values. */
const ownProblem = (message: string, path: string, found: Found): Problem | undefined => {
  if (message === 'not_an_instant') return { code: 'not_an_instant', path, values: { found } }
  if (message === 'not_a_step') return { code: 'not_a_step', path, values: { found } }
  if (message.startsWith('not_a_condition:'))
    return {
      code: 'not_a_condition',
      path,
      values: { problem: JSON.parse(message.slice('not_a_condition:'.length)) },
    }
  if (message.startsWith('one_field:')) {
    const [, count, ...allowed] = message.split(':')
    return { code: 'one_field', path, values: { allowed: allowed.join(':').trim(), found: Number(count) } }
  }
  if (message.startsWith('bad_scalar:'))
    return {
      code: 'bad_scalar',
      path,
      values: { scalar: JSON.parse(message.slice('bad_scalar:'.length)), found },
    }
  if (message.startsWith('missing:'))
    return { code: 'missing', path, values: { field: message.slice('missing:'.length) } }
  if (message.startsWith('not_protocol:'))
    return { code: 'not_protocol', path, values: JSON.parse(message.slice('not_protocol:'.length)) }
  return undefined
}

const keyProblem = (
  issue: Issue,
  keys: readonly (string | number)[],
  parent: string,
  path: string,
): Problem => {
  const field = String(keys.at(-1) ?? '')
  if (issue.expected === 'never') return { code: 'unknown_field', path: parent, values: { field } }
  if (issue.received === 'undefined') return { code: 'missing', path: parent, values: { field } }
  return { code: 'wrong_type', path, values: { expected: 'object', found: shown(issue.input) } }
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  record: 'object',
  safe_integer: 'whole number',
}

const REQUIREMENTS: Readonly<Record<string, Requirement['is']>> = {
  min_value: 'at least',
  max_value: 'at most',
  min_length: 'at least characters',
  max_length: 'at most characters',
  safe_integer: 'whole',
  finite: 'whole',
}

const requirementOf = ({ type, expected }: Issue): Requirement | undefined => {
  const is = REQUIREMENTS[type]
  return is && { is, bound: (expected ?? '').replace(/^[<>=]+/, '') }
}

/** A value as a problem shows it; also for those who find problems without a schema. */
export const shown = (input: unknown): Found => {
  if (input === undefined) return { kind: 'nothing' }
  if (input === null) return { kind: 'null' }
  if (typeof input === 'object') return { kind: Array.isArray(input) ? 'list' : 'object' }
  const json = JSON.stringify(input)
  return { json: json.length > 60 ? `${json.slice(0, 60)}…` : json }
}
