import type { AheadMark } from './ahead.ts'
import type { ChangeMark, Item, Lanes } from './items.ts'
import type { Label, Measure } from './labels.ts'
import { placeLabels } from './labels.ts'
import { shownIdles } from './ruler.ts'
import type { Speech } from './say.ts'
import { labelTexts, wakeTexts } from './say.ts'
import type { Scale } from './scale.ts'
import { countWhile, endOf, idleWidth, leftOf, middleOf } from './scale.ts'
import type { Found } from './search.ts'
import type { Range, Shown } from './shown.ts'
import { crowd, crowdEnd, shownItems } from './shown.ts'
import type { Here, Standing } from './steps.ts'
import { standingOf } from './steps.ts'

/** An item as it is drawn. */
export interface DrawnItem extends Shown<Item> {
  readonly standing: Standing
  /** px of its width that lie before the playhead. */
  readonly done: number
  /** Whether it reaches to where its timer fires, or would fire, after the last step. */
  readonly reachesAhead: boolean
  /** Written inside it; wake-ups only. */
  readonly inside: string | undefined
}

/** A lane as it is drawn: items, and the labels beside them. */
export interface DrawnLane {
  readonly items: readonly DrawnItem[]
  readonly labels: readonly (Label & { readonly standing: Standing; readonly of: DrawnItem })[]
}

/** What a lane is drawn from. */
export interface View {
  readonly scale: Scale
  readonly range: Range
  readonly here: Here
  readonly ahead: readonly AheadMark[]
  /** The index whose step first saw the processing deadline behind it. */
  readonly deadlinePassed: number | undefined
  readonly speech: Speech
  readonly measure: Measure
  /** What is looked for; everything else is dimmed. */
  readonly found: Found | undefined
}

const INSIDE_PADDING = 16

/**
 * One lane within the view's range of px. Its size follows from the px, whatever the length of the run.
 *
 * @param stop the number in the lane of an item that is drawn wherever it is
 */
export const drawLane = (items: Lanes[keyof Lanes], view: View, stop?: number): DrawnLane =>
  drawShown(withStop(shownItems<Item>(items, view.scale, view.range), items, view.scale, stop), view)

/** What is to be shown of a lane, as it looks from the step that is looked at. */
export const drawShown = (shown: readonly Shown<Item>[], view: View): DrawnLane => {
  const { scale, range, here, speech, measure } = view
  const drawn = shown.map(each => drawItem(each, view))
  const rows = neighbours(drawn)
  const placed = placeLabels(
    rows.map(row => ({
      left: leftmost(row),
      right: rightmost(row),
      inner: innerOf(row, view),
      texts: row.some(firesAhead) ? [] : labelTexts(row, speech),
    })),
    endOf(scale),
    shownIdles(scale, range).map(({ before }) => {
      const right = leftOf(scale, before)
      return { left: right - idleWidth(scale.unit), right }
    }),
    measure,
  )
  const labels = placed.flatMap((label, index) => {
    const [first] = rows[index] ?? []
    return label && first ? [{ ...label, standing: standingOf(here, first.from), of: first }] : []
  })
  return { items: drawn, labels }
}

/** Items to be shown, and the one with a number in the lane in any case: the keyboard stops there. */
export const withStop = (
  shown: readonly Shown<Item>[],
  items: readonly Item[],
  scale: Scale,
  stop: number | undefined,
): readonly Shown<Item>[] => {
  const first = stop === undefined ? undefined : items[stop]
  // Read for a longer history of the same log, there may be items that this one has nothing of.
  if (
    stop === undefined ||
    !first ||
    first.from >= scale.length ||
    shown.some(({ from }) => from === first.from)
  )
    return shown
  const known = countWhile(items, ({ from }) => from < scale.length)
  const added = crowd(items, stop, Math.min(known, crowdEnd(items, stop, scale)), scale)
  return added.from < (shown[0]?.from ?? Infinity) ? [added, ...shown] : [...shown, added]
}

const drawItem = (shown: Shown<Item>, view: View): DrawnItem => {
  const { scale, here, speech, measure } = view
  const ahead = widthAhead(shown, view)
  const width = ahead ?? shown.width
  const inside = wakeTexts(shown, speech).find(text => measure(text) + INSIDE_PADDING <= width)
  const standing = standingOf(here, shown.from)
  const ends = shown.to < here.cursor || (shown.to === here.cursor && width === shown.width)
  const upToHere = middleOf(scale, here.cursor) - shown.left
  const done = ends ? width : standing === 'ahead' ? 0 : Math.min(width, upToHere)
  return { ...shown, width, reachesAhead: ahead !== undefined, inside, standing, done }
}

/** A timer or window that is still open reaches to the instant at which its timer fires. */
const widthAhead = ({ item, left }: Shown<Item>, { scale, ahead }: View): number | undefined => {
  if (item.kind !== 'timer' && item.kind !== 'window') return undefined
  if (item.to < scale.length) return undefined
  const timer = ahead.find(({ event }) => event.kind === 'timer')
  return timer && timer.x - left
}

/** An armed timer that reaches to its firing is told of there. */
const firesAhead = ({ item, reachesAhead }: DrawnItem): boolean => reachesAhead && item.kind === 'timer'

/** Steps between changes of one result. */
const ONE_RESULT = 4

const isOrdinary = ({ suspends, edits }: ChangeMark): boolean => !suspends && edits.length === 0

const belongTogether = (a: DrawnItem, b: DrawnItem): boolean => {
  if (a.item.kind === 'change' && b.item.kind === 'change')
    return b.from - a.to <= ONE_RESULT && isOrdinary(a.item) && isOrdinary(b.item)
  return a.item.kind === 'call' && a.item.state !== undefined && b.from === a.to + 1
}

/** Items that share a label: the changes of one result, and what the fault detector is told in a row. */
const neighbours = (items: readonly DrawnItem[]): readonly (readonly DrawnItem[])[] => {
  const rows: DrawnItem[][] = []
  for (const item of items) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before && belongTogether(before, item)) row.push(item)
    else rows.push([item])
  }
  return rows
}

/** A label inside a bar must not stand under the playhead. */
const innerOf = (row: readonly DrawnItem[], { scale, here }: View): number => {
  const left = leftmost(row)
  const playhead = middleOf(scale, here.cursor)
  return playhead >= left && playhead < rightmost(row) ? playhead : left
}

const leftmost = (row: readonly DrawnItem[]): number => row[0]?.left ?? 0
const rightmost = (row: readonly DrawnItem[]): number => {
  const last = row.at(-1)
  return last ? last.left + last.width : 0
}
