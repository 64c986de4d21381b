import { stepIds } from '../machine/table.ts'
import { FUNCTIONS, LIMITS } from './parse.ts'
import { namesAfter, pathNames, pathType } from './paths.ts'

/** Something that may be put in. */
export interface Completion {
  readonly insert: string
  readonly kind: 'path' | 'value' | 'function' | 'operator' | 'step'
}

/** What may stand at the caret, in place of the characters `from` up to `to`. */
export interface Completions {
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
}

const MOST = 50
const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', 'in'] as const

/** The word that ends at the caret. */
const BEFORE = /[\p{L}\p{N}_./-]*$/u
const AFTER = /^[\p{L}\p{N}_./-]*/u
/** A comparison that waits for its right side: the path, and perhaps an open list. */
const COMPARED = /([\p{L}_][\p{L}\p{N}_./-]*)\s*(?:==|!=|in\s*\[(?:[^\]]*,)?)\s*$/u
const IN_STEPS = /visits\(\s*$/
const IN_PATHS = /(?:changed|was)\(\s*$/
/** After a whole operand an operator follows, after a whole comparison a joint. */
const OPERAND_BEFORE = /[\p{L}\p{N}_)"\]]\s+$/u
const HAS_OPERATOR = /(?:==|!=|<=|>=|<|>|\bin\b)[^()]*$/u

/**
 * What may be written at a place of a condition: the paths of the state by what has been written of them, the words that a
 * value may be, steps and paths inside functions, operators after a path. The likeliest first.
 */
export const completionsAt = (text: string, caret: number): Completions => {
  // Longer is no condition; and looked for in something that long, the end of a word is looked for from every letter.
  if (text.length > LIMITS.characters) return { from: caret, to: caret, options: [] }
  const before = text.slice(0, caret)
  const word = BEFORE.exec(before)?.[0] ?? ''
  const from = caret - word.length
  const to = caret + (AFTER.exec(text.slice(caret))?.[0].length ?? 0)
  const options = fitting(before.slice(0, from), word)
    .filter(({ insert }) => insert !== word)
    .slice(0, MOST)
  return { from, to, options }
}

const fitting = (head: string, word: string): readonly Completion[] => {
  if (IN_STEPS.test(head)) return matching(stepIds, word, 'step')
  if (IN_PATHS.test(head)) return pathsFor(word)
  const compared = COMPARED.exec(head)?.[1]
  if (compared !== undefined) return [...valuesOf(compared, word), ...pathsFor(word)]
  if (OPERAND_BEFORE.test(head) && !/\b(?:and|or|not|in)\s+$/.test(head)) {
    const part = head.split(/\b(?:and|or)\b/).at(-1) ?? ''
    const joints = ['and', 'or']
    return matching(HAS_OPERATOR.test(part) ? joints : [...OPERATORS, ...joints], word, 'operator')
  }
  return [...pathsFor(word), ...matching(FUNCTIONS, word, 'function'), ...matching(['not'], word, 'operator')]
}

/** Names of this level, then whatever deeper path has the word in it. */
const pathsFor = (word: string): readonly Completion[] => {
  const dot = word.lastIndexOf('.')
  const parent = dot < 0 ? undefined : word.slice(0, dot)
  const level = namesAfter(parent).map(name => (parent === undefined ? name : `${parent}.${name}`))
  const deeper = word.length > 1 ? pathNames.filter(path => path.includes(word) && !level.includes(path)) : []
  return [...matching(level, word, 'path'), ...deeper.map(insert => ({ insert, kind: 'path' as const }))]
}

const valuesOf = (path: string, word: string): readonly Completion[] => {
  const type = pathType(path)
  return type?.is === 'one of' ? matching(type.values, word, 'value') : matching(['absent'], word, 'value')
}

const matching = (
  names: readonly string[],
  word: string,
  kind: Completion['kind'],
): readonly Completion[] => {
  const low = word.toLowerCase()
  const first = names.filter(name => name.toLowerCase().startsWith(low))
  const inside = names.filter(name => !first.includes(name) && low !== '' && name.toLowerCase().includes(low))
  return [...first, ...inside].map(insert => ({ insert, kind }))
}
