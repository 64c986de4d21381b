import type { NodeProps } from '@xyflow/react'
import { Bug, RotateCw } from 'lucide-react'
import { memo } from 'react'
import { defectText, plain, shapeName, title } from 'sessionscope/words/index.ts'
import { StatusGlyph } from '../../look/glyphs/StatusGlyph.tsx'
import { useWords } from '../../words/useWords.ts'
import type { NodeMark } from '../marks.ts'
import { nodeMark, stepNumber } from '../marks.ts'
import { BreakDisc, BreakGutter, useBreak } from './BreakDisc.tsx'
import type { StepFlow } from './flow.ts'
import { useGraph, useStatus, useTabIndex } from './graphContext.ts'
import { Handles } from './Handles.tsx'
import { graphNode, paragraphTag, visitsName } from './names.ts'
import { ShapeGlyph } from './ShapeGlyph.tsx'

/** The classes that a mark gives a box. */
export const marked = (base: string, { way, current, answered, others }: NodeMark): string =>
  [base, `way-${way}`, current && 'is-current', answered && 'is-answered', others && 'is-others']
    .filter(Boolean)
    .join(' ')

/** One step. It renders again only when its own mark changes. */
export const StepNode = memo(function StepNode({ data: { step } }: NodeProps<StepFlow>) {
  const { language, page } = useGraph()
  const { graph } = useWords()
  const mark = nodeMark(useStatus(status => stepNumber(step, status)))
  const glyph = useStatus(status => (status.current === step ? status.glyph : undefined))
  const stop = useBreak({ kind: 'step', step })
  const tabIndex = useTabIndex(step)
  const node = graphNode(step)
  if (!node) return null
  const shape = node.door ? 'door' : node.shape
  const tag = paragraphTag(step)
  const defect = defectText(step, language)
  const name = title(step, language)
  const visits = visitsName(mark.count, mark.retries, language, graph)
  const spoken = [
    name,
    shapeName(shape, language),
    tag && `¶ ${tag}`,
    visits,
    mark.others && graph.otherHere,
    defect && graph.defect,
    stop && graph.breaks[stop],
  ]
  return (
    <>
      <BreakGutter step={step} />
      <button
        type="button"
        className={marked('graph-box graph-step', mark)}
        tabIndex={tabIndex}
        data-box={step}
        aria-label={spoken.filter(Boolean).join(', ')}
        aria-current={mark.current ? 'step' : undefined}
        title={[name, tag && `¶ ${tag}`, mark.count > 1 && visits, defect && plain(defect)]
          .filter(Boolean)
          .join(' · ')}
        onClick={() => page.onChooseStep?.(step)}
      >
        {glyph ? <StatusGlyph status={glyph} size={14} /> : <ShapeGlyph shape={shape} />}
        <span className="graph-title">{name}</span>
        {(tag || defect || mark.count > 1 || mark.retries > 0) && (
          <span className="graph-tags">
            <span className="graph-room">
              {mark.retries > 0 && (
                <span className="graph-retries">
                  <RotateCw className="icon" size={12} aria-hidden />
                  {mark.retries}
                </span>
              )}
              {tag && <span className="graph-tag">{tag}</span>}
            </span>
            {defect && <Bug className="icon graph-defect" size={14} aria-hidden />}
            {mark.count > 1 && <span className="graph-count">×{mark.count}</span>}
          </span>
        )}
        <BreakDisc kind={stop} />
        <Handles />
      </button>
    </>
  )
})
