import type * as v from 'valibot'
import type { Problem } from './problem.ts'
import { pathText } from './problem.ts'

type Issue = v.BaseIssue<unknown>

/** A schema's complaint as a problem of the file: a code, the path from the file's root, and the values. */
export const problemOf = (issue: Issue, at: readonly number[]): Problem => {
  const keys = (issue.path ?? []).map(item => item.key as string | number)
  const path = pathText([...at, ...keys])
  const own = ownProblem(issue.message, path)
  if (own) return own
  if (issue.type === 'strict_object' || issue.type === 'object' || issue.type === 'loose_object')
    return keyProblem(issue, keys, pathText([...at, ...keys.slice(0, -1)]), path)
  const found = shown(issue.input)
  if (issue.type === 'picklist' || issue.type === 'literal')
    return { code: 'not_one_of', path, values: { allowed: issue.expected ?? '', found } }
  if (issue.kind === 'schema')
    return { code: 'wrong_type', path, values: { expected: (issue.expected ?? '').toLowerCase(), found } }
  return { code: 'out_of_range', path, values: { requirement: requirement(issue), found } }
}

/** Our own checks speak through their message: a code, and after colons the values. */
const ownProblem = (message: string, path: string): Problem | undefined => {
  if (message.startsWith('one_field:')) {
    const [, found, ...allowed] = message.split(':')
    return { code: 'one_field', path, values: { allowed: allowed.join(':').trim(), found: Number(found) } }
  }
  if (message.startsWith('not_protocol:'))
    return { code: 'not_protocol', path, values: { sentence: message.slice('not_protocol:'.length) } }
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
  return { code: 'wrong_type', path, values: { expected: 'an object', found: shown(issue.input) } }
}

const shown = (input: unknown): string => {
  if (input === undefined) return 'nothing'
  const text =
    typeof input === 'object' && input !== null
      ? Array.isArray(input)
        ? 'a list'
        : 'an object'
      : JSON.stringify(input)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const requirement = (issue: Issue): string => {
  if (issue.message === 'not_an_instant') return 'an instant like 2024-06-01T12:00:00Z'
  return issue.expected ?? issue.type.replaceAll('_', ' ')
}
