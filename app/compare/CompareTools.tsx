import { ArrowLeftRight, ChevronDown, ChevronUp, Crosshair } from 'lucide-react'
import type { Alignment } from 'sessionscope/run/compare.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useWords } from '../words/useWords.ts'
import type { Line } from './model.ts'
import { differenceFrom } from './model.ts'
import { ReportButton } from './ReportButton.tsx'

/** Where the two runs part, ways from difference to difference, and how their paths are shown. */
export function CompareTools({
  a,
  b,
  alignment,
  lines,
  at,
  divergence,
  onChoose,
  shown,
  onShow,
}: {
  readonly a: OpenRun
  readonly b: OpenRun
  readonly alignment: Alignment
  readonly lines: readonly Line[]
  /** The marked line, and the one at which the runs part; below 0 where they do not. */
  readonly at: number
  readonly divergence: number
  readonly onChoose: (line: number | undefined) => void
  readonly shown: 'list' | 'graph'
  readonly onShow: (shown: 'list' | 'graph') => void
}) {
  const { compare } = useWords()
  const made = useDebugger()
  const differs = alignment.rows.length > 0
  const [before, after] = [differenceFrom(lines, at, -1), differenceFrom(lines, at, 1)]
  return (
    <div className="compare-tools">
      <h2>{compare.path}</h2>
      <span>{differs ? compare.divergence(alignment.common + 1) : compare.same}</span>
      {differs && (
        <Button small icon={Crosshair} on={at === divergence} onPress={() => onChoose(undefined)}>
          {compare.toDivergence}
        </Button>
      )}
      <span className="compare-tools-end">
        <Button
          small
          icon={ChevronUp}
          onPress={() => onChoose(before)}
          refusal={before === undefined ? compare.noneBefore : undefined}
        >
          {compare.previous}
        </Button>
        <Button
          small
          icon={ChevronDown}
          onPress={() => onChoose(after)}
          refusal={after === undefined ? compare.noneAfter : undefined}
        >
          {compare.next}
        </Button>
        <IconButton
          small
          icon={ArrowLeftRight}
          label={compare.swap}
          onPress={() => made.compare(b.id, a.id)}
        />
        <Segmented
          label={compare.shownAs}
          value={shown}
          onChange={onShow}
          segments={[
            { value: 'list', label: compare.list },
            { value: 'graph', label: compare.graph },
          ]}
        />
        <ReportButton a={a} b={b} alignment={alignment} />
      </span>
    </div>
  )
}
