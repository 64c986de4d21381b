import { ChevronDown, ChevronRight, CornerDownRight } from 'lucide-react'
import { memo } from 'react'
import { useWords } from '../../words/useWords.ts'
import { BreakDisc } from '../canvas/BreakDisc.tsx'
import { useGraph, useStatus } from '../canvas/graphContext.ts'
import { graphNode } from '../canvas/names.ts'
import { ShapeGlyph } from '../canvas/ShapeGlyph.tsx'
import { breakAt } from '../marks.ts'
import { groupOfStep } from '../status.ts'
import type { Row } from './rows.ts'
import { told } from './told.ts'

// Made once: an element that is the same renders nothing.
const OPEN = <ChevronDown className="icon" size={12} aria-hidden />
const CLOSED = <ChevronRight className="icon" size={12} aria-hidden />
const EXIT = <CornerDownRight className="icon" size={12} aria-hidden />

/** A row of the list. It renders again only when something else is to be said of it. */
export const ListRow = memo(function ListRow({
  row,
  open,
  home,
  onFocus,
}: {
  readonly row: Row
  /** Undefined for a row with nothing under it. */
  readonly open: boolean | undefined
  /** Whether Tab comes to it. */
  readonly home: boolean
  readonly onFocus: (id: string) => void
}) {
  const { language } = useGraph()
  const { graph } = useWords()
  const text = useStatus(status => told(row, status, language, graph))
  const stop = useStatus(status => (row.kind === 'exit' ? status.edgeBreaks[row.exit] : breakAt(row, status)))
  const current = useStatus(({ current: at }) => {
    if (row.kind === 'group') return !open && groupOfStep(at) === row.group
    return row.kind === 'step' && row.step === at
  })
  const node = row.kind === 'step' ? graphNode(row.step) : undefined
  return (
    <div
      role="treeitem"
      data-row={row.id}
      aria-level={row.level}
      aria-selected={home}
      aria-expanded={open}
      aria-current={current ? 'step' : undefined}
      tabIndex={home ? 0 : -1}
      className={`graph-row level-${row.level}`}
      onFocus={() => onFocus(row.id)}
    >
      <span className="graph-row-twisty">{open === undefined ? EXIT : open ? OPEN : CLOSED}</span>
      {node && <ShapeGlyph shape={node.door ? 'door' : node.shape} />}
      <span className="graph-row-name">{row.name}</span> <span className="graph-row-told">{text}</span>
      <BreakDisc kind={stop} />
    </div>
  )
})
