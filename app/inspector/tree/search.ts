import { pointerTo } from 'sessionscope/run/pointer.ts'
import type { Diff, Part } from './diff.ts'
import { isComposite, partsOf } from './diff.ts'
import type { Opened } from './rows.ts'
import { leafText } from './text.ts'

/** What a search leaves of a tree: the rows that match with all around them, opened; and how many match. */
export interface Searched {
  readonly root: Diff
  readonly opened: Opened
  readonly matches: number
}

const matches = ({ key, diff }: Part, wanted: string): boolean => {
  if (key.toLowerCase().includes(wanted)) return true
  const values = diff.kind === 'changed' ? [diff.before, diff.value] : [diff.value]
  return values.some(value => !isComposite(value) && leafText(value, key).toLowerCase().includes(wanted))
}

/** A list of which parts differ is marked as changed itself: one that is only narrowed must not be taken for one. */
const holder = ({ kind, value }: Diff): object =>
  !isComposite(value)
    ? {}
    : kind !== 'inside' && Array.isArray(value)
      ? Object.fromEntries(value.entries())
      : value

/** The rows whose key or value has a text in it, whatever its case; the marks of a difference stay. */
export const searched = (root: Diff, text: string): Searched => {
  const wanted = text.trim().toLowerCase()
  const opened = new Map<string, boolean>()
  let count = 0
  const walk = (found: Diff, path: string): Diff | undefined => {
    const kept: Part[] = []
    for (const part of partsOf(found)) {
      const at = pointerTo(path, part.key)
      const hit = matches(part, wanted)
      if (hit) count++
      const inner = walk(part.diff, at)
      if (inner) opened.set(at, true)
      if (inner ?? hit) kept.push({ key: part.key, diff: inner ?? part.diff })
    }
    if (kept.length === 0) return undefined
    return { kind: 'inside', value: holder(found), parts: kept }
  }
  const left = walk(root, '')
  return { root: left ?? { kind: 'same', value: {} }, opened, matches: count }
}
