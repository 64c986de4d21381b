import type { Node } from 'jsonc-parser'
import { parse as parseLoosely, parseTree } from 'jsonc-parser'
import { LIMITS } from 'sessionscope/scenario/limits.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'

import { valueAt } from './value.ts'

/** Where a value stands in the text of a file, by offsets. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** What the text of a scenario file says, as far as it can be read. */
export interface Reading {
  readonly text: string
  /** The JSON value; undefined when the text is no JSON. */
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** The scenario; undefined as long as there is a problem. */
  readonly opened: Opened | undefined
}

/** Reads the text of a draft. A list of scenarios is no draft: only its first would be shown. */
export const readText = (text: string): Reading => {
  const parsed = parseFile(text)
  const value = isTooDeep(text) ? undefined : jsonOf(text)
  if ('problems' in parsed) return { text, value, problems: parsed.problems, opened: undefined }
  const [opened, ...more] = parsed.scenarios
  const problems: readonly Problem[] = more.length > 0 || Array.isArray(value) ? [ONE_ONLY] : []
  return { text, value, problems, opened: problems.length > 0 ? undefined : opened }
}

const ONE_ONLY: Problem = { code: 'not_a_scenario', path: '', values: { found: { kind: 'list' } } }

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

let last: { readonly text: string; readonly ranges: ReadonlyMap<string, TextRange> } | undefined

/**
 * Where each value of the text stands, by its path as problems tell it; the whole file has the empty path. The last text
 * is remembered: mistakes, marks and the cursor all ask about the same one.
 */
export const rangesIn = (text: string): ReadonlyMap<string, TextRange> => {
  if (last?.text !== text) last = { text, ranges: rangesOf(text) }
  return last.ranges
}

const rangesOf = (text: string): ReadonlyMap<string, TextRange> => {
  const ranges = new Map<string, TextRange>()
  const root = isTooDeep(text) ? undefined : parseTree(text)
  if (root) note(root, [], ranges)
  return ranges
}

/** Whether a text is nested deeper than a file may be: to walk it would be the end of whoever does. */
const isTooDeep = (text: string): boolean => {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (inText && sign === '\\') at++
    else if (sign === '"') inText = !inText
    else if (!inText && (sign === '[' || sign === '{')) depth++
    else if (!inText && (sign === ']' || sign === '}')) depth--
    if (depth > LIMITS.depth + 1) return true
  }
  return false
}

type Keys = readonly (string | number)[]

const note = (node: Node, keys: Keys, ranges: Map<string, TextRange>): void => {
  // A member is shown with its key: that is what people look for.
  const { offset } = node.parent?.type === 'property' ? node.parent : node
  ranges.set(pathText(keys), { from: offset, to: node.offset + node.length })
  if (node.type === 'array')
    node.children?.forEach((child, index) => {
      note(child, [...keys, index], ranges)
    })
  if (node.type !== 'object') return
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (typeof key?.value === 'string' && value) note(value, [...keys, key.value], ranges)
  }
}

/** What a text calls its scenario in a language, also while it is no JSON; undefined when it says nothing. */
export const titleIn = (text: string, language: 'ru' | 'en'): string | undefined => {
  const value: unknown = isTooDeep(text) ? undefined : parseLoosely(text)
  const title = valueAt(value, ['title', language])
  return typeof title === 'string' && title.trim() !== '' ? title : undefined
}

/** Where a mistake is to be looked for: what may not be there stands there all the same, what is missing does not. */
export const markOf = (problem: Problem): string => {
  if (problem.code !== 'unknown_field') return problem.path
  const own = pathText([problem.values.field])
  return problem.path === '' || own.startsWith('[') ? `${problem.path}${own}` : `${problem.path}.${own}`
}

/** The range of a path, or of what it would stand in. */
export const rangeAt = (ranges: ReadonlyMap<string, TextRange>, path: string): TextRange | undefined => {
  for (let at = path; ; at = above(at)) {
    const range = ranges.get(at)
    if (range || at === '') return range
  }
}

/** The path of what a path's value stands in. */
export const above = (path: string): string => path.replace(/(^|\.)[^.[\]]*$|\[[^\]]*\]$/, '')

/** The path of the innermost value at an offset of the text. */
export const pathAt = (ranges: ReadonlyMap<string, TextRange>, offset: number): string => {
  let found = ''
  for (const [path, { from, to }] of ranges) if (from <= offset && offset <= to) found = path
  return found
}
