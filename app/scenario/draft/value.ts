/** Keys and indices that lead to a value of a file. */
export type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path; undefined when there is none. */
export const valueAt = (root: unknown, path: Path): unknown => {
  let value = root
  for (const key of path) {
    if (Array.isArray(value)) value = typeof key === 'number' ? value[key] : undefined
    else if (isObject(value) && typeof key === 'string' && Object.hasOwn(value, key)) value = value[key]
    else return undefined
  }
  return value
}

/**
 * The root with another value at a path; what the path leads through is made where it is missing, and what is in its way
 * gives way. Undefined takes the value away: an element of a list closes the gap.
 */
export const withValue = (root: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return value
  const inner = rest.length === 0 ? value : withValue(valueAt(root, [key]), rest, value)
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(root) ? root : []
    if (inner === undefined) return list.toSpliced(key, 1)
    return key < list.length ? list.with(key, inner) : [...list, inner]
  }
  const record = isObject(root) ? root : {}
  if (inner !== undefined) return { ...record, [key]: inner }
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

/** The list at a path with an element put in at an index; a list is made where there is none. */
export const withInserted = (root: unknown, path: Path, index: number, element: unknown): unknown => {
  const list = valueAt(root, path)
  return withValue(root, path, (Array.isArray(list) ? list : []).toSpliced(index, 0, element))
}

/** The list at a path with one of its elements moved to another index. */
export const withMoved = (root: unknown, path: Path, from: number, to: number): unknown => {
  const list = valueAt(root, path)
  if (!Array.isArray(list) || from >= list.length || to < 0 || to >= list.length) return root
  return withValue(root, path, list.toSpliced(from, 1).toSpliced(to, 0, list[from]))
}
