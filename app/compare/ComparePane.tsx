import { ArrowLeftRight, ChevronDown, ChevronUp, Crosshair } from 'lucide-react'
import { useMemo, useState } from 'react'
import { align } from 'sessionscope/run/compare.ts'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useWords } from '../words/useWords.ts'
import { CompareGraph } from './CompareGraph.tsx'
import { CompareHead } from './CompareHead.tsx'
import { CompareList } from './CompareList.tsx'
import { Differences } from './Differences.tsx'
import { differenceFrom, linesOf } from './model.ts'
import { pairOf } from './pairOf.ts'
import { ReportButton } from './ReportButton.tsx'
import './compare.css'

/** Two runs side by side, aligned at their first divergence; also the answer to what an edit has changed. */
export default function ComparePane() {
  const { compare } = useWords()
  const a = useDebuggerState(({ runs, compared }) => pairOf(runs, compared)?.a)
  const b = useDebuggerState(({ runs, compared }) => pairOf(runs, compared)?.b)
  if (!a || !b)
    return (
      <main className="compare compare-empty">
        <p>{compare.onlyOne}</p>
      </main>
    )
  // What was marked, opened and shown belongs to this pair.
  return <Compared key={`${a.id} ${b.id}`} a={a} b={b} />
}

function Compared({ a, b }: { readonly a: OpenRun; readonly b: OpenRun }) {
  const { compare } = useWords()
  const made = useDebugger()
  const [opened, open] = useState(false)
  const [chosen, choose] = useState<number>()
  const [shown, show] = useState<'list' | 'graph'>('list')
  const alignment = useMemo(() => align(a.history, b.history), [a.history, b.history])
  const lines = useMemo(() => linesOf(alignment, opened), [alignment, opened])
  const differs = alignment.rows.length > 0
  const divergence = lines.findIndex(line => line.kind === 'row' && line.first)
  const at = chosen ?? divergence
  const [before, after] = [differenceFrom(lines, at, -1), differenceFrom(lines, at, 1)]
  return (
    <main className="compare">
      <div className="compare-heads">
        <CompareHead letter="A" run={a} other={b} onChoose={id => made.compare(id, b.id)} />
        <CompareHead letter="B" run={b} other={a} onChoose={id => made.compare(a.id, id)} />
      </div>
      <div className="compare-tools">
        <h2>{compare.path}</h2>
        <span>{differs ? compare.divergence(alignment.common + 1) : compare.same}</span>
        {differs && (
          <Button small icon={Crosshair} on={at === divergence} onPress={() => choose(undefined)}>
            {compare.toDivergence}
          </Button>
        )}
        <span className="compare-tools-end">
          <Button
            small
            icon={ChevronUp}
            onPress={() => choose(before)}
            refusal={before === undefined ? compare.noneBefore : undefined}
          >
            {compare.previous}
          </Button>
          <Button
            small
            icon={ChevronDown}
            onPress={() => choose(after)}
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
            onChange={show}
            segments={[
              { value: 'list', label: compare.list },
              { value: 'graph', label: compare.graph },
            ]}
          />
          <ReportButton a={a} b={b} alignment={alignment} />
        </span>
      </div>
      {shown === 'list' ? (
        <CompareList
          a={a}
          b={b}
          lines={lines}
          marked={at}
          opened={opened}
          onOpen={() => {
            open(!opened)
            choose(undefined)
          }}
          onMark={choose}
        />
      ) : (
        <CompareGraph a={a.history} b={b.history} />
      )}
      <Differences a={a} b={b} line={chosen === undefined ? undefined : lines[chosen]} />
    </main>
  )
}
