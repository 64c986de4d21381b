import { useMemo, useRef, useState } from 'react'
import { align } from 'sessionscope/run/compare.ts'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { Splitter } from '../look/splitter/Splitter.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { CompareGraph } from './CompareGraph.tsx'
import { CompareHead } from './CompareHead.tsx'
import { CompareList } from './CompareList.tsx'
import { CompareTools } from './CompareTools.tsx'
import { Differences } from './Differences.tsx'
import { linesOf } from './model.ts'
import { pairOf } from './pairOf.ts'
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

/** The least height of what differs, in px, and of the heads and the path above it; the stylesheet holds the same. */
const differencesBounds = { least: 96, rest: 280 }

function Compared({ a, b }: { readonly a: OpenRun; readonly b: OpenRun }) {
  const { compare } = useWords()
  const made = useDebugger()
  const [opened, open] = useState(false)
  const [chosen, choose] = useState<number>()
  const [shown, show] = useState<'list' | 'graph'>('list')
  const differences = useRef<HTMLDivElement>(null)
  const height = useSettings(settings => settings.choices.sizes.differences)
  const setSize = useSettings(settings => settings.setSize)
  const alignment = useMemo(() => align(a.history, b.history), [a.history, b.history])
  const lines = useMemo(() => linesOf(alignment, opened), [alignment, opened])
  const divergence = lines.findIndex(line => line.kind === 'row' && line.first)
  const at = chosen ?? divergence
  return (
    <main
      className="compare"
      style={height === undefined ? undefined : { '--differences-size': `${height}px` }}
    >
      <div className="compare-heads">
        <CompareHead letter="A" run={a} other={b} onChoose={id => made.compare(id, b.id)} />
        <CompareHead letter="B" run={b} other={a} onChoose={id => made.compare(a.id, id)} />
      </div>
      <CompareTools
        a={a}
        b={b}
        alignment={alignment}
        lines={lines}
        at={at}
        divergence={divergence}
        onChoose={choose}
        shown={shown}
        onShow={show}
      />
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
        <CompareGraph a={a.history} b={b.history} line={lines[at]} />
      )}
      <Splitter
        label={compare.differencesHeight}
        axis="y"
        sized={differences}
        bounds={differencesBounds}
        onSize={size => setSize('differences', size)}
      />
      <Differences ref={differences} a={a} b={b} line={lines[at]} />
    </main>
  )
}
