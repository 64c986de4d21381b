import type { RefObject } from 'react'
import { memo } from 'react'
import { StatusGlyph } from '../look/glyphs/StatusGlyph.tsx'
import { isBroken, lookOf } from './itemLook.ts'
import type { Lanes } from './items.ts'
import type { Speech } from './say.ts'
import { hasFailed, isWaiting, itemName, whereabouts } from './say.ts'
import type { TipHandle } from './TimelineTip.tsx'
import type { DrawnItem } from './view.ts'

interface ItemButtonProps {
  readonly lane: keyof Lanes
  readonly drawn: DrawnItem
  readonly speech: Speech
  /** Whether Tab comes to it. */
  readonly isStop: boolean
  readonly dim: true | undefined
  readonly onGo: (index: number) => void
  readonly tip: RefObject<TipHandle | null>
}

/** Of all that is drawn anew with each step, only what looks or reads differently then. */
const saysTheSame = (a: ItemButtonProps, b: ItemButtonProps): boolean =>
  a.isStop === b.isStop &&
  a.dim === b.dim &&
  a.speech.words === b.speech.words &&
  a.speech.history.log === b.speech.history.log &&
  isBroken(a.drawn.item, a.speech.history.length) === isBroken(b.drawn.item, b.speech.history.length) &&
  FIELDS.every(field => a.drawn[field] === b.drawn[field])

const FIELDS = ['item', 'count', 'from', 'to', 'left', 'width', 'done', 'standing', 'inside'] as const

/** Where a click leads: to an item's beginning, but of an answered call to its answer, where both halves are seen. */
const entryOf = (drawn: DrawnItem): number =>
  drawn.item.kind === 'call' && drawn.count === 1 && !isWaiting(drawn) ? drawn.to : drawn.from

/** A bar or diamond that can be pressed. */
export const ItemButton = memo(function ItemButton({
  lane,
  drawn,
  speech,
  isStop,
  dim,
  onGo,
  tip,
}: ItemButtonProps) {
  const { item, from, to, left, width, done, inside, count } = drawn
  const isCrossed = done > 0 && done < width
  const name = itemName(drawn, speech)
  const where = whereabouts(from, to, speech)
  const tell = (element: Element, x?: number) => {
    const { left: start, top, bottom } = element.getBoundingClientRect()
    tip.current?.show({ left: x ?? start, top, bottom }, name, where)
  }
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className="item"
      {...lookOf(lane, drawn, speech.history.length, dim)}
      data-from={from}
      data-crowd={count > 1 || undefined}
      data-crossed={isCrossed || undefined}
      // Only where the playhead crosses it: its halves inherit this, and would be styled anew at each turn of the wheel.
      style={{ left, width, ...(isCrossed && { '--done': `${done}px` }) }}
      aria-label={`${name}, ${where}`}
      onClick={() => onGo(entryOf(drawn))}
      onPointerEnter={({ currentTarget, clientX }) => tell(currentTarget, clientX)}
      onPointerLeave={() => tip.current?.hide()}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && tell(currentTarget)}
      onBlur={() => tip.current?.hide()}
    >
      {done > 0 && <span className="item-done" />}
      {done < width && <span className="item-rest" />}
      {hasFailed(drawn) && width >= 12 && <FailedCross />}
      {inside && (
        <span className="item-inside">
          {inside}
          {item.kind === 'wake' && item.down && <StatusGlyph status="down" size={12} />}
        </span>
      )}
    </button>
  )
}, saysTheSame)

const FailedCross = () => (
  <svg className="item-cross" viewBox="0 0 8 8" aria-hidden="true">
    <path d="m1.5 1.5 5 5m0-5-5 5" />
  </svg>
)
