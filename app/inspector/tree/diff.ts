import { equal } from 'sessionscope/session/equal.ts'

/** A named part of a composite value, with how it differs; list elements are named by their index. */
export interface Part {
  readonly key: string
  readonly diff: Diff
}

/**
 * How a value differs from another. `inside`: both are objects, or both lists, and differ in some parts; `value` is
 * the newer one. An absent field and an undefined one are the same.
 */
export type Diff =
  | { readonly kind: 'same'; readonly value: unknown }
  | { readonly kind: 'added'; readonly value: unknown }
  | { readonly kind: 'removed'; readonly value: unknown }
  | { readonly kind: 'changed'; readonly before: unknown; readonly value: unknown }
  | { readonly kind: 'inside'; readonly value: object; readonly parts: readonly Part[] }

/** What a difference amounts to, as people count: a new branch is one, a list whose elements differ is one. */
export interface Counts {
  readonly changed: number
  readonly added: number
  readonly removed: number
}

export const isComposite = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The difference between two plain values. Shared parts (`===`) are not walked, so it costs what has changed. */
export const diff = (before: unknown, after: unknown): Diff => {
  if (before === after || equal(before, after)) return { kind: 'same', value: after }
  if (before === undefined) return { kind: 'added', value: after }
  if (after === undefined) return { kind: 'removed', value: before }
  if (!isComposite(before) || !isComposite(after)) return { kind: 'changed', before, value: after }
  if (Array.isArray(before) && Array.isArray(after))
    return { kind: 'inside', value: after, parts: listParts(before, after) }
  if (Array.isArray(before) || Array.isArray(after)) return { kind: 'changed', before, value: after }
  return { kind: 'inside', value: after, parts: fieldParts(before, after) }
}

/** A value without anything to compare it with. */
export const unchanged = (value: unknown): Diff => ({ kind: 'same', value })

/** The fields of an object that are set, by name. */
export const fieldsOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, field]) => field !== undefined)

const fieldParts = (before: object, after: object): Part[] => {
  const old = new Map(fieldsOf(before))
  const parts = fieldsOf(after).map(([key, value]) => ({ key, diff: diff(old.get(key), value) }))
  const kept = new Set(parts.map(({ key }) => key))
  // What is gone stays where it stood: behind the field that came before it.
  const gone = new Map<string | undefined, Part[]>()
  let last: string | undefined
  for (const [key, value] of old) {
    if (kept.has(key)) last = key
    else gone.set(last, [...(gone.get(last) ?? []), { key, diff: { kind: 'removed', value } }])
  }
  return [...(gone.get(undefined) ?? []), ...parts.flatMap(part => [part, ...(gone.get(part.key) ?? [])])]
}

/**
 * Elements that the lists share at their beginning and at their end are the same; what lies between is paired from the
 * end, since lists of tags and sessions grow at their head. Paired by index, one new tag would change them all.
 */
const listParts = (before: readonly unknown[], after: readonly unknown[]): Part[] => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && equal(before[head], after[head])) head++
  let tail = 0
  while (tail < shorter - head && equal(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const gone = before.length - after.length
  const parts = before
    .slice(head, head + Math.max(0, gone))
    .map((value, index): Part => ({ key: String(head + index), diff: { kind: 'removed', value } }))
  const added = Math.max(0, -gone)
  after.forEach((value, index) => {
    const inMiddle = index >= head && index < after.length - tail
    const isNew = inMiddle && index < head + added
    const pair = index < head ? before[index] : before[index + gone]
    parts.push({ key: String(index), diff: isNew ? { kind: 'added', value } : diff(pair, value) })
  })
  return inOrder(parts, head, Math.max(0, gone))
}

/** Removed elements were put first; they belong behind the shared head. */
const inOrder = (parts: readonly Part[], head: number, gone: number): Part[] => [
  ...parts.slice(gone, gone + head),
  ...parts.slice(0, gone),
  ...parts.slice(gone + head),
]

const NOTHING: Counts = { changed: 0, added: 0, removed: 0 }

/** Counts the differences, each branch once. */
export const count = (found: Diff): Counts => {
  if (found.kind === 'same') return NOTHING
  if (found.kind !== 'inside' || Array.isArray(found.value))
    return { ...NOTHING, [found.kind === 'inside' ? 'changed' : found.kind]: 1 }
  return found.parts.reduce<Counts>((sum, part) => {
    const { changed, added, removed } = count(part.diff)
    return { changed: sum.changed + changed, added: sum.added + added, removed: sum.removed + removed }
  }, NOTHING)
}

/** The parts of any diff: of a branch that is new, gone or the same they are all so. */
export const partsOf = (found: Diff): readonly Part[] => {
  if (found.kind === 'inside') return found.parts
  if (found.kind === 'changed' || !isComposite(found.value)) return []
  const { kind } = found
  return fieldsOf(found.value).map(([key, value]) => ({ key, diff: { kind, value } }))
}
