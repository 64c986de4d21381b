import { useEffect, useState } from 'react'
import type { History } from 'sessionscope/run/history.ts'
import { GraphPane } from '../graph/GraphPane.tsx'
import { createGraphStore, showPath } from '../graph/status.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { comparedStatus } from './comparedStatus.ts'
import './compare-graph.css'

/** Both ways on the graph: A in the accent, B in ink, what they share as a way of before. */
export function CompareGraph({ a, b }: { readonly a: History; readonly b: History }) {
  const { compare } = useWords()
  const language = useSettings(settings => settings.language)
  const [store] = useState(() => createGraphStore(comparedStatus(a, b)))
  useEffect(() => showPath(store, comparedStatus(a, b)), [store, a, b])
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
