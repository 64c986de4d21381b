import { useEffect, useMemo, useState } from 'react'
import type { History } from 'sessionscope/run/history.ts'
import { GraphPane } from '../graph/GraphPane.tsx'
import { createGraphStore, showPath } from '../graph/status.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { comparedWays, placeOf } from './comparedStatus.ts'
import { entriesOf, type Line } from './model.ts'
import './compare-graph.css'

/** Both ways on the graph: A in the accent, B in ink, what they share as a way of before. */
export function CompareGraph({
  a,
  b,
  line,
}: {
  readonly a: History
  readonly b: History
  /** The marked line: the graph follows it. */
  readonly line: Line | undefined
}) {
  const { compare } = useWords()
  const language = useSettings(settings => settings.language)
  const ways = useMemo(() => comparedWays(a, b), [a, b])
  const status = useMemo(() => ({ ...ways, ...placeOf(a, b, entriesOf(line)) }), [ways, a, b, line])
  const [store] = useState(() => createGraphStore(status))
  useEffect(() => showPath(store, status), [store, status])
  return (
    <section className="compare-graph" aria-label={compare.graph}>
      <ul className="compare-legend">
        <li className="way-now">{compare.onlyA}</li>
        <li className="way-other">{compare.onlyB}</li>
        <li className="way-earlier">{compare.both}</li>
      </ul>
      <GraphPane store={store} language={language} />
    </section>
  )
}
