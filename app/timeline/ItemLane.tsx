import type { PointerEvent, RefObject } from 'react'
import { useMemo } from 'react'
import { ItemButton } from './ItemButton.tsx'
import { isControl, lookOf, marksOf } from './itemLook.ts'
import type { Item, Lanes } from './items.ts'
import { Marks } from './Marks.tsx'
import { itemName, whereabouts } from './say.ts'
import { isFound } from './search.ts'
import { shownItems } from './shown.ts'
import type { Stage } from './stage.ts'
import type { TipHandle } from './TimelineTip.tsx'
import { useLaneStop } from './useLaneStop.ts'
import type { DrawnItem, View } from './view.ts'
import { drawShown, withStop } from './view.ts'

/**
 * One lane's bars and diamonds, each that can be hit a button that goes to its step, and the labels beside them. To the
 * keyboard they are one stop: the arrow keys lead on from there, as far as the lane goes.
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
  const { scale, range, found, speech } = view
  const shown = useMemo(() => shownItems<Item>(items, scale, range), [items, scale, range])
  const drawn = drawShown(withStop(shown, items, scale, stop), view)
  const dim = ({ from, to }: DrawnItem) => (found && !isFound(found, id, from, to)) || undefined
  const isStop = ({ from }: DrawnItem) => from === items[stop]?.from
  const controls = drawn.items.filter(item => isStop(item) || isControl(item))
  const others = drawn.items.filter(item => !controls.includes(item))
  const tell = ({ target, currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    if (target !== currentTarget) return
    const x = stage.under(clientX)
    const over = others.find(({ left, width }) => left <= x && x <= left + width)
    const { top, bottom } = currentTarget.getBoundingClientRect()
    if (!over) tip.current?.hide()
    else
      tip.current?.show(
        { left: clientX, top, bottom },
        itemName(over, speech),
        whereabouts(over.from, over.to, speech),
      )
  }
  return (
    <div
      ref={lane}
      className="lane-items"
      role="toolbar"
      aria-labelledby={labelledBy}
      onPointerMove={tell}
      onPointerLeave={() => tip.current?.hide()}
      {...keyboard}
    >
      <Marks
        marks={others.flatMap(item =>
          marksOf(item, lookOf(id, item, scale.length, dim(item)), stage.viewport().lane),
        )}
        range={range}
        lane={stage.viewport().lane}
      />
      {controls.map(item => (
        <ItemButton
          key={item.from}
          lane={id}
          drawn={item}
          speech={speech}
          isStop={isStop(item)}
          dim={dim(item)}
          onGo={onGo}
          tip={tip}
        />
      ))}
      {drawn.labels.map(({ of, text, left, standing }) => (
        <span
          key={of.from}
          className="lane-label"
          {...lookOf(id, of, scale.length, dim(of))}
          data-standing={standing}
          style={{ left }}
          aria-hidden="true"
        >
          {text}
        </span>
      ))}
    </div>
  )
}
