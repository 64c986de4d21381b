import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react'
import { useCallback, useId, useMemo } from 'react'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { Why } from 'sessionscope/run/why.ts'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { shallow } from 'zustand/shallow'
import { freeSpot, inView, roomIn } from '../freeSpot.ts'
import { isBoxId } from '../layout/shown.ts'
import { boxOf } from '../layout/visible.ts'
import { timesOf } from '../page.ts'
import type { Placement } from '../place.ts'
import { type GraphStatus, openIn } from '../status.ts'
import { FAR, type Size } from '../view.ts'
import { aroundExit, drawnIn } from '../whySpot.ts'
import { useGraph } from './graphContext.ts'
import { useFocusKept } from './home.ts'
import type { RestingView } from './restingView.ts'
import { useEscape } from './useEscape.ts'
import { useSpot } from './useSpot.ts'
import { Left, Occurrences, WhyHead, WhyText } from './WhyText.tsx'

interface Where {
  readonly placement: Placement
  readonly rest: RestingView
  /** Whether the map lies over a corner of the drawing. */
  readonly map: boolean
}

/**
 * What is explained hangs on these; the path is among them for another run that stands at the same place. A run that only
 * passes by changes none of it: the card stays with the path.
 */
const explained = ({ cameAround, taken, chosen, quick }: GraphStatus) => ({
  cameAround,
  taken,
  chosen,
  quick,
})

/** Where it is explained hangs on these. */
const drawnBy = ({ around, taken, travelled, byHand, shut }: GraphStatus) => ({
  around,
  taken,
  travelled,
  byHand,
  shut,
})

/**
 * Why an exit was taken, beside it. Of its own accord it is short, and there only where it covers nothing; the whole of it
 * comes when somebody asks, and may lie on other boxes then.
 */
export function WhyCard(where: Where) {
  const { store, page } = useGraph()
  const { cameAround, chosen, quick } = useStore(store, useShallow(explained))
  const far = useStore(where.rest.store, ({ zoom }) => zoom < FAR)
  const times = chosen ? timesOf(page, chosen.exit) : []
  // Another run may never have come that way.
  const isAsked = chosen !== undefined && times.includes(chosen.index)
  const index = isAsked ? chosen.index : cameAround
  const why = index === undefined ? undefined : page.why?.(index)
  if (!why || index === undefined || quick || far) return null
  // Where there is but one way there is nothing to explain, unless someone asks.
  if (!isAsked && why.others.length === 0) return null
  const exit = edgeId(why.from.at, why.to)
  const ask = (at: number | undefined) =>
    store.setState({ chosen: at === undefined ? undefined : { exit, index: at } })
  return (
    <Card
      key={exit}
      {...where}
      why={why}
      index={index}
      asked={isAsked ? { back: times.length - 1 - times.indexOf(index), count: times.length } : undefined}
      onChoose={isWanted => ask(isWanted ? index : undefined)}
      onMove={back => ask(times.at(-1 - back))}
    />
  )
}

function Card({
  placement,
  rest,
  map,
  why,
  index,
  asked,
  onChoose,
  onMove,
}: Where & {
  readonly why: Why
  readonly index: number
  /** Which of how many times is told of, counted back from the last; absent while nobody has asked. */
  readonly asked: { readonly back: number; readonly count: number } | undefined
  readonly onChoose: (isWanted: boolean) => void
  readonly onMove: (back: number) => void
}) {
  const title = useId()
  const isAsked = asked !== undefined
  const { room, find } = useFind({ placement, rest, map }, why, isAsked)
  const { card, spot } = useSpot(find)
  useFocusKept(card, spot !== undefined)
  useEscape(isAsked, () => onChoose(false))
  const at = spot ?? { x: 0, y: 0 }
  const ask = () => {
    onChoose(true)
    // The button that was pressed goes.
    card.current?.focus({ preventScroll: true })
  }
  return (
    <ViewportPortal>
      <section
        ref={card}
        tabIndex={-1}
        aria-labelledby={title}
        className={isAsked ? 'graph-why is-asked nopan nowheel' : 'graph-why nopan'}
        style={{
          transform: `translate(${at.x}px, ${at.y}px)`,
          visibility: spot ? undefined : 'hidden',
          maxWidth: room.width,
          maxHeight: room.height,
        }}
      >
        <WhyHead why={why} isAsked={isAsked} title={title} onChange={() => onChoose(!isAsked)} />
        {isAsked ? <WhyText why={why} index={index} /> : <Left count={why.others.length} onAsk={ask} />}
        {asked && asked.count > 1 && <Occurrences {...asked} onMove={onMove} />}
      </section>
    </ViewportPortal>
  )
}

/** How the card's spot is found: anew when the view, the drawing or the path has changed. */
const useFind = ({ placement, rest, map }: Where, { from, to, others }: Why, isAsked: boolean) => {
  const { store } = useGraph()
  const { around, taken, travelled, ...choices } = useStore(store, useShallow(drawnBy))
  const pane = useFlowStore(({ width, height }) => ({ width, height }), shallow)
  const viewport = useStore(rest.store)
  const view = useMemo(() => inView(viewport, pane), [viewport, pane])
  const drawn = useMemo(() => drawnIn(placement), [placement])
  const room = useMemo(() => roomIn(view), [view])
  const open = openIn({ around, ...choices })
  // As one text: a list would be a new one each time.
  const boxes = [from.at, to, around, ...others].map(step => boxOf(step, open)).join(' ')
  const find = useCallback(
    (size: Size) => {
      const [start, end, current, ...elsewhere] = boxes.split(' ').filter(isBoxId)
      if (!start || !end || !current) return undefined
      const named = { from: start, to: end, current, others: elsewhere }
      const status = { around, taken, travelled }
      const near = aroundExit(placement, drawn, { view, zoom: viewport.zoom, map }, named, status)
      // A pane may be too small: there the card scrolls.
      const shown = { width: Math.min(size.width, room.width), height: Math.min(size.height, room.height) }
      return freeSpot(room, shown, near, isAsked)
    },
    [placement, drawn, view, room, viewport.zoom, map, boxes, around, taken, travelled, isAsked],
  )
  return { room, find }
}
