import type { Reply } from 'sessionscope/effects/call.ts'
import { replyName } from 'sessionscope/effects/log.ts'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { shownState } from 'sessionscope/machine/shown.ts'
import type { AlignedRow, Alignment } from 'sessionscope/run/compare.ts'
import { beside } from 'sessionscope/run/compare.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { resultOf } from 'sessionscope/steps/answer.ts'
import { intentOf } from 'sessionscope/words/values/shared.ts'
import { toldAt } from '../inspector/call/callsOf.ts'
import { changeName, innermost } from '../inspector/changes/changeName.ts'
import { storedOf } from '../inspector/changes/storedOf.ts'
import type { Diff } from '../inspector/tree/diff.ts'
import { diff } from '../inspector/tree/diff.ts'
import { preview } from '../inspector/tree/text.ts'

/** Something that both runs have, or one of them alone; `index`: of the entry that shows it. */
export interface Listed {
  readonly side: 'both' | 'a' | 'b'
  readonly name: string
  readonly about: string
  readonly index: number
  /** Its place in the list. */
  readonly nth: number
}

interface Entry {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly index: number
  /** What came back, for a call that was answered. */
  readonly answer?: unknown
}

/** What is written beside a name, in characters; on the screen it ends where there is no more room. */
const BESIDE = 300
const listed = (a: readonly Entry[], b: readonly Entry[]): readonly Listed[] =>
  beside(a, b, ({ key }) => key).map(({ side, item }, nth, all) => {
    const { name, about, index } = item
    const instead = side === 'a' ? all[nth + 1] : all[nth - 1]
    const isPair = side !== 'both' && instead?.side === (side === 'a' ? 'b' : 'a')
    return { side, name, about: (isPair && differing(item, instead.item)) || about, index, nth }
  })

/** Of two answers to the same call with the same intent what differs: begun from the front, both would be cut before it. */
const differing = (one: Entry, other: Entry): string | undefined => {
  if (one.name !== other.name || one.answer === undefined || other.answer === undefined) return undefined
  if (one.about.split(' ')[0] !== other.about.split(' ')[0]) return undefined
  return leaves(diff(other.answer, one.answer), '')
    .filter(({ b }) => b !== undefined)
    .map(({ path, b }) => `${path.split('.').slice(-MEANT).join('.')}: ${preview(b, '', BESIDE)}`)
    .join(', ')
}

/** As much of a path, from its end, as says which field it is. */
const MEANT = 2

const changesOf = (past: History): readonly Entry[] =>
  storedOf(past, past.length)
    .toReversed()
    .flatMap(({ index, changes }) =>
      changes.map(change => ({
        key: JSON.stringify(change),
        name: changeName(change),
        about: preview(Object.values(innermost(change))[0], '', BESIDE),
        index,
      })),
    )

const callAt = (past: History, index: number): Entry | undefined => {
  const run = runAt(past, index)
  const told = toldAt(past, index)
  if (told) return { key: told, name: told, about: '', index }
  const isAnswer = run.reply && index > 0 && runAt(past, index - 1).reply === undefined
  const request = isAnswer ? requestOf(run) : undefined
  if (!request || !run.reply) return undefined
  const state = 'state' in request ? request.state : undefined
  const name = state ? `${request.function} ${state}` : request.function
  // All that was answered, not how long it took: the same call with another answer is a difference.
  const { took: _, ...answer } = run.reply
  return { key: `${name} ${JSON.stringify(answer)}`, name, about: answered(run.reply), index, answer }
}

/** What a reply amounts to: the intent first, which tells two of them apart, then what it holds. */
const answered = (reply: Reply): string => {
  if (!('result' in reply)) return replyName(reply)
  const { result } = resultOf(reply)
  const intent = intentOf(result)
  return intent === undefined ? '' : `${intent} ${preview(result, '', BESIDE)}`
}

const callsOf = (past: History): readonly Entry[] =>
  Array.from({ length: past.length }, (_, index) => callAt(past, index)).filter(entry => entry !== undefined)

/** The stored changes of two runs, and their calls, each with the side that has it. */
export const changesBeside = (a: History, b: History): readonly Listed[] => listed(changesOf(a), changesOf(b))
export const callsBeside = (a: History, b: History): readonly Listed[] => listed(callsOf(a), callsOf(b))

/** A field of two states, by its path; absent where it is not set. */
export interface FieldBeside {
  readonly path: string
  readonly a: unknown
  readonly b: unknown
}

const leaves = (found: Diff, path: string): readonly FieldBeside[] => {
  switch (found.kind) {
    case 'same':
      return []
    case 'added':
      return [{ path, a: undefined, b: found.value }]
    case 'removed':
      return [{ path, a: found.value, b: undefined }]
    case 'changed':
      return [{ path, a: found.before, b: found.value }]
    case 'inside':
      return found.parts.flatMap(part => leaves(part.diff, path === '' ? part.key : `${path}.${part.key}`))
  }
}

/** The fields in which two states differ, each of the two at an entry of its run. */
export const stateBeside = (a: History, at: number, b: History, bt: number): readonly FieldBeside[] =>
  leaves(diff(shownState(runAt(a, at)), shownState(runAt(b, bt))), '')

/** A line of the list: so many entries that are the same, or an entry of each side. */
export type Line =
  | { readonly kind: 'common'; readonly count: number }
  | (AlignedRow & { readonly kind: 'row'; readonly first: boolean })

/** How many of the shared entries are always shown before the divergence. */
const LEAD = 2

/** The lines of an alignment; what is shared is one line unless it is opened. */
export const linesOf = ({ common, rows }: Alignment, opened: boolean): readonly Line[] => {
  const hidden = opened ? 0 : Math.max(0, common - LEAD)
  const shared = Array.from({ length: common - hidden }, (_, index): Line => {
    const at = hidden + index
    return { kind: 'row', a: at, b: at, alike: true, first: false }
  })
  return [
    ...(hidden > 0 || opened ? [{ kind: 'common' as const, count: Math.max(0, common - LEAD) }] : []),
    ...shared,
    ...rows.map((row, index): Line => ({ kind: 'row', ...row, first: index === 0 })),
  ]
}

/** The entries of a line; of what both share, so many entries as one line, the last of them. */
export const entriesOf = (line: Line | undefined): Pick<AlignedRow, 'a' | 'b'> | undefined =>
  line?.kind === 'common' ? { a: line.count - 1, b: line.count - 1 } : line

/** Whether the two sides of a line differ: in their steps, or in what the first has been given where the runs part. */
export const isDifferent = (line: Line | undefined): boolean =>
  line?.kind === 'row' && (!line.alike || line.first)

/**
 * The line at which the next difference begins, or the one before; undefined when there is none. A difference is as many
 * lines as differ one after the other: one press passes all of them.
 */
export const differenceFrom = (lines: readonly Line[], at: number, turn: 1 | -1): number | undefined => {
  const begins = (line: number) => isDifferent(lines[line]) && !isDifferent(lines[line - 1])
  for (let line = at + turn; line >= 0 && line < lines.length; line += turn) if (begins(line)) return line
  return undefined
}
