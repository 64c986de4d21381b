import { Panel, useStore as useFlowStore } from '@xyflow/react'
import { useMemo, useState } from 'react'
import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useSettings } from '../../settings/useSettings.ts'
import { type Corner, freeCorner } from '../corner.ts'
import { boxOf } from '../layout/visible.ts'
import type { Placement } from '../place.ts'
import { type GraphStatus, type GraphStore, openIn } from '../status.ts'
import { rectOf } from '../view.ts'
import { useGraph } from './graphContext.ts'
import { Occurrences, WhyHead, WhyText } from './WhyText.tsx'

const FAR = 0.75
const SIZE = { width: 296, height: 300 }
/** Its head alone, of two lines. */
const FOLDED = { width: 296, height: 64 }

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

/** Why an exit was taken, in a free corner of the pane: the one just taken, or the one that was pressed. */
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
  const size = folded ? FOLDED : SIZE
  const corner = useFlowStore(({ transform: [x, y, zoom], width, height }): Corner | undefined =>
    zoom < FAR
      ? undefined
      : freeCorner({ x, y, zoom }, { width, height }, size, box, edge?.points ?? [], boxes),
  )
  // Where there is but one way there is nothing to explain, unless someone asks.
  if (why && !chosen && why.others.length === 0) return null
  if (!why || index === undefined || !corner || quick) return null
  const move = (to: number) => goBack({ edge: chosen ?? '', by: to })
  return (
    <Panel position={corner} className="graph-why">
      <WhyHead why={why} folded={folded} foldable={chosen === undefined} />
      {!folded && <WhyText why={why} index={index} chosen={chosen !== undefined} />}
      {last && last.length > 1 && <Occurrences by={by} count={last.length} onMove={move} />}
    </Panel>
  )
}
