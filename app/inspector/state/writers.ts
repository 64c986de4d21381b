import { shownState } from 'sessionscope/machine/shown.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { equal } from 'sessionscope/session/equal.ts'
import { isComposite } from '../tree/diff.ts'

const at = (root: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (value, key) => (isComposite(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    root,
  )

const keysOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/**
 * The index of the step that last wrote the field at a path of the shown state, looking back from `index` to `since`.
 * The entry before a change is the step that made it. Undefined when nothing in between did.
 */
export const writerOf = (past: History, path: string, since: number, index: number): number | undefined => {
  const keys = keysOf(path)
  const valueAt = (entry: number) => at(shownState(runAt(past, entry)), keys)
  for (let entry = index; entry > since; entry--)
    if (!equal(valueAt(entry), valueAt(entry - 1))) return entry - 1
  return undefined
}
