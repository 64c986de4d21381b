import type { NodeProps } from '@xyflow/react'
import { Bug, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { PieceId } from 'sessionscope/graph/graph.ts'
import type { GroupId } from 'sessionscope/steps/table.ts'
import { counted } from '../../words/counted.ts'
import { useWords } from '../../words/useWords.ts'
import type { BoxId } from '../layout/box.ts'
import { groupBox, pieceBox } from '../layout/box.ts'
import type { Shown } from '../layout/shown.ts'
import { boxNumber, nodeMark } from '../marks.ts'
import { BreakDisc, useBreak } from './BreakDisc.tsx'
import type { GroupFlow, PieceFlow } from './flow.ts'
import { useGraph, useStatus, useTabIndex } from './graphContext.ts'
import { Handles } from './Handles.tsx'
import { boxTitle, defectsIn, visitsName } from './names.ts'
import { marked } from './StepNode.tsx'
import { useToggle } from './useToggle.ts'

/** A closed group: its title, its known defects, how often the path came in. A press opens it. */
export const GroupNode = memo(function GroupNode({ data: { group } }: NodeProps<GroupFlow>) {
  return <Closed shown={{ kind: 'group', group }} opens={group} box={groupBox(group)} />
})

/** A closed piece: the four calls that tell the fault detector something, as one node. A press opens it. */
export const PieceNode = memo(function PieceNode({ data: { piece } }: NodeProps<PieceFlow>) {
  return <Closed shown={{ kind: 'piece', piece }} opens={piece} box={pieceBox(piece)} />
})

function Closed({
  shown,
  opens,
  box,
}: {
  readonly shown: Shown
  readonly opens: GroupId | PieceId
  readonly box: BoxId
}) {
  const { language } = useGraph()
  const { graph } = useWords()
  const toggle = useToggle(opens, box)
  const mark = nodeMark(useStatus(status => boxNumber(shown, status)))
  const stop = useBreak(shown)
  const isGroup = shown.kind === 'group'
  const defects = isGroup ? defectsIn(shown.group) : 0
  const name = boxTitle(shown, language)
  const visits = visitsName(mark.count, mark.retries, language, graph)
  const known = defects > 0 ? counted(language, defects, graph.defects) : undefined
  return (
    <button
      type="button"
      className={marked(`graph-box ${isGroup ? 'graph-group' : 'graph-piece'}`, mark)}
      tabIndex={useTabIndex(box)}
      data-box={box}
      aria-expanded={false}
      aria-current={mark.current ? 'step' : undefined}
      aria-label={[name, visits, mark.others && graph.otherHere, known, stop && graph.breaks[stop]]
        .filter(Boolean)
        .join(', ')}
      onClick={toggle}
    >
      <ChevronRight className="icon graph-chevron" size={14} aria-hidden />
      <span className="graph-title">{name}</span>
      {(isGroup || mark.count > 1) && (
        <span className="graph-tags">
          {defects > 0 && (
            <span className="graph-defect">
              <Bug className="icon" size={14} aria-hidden />
              {defects}
            </span>
          )}
          <span className="graph-count">{mark.count > 0 ? `×${mark.count}` : '—'}</span>
        </span>
      )}
      <BreakDisc kind={stop} />
      <Handles />
    </button>
  )
}
