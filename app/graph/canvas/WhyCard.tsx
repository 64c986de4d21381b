import { useStore as useFlowStore, ViewportPortal } from '@xyflow/react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId } from 'sessionscope/graph/graph.ts'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { shallow } from 'zustand/shallow'
import type { StoreApi } from 'zustand/vanilla'
import { freeSpot, inView } from '../freeSpot.ts'
import { boxOf } from '../layout/visible.ts'
import type { Placement } from '../place.ts'
import { type GraphStatus, type GraphStore, openIn } from '../status.ts'
import { FAR, type Size, type Viewport } from '../view.ts'
import { aroundExit } from '../whySpot.ts'
import { useGraph } from './graphContext.ts'
import { Left, Occurrences, WhyHead, WhyText } from './WhyText.tsx'

/** px that the card is said to take until it is measured. */
const UNMEASURED = { width: 236, height: 110 }

/** Of the exits that an edge stands for, one that was taken. */
export const travelledExit = (exits: readonly EdgeId[] | undefined, store: GraphStore): EdgeId | undefined =>
  exits?.find(exit => store.getState().travelled[exit])

/** What the card hangs on. A run that only passes by changes none of it: the card stays with the path. */
const explained = ({ around, taken, chosen, quick, byHand, shut }: GraphStatus) => ({
  around,
  taken,
  chosen,
  quick,
  byHand,
  shut,
})

/** Where the view is, or comes to rest after the movement that it makes. */
export type RestingView = StoreApi<Viewport>

/**
 * Why an exit was taken, beside it. Of its own accord it is short, and there only where it covers nothing; the whole of it
 * comes when somebody asks, and may lie on other boxes then.
 */
export function WhyCard({
  placement,
  rest,
  map,
}: {
  readonly placement: Placement
  readonly rest: RestingView
  /** Whether the map lies over a corner of the drawing. */
  readonly map: boolean
}) {
  const { store, page } = useGraph()
  const { around, taken, chosen, quick, ...choices } = useStore(store, useShallow(explained))
  const [back, goBack] = useState({ edge: '', by: 0 })
  const { travels, why: whyOf } = page
  const cursor = page.cursor?.() ?? 0
  const last = chosen && travels?.(chosen).filter(index => index <= cursor)
  const by = back.edge === chosen ? back.by : 0
  const index = last ? last.at(-1 - by) : cursor
  const why = index === undefined ? undefined : whyOf?.(index)
  const { size, measure, card } = useSize()
  const open = openIn({ around, ...choices })
  const from = why && boxOf(why.from.at, open)
  const to = why && boxOf(why.to, open)
  const current = boxOf(around, open)
  const isAsked = chosen !== undefined
  const pane = useFlowStore(({ width, height }) => ({ width, height }), shallow)
  const viewport = useStore(rest)
  const view = useMemo(() => inView(viewport, pane), [viewport, pane])
  const spot = useMemo(() => {
    if (!from || !to || viewport.zoom < FAR) return undefined
    const needed = { width: size.width, height: Math.min(size.height, view.height) }
    const near = aroundExit(placement, { view, zoom: viewport.zoom, map }, { from, to, current, taken })
    return freeSpot(view, needed, near, isAsked)
  }, [placement, viewport.zoom, view, map, size, from, to, current, taken, isAsked])
  // Where there is but one way there is nothing to explain, unless someone asks.
  if (why && !isAsked && why.others.length === 0) return null
  if (!why || index === undefined || quick) return null
  const at = spot ?? { x: 0, y: 0 }
  const edge = edgeId(why.from.at, why.to)
  const choose = (exit: EdgeId | undefined) => store.setState({ chosen: exit })
  const ask = () => {
    choose(edge)
    // The button that was pressed goes.
    card.current?.focus({ preventScroll: true })
  }
  return (
    <ViewportPortal>
      <section
        key={edge}
        ref={measure}
        tabIndex={-1}
        className={isAsked ? 'graph-why is-asked nopan nowheel' : 'graph-why nopan'}
        style={{
          transform: `translate(${at.x}px, ${at.y}px)`,
          visibility: spot ? undefined : 'hidden',
          maxWidth: view.width,
          maxHeight: view.height,
        }}
      >
        <WhyHead why={why} isAsked={isAsked} onChange={() => choose(isAsked ? undefined : edge)} />
        {isAsked ? <WhyText why={why} index={index} /> : <Left count={why.others.length} onAsk={ask} />}
        {last && last.length > 1 && (
          <Occurrences
            by={by}
            count={last.length}
            onMove={further => goBack({ edge: chosen ?? '', by: further })}
          />
        )}
      </section>
    </ViewportPortal>
  )
}

/** The size of an element, in px; it changes with what is told. */
const useSize = () => {
  const [size, setSize] = useState<Size>(UNMEASURED)
  const card = useRef<HTMLElement>(null)
  const measure = useCallback((element: HTMLElement | null) => {
    card.current = element
    if (!element) return undefined
    const read = () => {
      const { offsetWidth: width, offsetHeight: height } = element
      setSize(before => (before.width === width && before.height === height ? before : { width, height }))
    }
    // At once, so that nobody sees it at a spot that was found for another size.
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { size, measure, card }
}
