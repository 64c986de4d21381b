import { Panel, useStore as useFlowStore } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { shallow } from 'zustand/shallow'
import { useSettings } from '../../settings/useSettings.ts'
import { freeSpot } from '../freeSpot.ts'
import { boxOf } from '../layout/visible.ts'
import type { Placement } from '../place.ts'
import { type GraphStatus, type GraphStore, openIn } from '../status.ts'
import type { Size } from '../view.ts'
import { rectOf } from '../view.ts'
import { useGraph } from './graphContext.ts'
import { Occurrences, WhyHead, WhyText } from './WhyText.tsx'

const FAR = 0.75
/** px that the card is said to take until it is measured, margins included. */
const UNMEASURED = { width: 360, height: 220 }
/** px around it. */
const MARGIN = 8

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

/** Why an exit was taken, at a free spot of the pane: the one just taken, or the one that was pressed. */
export function WhyCard({ placement }: { readonly placement: Placement }) {
  const { store, page } = useGraph()
  const { around, chosen, quick, ...choices } = useStore(store, useShallow(explained))
  const [back, goBack] = useState({ edge: '', by: 0 })
  const { travels, why: whyOf } = page
  const cursor = page.cursor?.() ?? 0
  const last = chosen && travels?.(chosen).filter(index => index <= cursor)
  const by = back.edge === chosen ? back.by : 0
  const index = last ? last.at(-1 - by) : cursor
  const why = index === undefined ? undefined : whyOf?.(index)
  const open = openIn({ around, ...choices })
  const ends = why && { from: boxOf(why.from.at, open), to: boxOf(why.to, open) }
  const edge = ends && placement.edges.find(({ from, to }) => from === ends.from && to === ends.to)
  const box = rectOf(placement, boxOf(around, open))
  const boxes = useMemo(() => placement.boxes.map(({ rect }) => rect), [placement])
  const folded = useSettings(settings => settings.choices.whyFolded ?? false) && !chosen
  const { size, measure } = useSize()
  const spot = useFlowStore(
    ({ transform: [x, y, zoom], width, height }) =>
      zoom < FAR
        ? undefined
        : freeSpot({ x, y, zoom }, { width, height }, within(size, height), box, edge?.points ?? [], boxes),
    shallow,
  )
  // Where there is but one way there is nothing to explain, unless someone asks.
  if (why && !chosen && why.others.length === 0) return null
  if (!why || index === undefined || !spot || quick) return null
  const move = (to: number) => goBack({ edge: chosen ?? '', by: to })
  return (
    <Panel
      ref={measure}
      position="top-left"
      className="graph-why"
      style={{ transform: `translate(${spot.x}px, ${spot.y}px)` }}
    >
      <WhyHead why={why} folded={folded} foldable={chosen === undefined} />
      {!folded && <WhyText why={why} index={index} chosen={chosen !== undefined} />}
      {last && last.length > 1 && <Occurrences by={by} count={last.length} onMove={move} />}
    </Panel>
  )
}

/** No higher than a pane: there it scrolls. */
const within = ({ width, height }: Size, most: number): Size => ({ width, height: Math.min(height, most) })

/** The size of an element with its margins, in px; it changes with what is told. */
const useSize = () => {
  const [size, setSize] = useState<Size>(UNMEASURED)
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(() =>
      setSize({
        width: element.offsetWidth + 2 * MARGIN,
        height: element.offsetHeight + 2 * MARGIN,
      }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { size, measure }
}
