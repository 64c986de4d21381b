import type { Run } from '../machine/run.ts'
import type { ShownPart } from '../machine/shown.ts'
import { shownParts } from '../machine/shown.ts'
import { equal } from '../session/equal.ts'
import type { History } from './history.ts'
import { countUpTo, runAt } from './history.ts'
import { nameIn, pointerTo } from './pointer.ts'

/** Where each field has got another value: the indices of the entries that show it first, ascending. */
interface Index {
  read: number
  readonly changed: Map<string, number[]>
}

/** One index per log, beside it: histories that share a log share it, and each looks at its own length of it only. */
const indexes = new WeakMap<History['log'], Index>()

type Look = (run: Run) => unknown

/** What a part is made of: as long as these are the very same, so is the part, and nothing has to be made of it. */
const STORED: readonly Look[] = [run => run.state, run => run.locals.session]
const sources: Readonly<Record<ShownPart, readonly Look[]>> = {
  activity: STORED,
  session: STORED,
  payment: STORED,
  target: STORED,
  route: STORED,
  retry_attempts: STORED,
  refund: STORED,
  sessions: STORED,
  machine: [run => run.raised, run => run.timer],
  raised: [run => run.raised],
  wake_up: [run => run.locals],
  reply: [run => run.reply],
  timer: [run => run.timer],
  now: [run => run.now],
  wakes: [run => run.wakes],
  calls: [run => run.calls],
  machine_tag: [run => run.bound],
  config: [run => run.given],
  proxy_options: [run => run.given],
  doors: [run => run.given],
}

const isPart = (name: string): name is ShownPart => Object.hasOwn(sources, name)
const parts = Object.keys(sources).filter(isPart)

/**
 * The last entry, up to `index`, that shows another value of a field than the entry before it. The path is a JSON pointer
 * into what is shown of a run (`/session/trx/id`); of a branch it is the last change inside. Undefined when the field
 * has been so from the beginning. Reads only entries that nobody has asked for before.
 */
export const lastChange = (past: History, path: string, index: number): number | undefined => {
  const changes = indexFor(past, index).changed.get(keyOf(path, runAt(past, index)))
  return changes?.[countUpTo(changes, index) - 1]
}

/**
 * Sessions and tags stand newest first: in the index they are counted from the oldest, which keeps its number. Counted as
 * they stand, each new one would change all others, and a long run would take minutes to be read.
 */
const NEWEST_FIRST = /^(?:\/sessions\/[^/]+|\/machine_tag|(?:\/session|\/sessions\/[^/]+\/-\d+)\/tags)$/

const fromOldest = (length: number, index: number): string => `-${length - index}`

/** The path under which the index keeps a path of what is shown of a run. */
const keyOf = (path: string, run: Run): string => {
  const [part = '', ...names] = path.split('/').slice(1)
  if (!isPart(part)) return path
  let key = `/${part}`
  let value: unknown = shownParts[part](run)
  for (const name of names) {
    const list = NEWEST_FIRST.test(key) && Array.isArray(value) ? value : undefined
    key += `/${list ? fromOldest(list.length, Number(name)) : name}`
    value = isComposite(value) ? Reflect.get(value, nameIn(name)) : undefined
  }
  return key
}

const indexFor = ({ log, length }: History, upTo: number): Index => {
  const index = indexes.get(log) ?? { read: 1, changed: new Map<string, number[]>() }
  indexes.set(log, index)
  for (; index.read <= upTo && index.read < length; index.read++) {
    const [before, run] = [log.runs[index.read - 1], log.runs[index.read]]
    if (before && run) note(index, before, run)
  }
  return index
}

const note = (index: Index, before: Run, run: Run): void => {
  for (const part of parts) {
    if (sources[part].every(look => look(before) === look(run))) continue
    noteChange(index, `/${part}`, shownParts[part](before), shownParts[part](run))
  }
}

const isComposite = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Notes a field, and what is inside it, where they differ; says whether they do. */
const noteChange = (index: Index, path: string, before: unknown, after: unknown): boolean => {
  if (before === after) return false
  const differs =
    isComposite(before) || isComposite(after) ? inside(index, path, before, after) : !equal(before, after)
  if (differs) push(index.changed, path, index.read)
  return differs
}

const inside = (index: Index, path: string, before: unknown, after: unknown): boolean => {
  if (NEWEST_FIRST.test(path)) {
    const inList = insideNewestFirst(index, path, listOf(before), listOf(after))
    return inList || Array.isArray(before) !== Array.isArray(after)
  }
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  let differs = isComposite(before) !== isComposite(after) || Array.isArray(before) !== Array.isArray(after)
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
    differs = noteChange(index, pointerTo(path, key), Reflect.get(old, key), Reflect.get(now, key)) || differs
  return differs
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const insideNewestFirst = (
  index: Index,
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): boolean => {
  let differs = before.length !== after.length
  for (let nth = 1; nth <= Math.max(before.length, after.length); nth++) {
    const [old, now] = [before[before.length - nth], after[after.length - nth]]
    if (old !== now) differs = noteChange(index, `${path}/${fromOldest(nth, 0)}`, old, now) || differs
  }
  return differs
}

const NO_FIELDS = {}
const fieldsOf = (value: unknown): object => (isComposite(value) ? value : NO_FIELDS)

const push = (changed: Map<string, number[]>, path: string, index: number): void => {
  const known = changed.get(path)
  if (known) known.push(index)
  else changed.set(path, [index])
}
