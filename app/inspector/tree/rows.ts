import { pointerTo } from 'sessionscope/run/pointer.ts'
import type { Diff, Part } from './diff.ts'
import { count, fieldsOf, isComposite, partsOf } from './diff.ts'
import { preview } from './text.ts'

export type Mark = 'added' | 'changed' | 'removed'

/** A line of a tree. */
export interface Row {
  /** Keys from the root, as a JSON pointer: the same field has the same path at every step. */
  readonly path: string
  readonly key: string
  /** From 1, as ARIA counts. */
  readonly level: number
  /** Only in a list of which some are left out: of all others the page itself tells their number and order. */
  readonly position: number | undefined
  readonly siblings: number | undefined
  readonly value: unknown
  /** The old value of a changed leaf. */
  readonly before: unknown
  readonly mark: Mark | undefined
  /** The first row of its difference: the one that counts, and that can say who wrote it. */
  readonly heads: boolean
  /** Undefined for a row without anything inside. */
  readonly open: boolean | undefined
  /** How many elements of a long list are left out behind this row. */
  readonly more: number
}

/** What the user has opened (true) and closed (false), by path. */
export type Opened = ReadonlyMap<string, boolean>

/** Longer lists show this many elements: the newest stand first. */
export const LIST_SHOWN = 100
/** What is short enough stands on its line and needs no opening, in characters. */
const SHORT = 30
/** A new branch is shown open while it has no more leaves than this. */
const LEAVES_SHOWN = 6

/**
 * The visible lines of a tree. What has differences inside is open, what is new and small too, and the paths of
 * `first`, unless the user has decided otherwise.
 */
export const rowsOf = (root: Diff, opened: Opened, first: ReadonlySet<string>): readonly Row[] => {
  const rows: Row[] = []
  const walk = (found: Diff, path: string, level: number, inherited: Mark | undefined, counted: boolean) => {
    const parts = partsOf(found)
    const shown = parts.slice(0, LIST_SHOWN)
    const isCut = parts.length > shown.length
    for (const [index, part] of shown.entries()) {
      const at = pointerTo(path, part.key)
      const own = markOf(part.diff)
      const open = openness(part, at, { opened, first, added: inherited !== undefined })
      rows.push({
        path: at,
        key: part.key,
        level,
        position: isCut ? index + 1 : undefined,
        siblings: isCut ? parts.length : undefined,
        value: part.diff.value,
        before: part.diff.kind === 'changed' ? part.diff.before : undefined,
        mark: inherited ?? own,
        heads: own !== undefined && !counted,
        open,
        more: 0,
      })
      // In a list that counts as one change the elements still bear their own marks.
      if (open)
        walk(
          part.diff,
          at,
          level + 1,
          inherited ?? (own === 'changed' ? undefined : own),
          counted || own !== undefined,
        )
    }
    const last = rows.at(-1)
    if (last && isCut) rows[rows.length - 1] = { ...last, more: parts.length - LIST_SHOWN }
  }
  walk(root, '', 1, undefined, false)
  return rows
}

const markOf = (found: Diff): Mark | undefined => {
  if (found.kind === 'same') return undefined
  if (found.kind === 'inside') return Array.isArray(found.value) ? 'changed' : undefined
  return found.kind
}

const openness = (
  { key, diff: found }: Part,
  path: string,
  {
    opened,
    first,
    added,
  }: { readonly opened: Opened; readonly first: ReadonlySet<string>; readonly added: boolean },
): boolean | undefined => {
  if (found.kind === 'inside') return opened.get(path) ?? true
  if (found.kind === 'changed' || !isComposite(found.value) || fieldsOf(found.value).length === 0)
    return undefined
  if (first.has(path)) return opened.get(path) ?? true
  if (found.kind === 'same' && !preview(found.value, key, SHORT).endsWith('…')) return undefined
  return opened.get(path) ?? (found.kind === 'added' && !added && leaves(found.value) <= LEAVES_SHOWN)
}

const leaves = (value: unknown): number =>
  isComposite(value) ? fieldsOf(value).reduce((sum, [, part]) => sum + leaves(part), 0) : 1

/** Whether a tree shows any difference at all. */
export const differs = (found: Diff): boolean => Object.values(count(found)).some(amount => amount > 0)
