import type { Problem } from 'sessionscope/scenario/problem.ts'

/** What would put a value right: another value in its place, or nothing where nothing may be. */
export type Mend = { readonly to: unknown } | { readonly remove: string }

/** The number that a text begins with, as people write it: `25s`, `1 200`, `0,5`. */
const numberIn = (value: unknown): number | undefined => {
  if (typeof value !== 'string') return undefined
  const found = /^[\s]*(-?\d[\d\s]*(?:[.,]\d+)?)/.exec(value)?.[1]
  const number = found === undefined ? Number.NaN : Number(found.replaceAll(/\s/g, '').replace(',', '.'))
  return Number.isFinite(number) ? number : undefined
}

/** A mend that follows from the mistake alone, to be offered as a button; undefined where the user has to decide. */
export const mendOf = (problem: Problem, value: unknown): Mend | undefined => {
  switch (problem.code) {
    case 'unknown_field':
      return { remove: problem.values.field }
    case 'wrong_type':
      return typed(problem.values.expected, value)
    case 'bad_scalar': {
      const number = problem.values.scalar === 'string' ? undefined : numberIn(value)
      return number === undefined ? undefined : { to: Math.trunc(number) }
    }
    case 'out_of_range':
      return bounded(problem.values.requirement.is, Number(problem.values.requirement.bound), value)
    default:
      return undefined
  }
}

const typed = (expected: string, value: unknown): Mend | undefined => {
  if (expected === 'text' && (typeof value === 'number' || typeof value === 'boolean'))
    return { to: String(value) }
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return { to: value === 'true' }
  if (expected !== 'number' && expected !== 'whole number') return undefined
  const number = numberIn(value)
  return number === undefined ? undefined : { to: expected === 'number' ? number : Math.trunc(number) }
}

const bounded = (is: string, bound: number, value: unknown): Mend | undefined => {
  if (typeof value !== 'number') return undefined
  if (is === 'whole') return Number.isFinite(value) ? { to: Math.trunc(value) } : undefined
  return (is === 'at least' || is === 'at most') && Number.isFinite(bound) ? { to: bound } : undefined
}
