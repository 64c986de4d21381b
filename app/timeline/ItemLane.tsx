import type { PointerEvent, RefObject } from 'react'
import { StatusGlyph } from '../look/glyphs/StatusGlyph.tsx'
import type { Lanes } from './items.ts'
import { hasFailed, isWaiting, itemName, whereabouts } from './say.ts'
import type { TipHandle } from './TimelineTip.tsx'
import type { DrawnItem, View } from './view.ts'
import { drawLane } from './view.ts'

/** One lane's bars and diamonds, each a button that goes to its step, and the labels beside them. */
export function ItemLane({
  id,
  items,
  view,
  onGo,
  tip,
}: {
  readonly id: keyof Lanes
  readonly items: Lanes[keyof Lanes]
  readonly view: View
  readonly onGo: (index: number) => void
  readonly tip: RefObject<TipHandle | null>
}) {
  const drawn = drawLane(items, view)
  return (
    <>
      {drawn.items.map(item => (
        <ItemButton key={item.from} lane={id} drawn={item} view={view} onGo={onGo} tip={tip} />
      ))}
      {drawn.labels.map(({ of, text, left, standing }) => (
        <span
          key={of.from}
          className="lane-label"
          data-standing={standing}
          data-lane={id}
          data-look={lookOf(of)}
          style={{ left }}
          aria-hidden="true"
        >
          {text}
        </span>
      ))}
    </>
  )
}

/** Where a click leads: to an item's beginning, but of an answered call to its answer, where both halves are seen. */
const entryOf = (drawn: DrawnItem): number =>
  drawn.item.kind === 'call' && drawn.count === 1 && !isWaiting(drawn) ? drawn.to : drawn.from

const lookOf = (item: DrawnItem['item']): string =>
  item.kind === 'change' && item.suspends ? 'suspends' : item.kind

function ItemButton({
  lane,
  drawn,
  view: { speech },
  onGo,
  tip,
}: {
  readonly lane: keyof Lanes
  readonly drawn: DrawnItem
  readonly view: View
  readonly onGo: (index: number) => void
  readonly tip: RefObject<TipHandle | null>
}) {
  const { item, from, to, left, width, done, standing, inside, count } = drawn
  const name = itemName(drawn, speech)
  const where = whereabouts(from, to, speech)
  const failed = hasFailed(drawn)
  const tell = ({ currentTarget, clientX }: PointerEvent) => {
    const { top, bottom } = currentTarget.getBoundingClientRect()
    tip.current?.show({ left: clientX, top, bottom }, name, where)
  }
  return (
    <button
      type="button"
      // The slider is the way through all this by keyboard: hundreds of stops would bar the way to it.
      tabIndex={-1}
      className="item"
      data-lane={lane}
      data-look={lookOf(item)}
      data-standing={standing}
      data-failed={failed || undefined}
      data-waiting={isWaiting(drawn) || undefined}
      data-lost={(item.kind === 'change' && item.lost) || undefined}
      data-down={(item.kind === 'wake' && item.down && done === width) || undefined}
      data-crowd={count > 1 || undefined}
      style={{ left, width, '--done': `${done}px` }}
      aria-label={`${name}, ${where}`}
      onClick={() => onGo(entryOf(drawn))}
      onPointerEnter={tell}
      onPointerLeave={() => tip.current?.hide()}
    >
      {done > 0 && <span className="item-done" />}
      {done < width && <span className="item-rest" />}
      {failed && width >= 12 && <FailedCross />}
      {inside && (
        <span className="item-inside">
          {inside}
          {item.kind === 'wake' && item.down && <StatusGlyph status="down" size={12} />}
        </span>
      )}
    </button>
  )
}

const FailedCross = () => (
  <svg className="item-cross" viewBox="0 0 8 8" aria-hidden="true">
    <path d="m1.5 1.5 5 5m0-5-5 5" />
  </svg>
)
