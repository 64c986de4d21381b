import type { RefObject } from 'react'
import { StatusGlyph } from '../look/glyphs/StatusGlyph.tsx'
import type { Lanes } from './items.ts'
import { hasFailed, isWaiting, itemName, whereabouts } from './say.ts'
import { isFound } from './search.ts'
import type { Stage } from './stage.ts'
import type { TipHandle } from './TimelineTip.tsx'
import { useLaneStop } from './useLaneStop.ts'
import type { DrawnItem, View } from './view.ts'
import { drawLane } from './view.ts'

/**
 * One lane's bars and diamonds, each a button that goes to its step, and the labels beside them. To the keyboard they are
 * one stop: the arrow keys lead on from there, as far as the lane goes.
 */
export function ItemLane({
  id,
  items,
  view,
  stage,
  labelledBy,
  onGo,
  tip,
}: {
  readonly id: keyof Lanes
  readonly items: Lanes[keyof Lanes]
  readonly view: View
  readonly stage: Stage
  readonly labelledBy: string
  readonly onGo: (index: number) => void
  readonly tip: RefObject<TipHandle | null>
}) {
  const { stop, lane, ...keyboard } = useLaneStop(items, view, stage)
  const drawn = drawLane(items, view, stop)
  const { found } = view
  const dim = ({ from, to }: DrawnItem) => (found && !isFound(found, id, from, to)) || undefined
  return (
    <div ref={lane} className="lane-items" role="toolbar" aria-labelledby={labelledBy} {...keyboard}>
      {drawn.items.map(item => (
        <ItemButton
          key={item.from}
          lane={id}
          drawn={item}
          view={view}
          isStop={item.from === items[stop]?.from}
          dim={dim(item)}
          onGo={onGo}
          tip={tip}
        />
      ))}
      {drawn.labels.map(({ of, text, left, standing }) => (
        <span
          key={of.from}
          className="lane-label"
          data-standing={standing}
          data-lane={id}
          data-look={lookOf(of.item)}
          data-dim={dim(of)}
          style={{ left }}
          aria-hidden="true"
        >
          {text}
        </span>
      ))}
    </div>
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
  isStop,
  dim,
  onGo,
  tip,
}: {
  readonly lane: keyof Lanes
  readonly drawn: DrawnItem
  readonly view: View
  /** Whether Tab comes to it. */
  readonly isStop: boolean
  readonly dim: true | undefined
  readonly onGo: (index: number) => void
  readonly tip: RefObject<TipHandle | null>
}) {
  const { item, from, to, left, width, done, standing, inside, count } = drawn
  const name = itemName(drawn, speech)
  const where = whereabouts(from, to, speech)
  const failed = hasFailed(drawn)
  const tell = (element: Element, x?: number) => {
    const { left: start, top, bottom } = element.getBoundingClientRect()
    tip.current?.show({ left: x ?? start, top, bottom }, name, where)
  }
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className="item"
      data-lane={lane}
      data-look={lookOf(item)}
      data-standing={standing}
      data-dim={dim}
      data-from={from}
      data-failed={failed || undefined}
      data-waiting={isWaiting(drawn) || undefined}
      data-lost={(item.kind === 'change' && item.lost) || undefined}
      data-down={(item.kind === 'wake' && item.down && done === width) || undefined}
      data-crowd={count > 1 || undefined}
      style={{ left, width, '--done': `${done}px` }}
      aria-label={`${name}, ${where}`}
      onClick={() => onGo(entryOf(drawn))}
      onPointerEnter={({ currentTarget, clientX }) => tell(currentTarget, clientX)}
      onPointerLeave={() => tip.current?.hide()}
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && tell(currentTarget)}
      onBlur={() => tip.current?.hide()}
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
