import { useCallback, useRef, useState } from 'react'
import { useWords } from '../../words/useWords.ts'
import { useGraph } from '../canvas/graphContext.ts'
import { groupBox } from '../layout/box.ts'
import type { GraphStatus } from '../status.ts'
import { groupOfStep } from '../status.ts'
import { ListRow } from './ListRow.tsx'
import { rowsOf } from './rows.ts'
import { useCurrentRow } from './useCurrentRow.ts'
import { useListKeys } from './useListKeys.ts'
import './list.css'

/** The graph as a tree of groups, steps and exits: all that the drawing says, in words. */
export function StepList() {
  const { language, store } = useGraph()
  const { graph } = useWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(store.getState()))
  const [sought, seek] = useState('')
  const [focused, focus] = useState('')
  const tree = useRef<HTMLDivElement>(null)
  const rows = rowsOf(open, sought, language)
  const home = rows.some(({ id }) => id === focused) ? focused : (rows[0]?.id ?? '')
  const toggle = useCallback(
    (id: string, to: boolean) =>
      setOpen(before => new Set(to ? [...before, id] : [...before].filter(other => other !== id))),
    [],
  )
  const openRow = useCallback((id: string) => toggle(id, true), [toggle])
  const keys = useListKeys({ rows, home, open, tree, toggle, focus })
  useCurrentRow(tree, openRow)
  const isOpen = (id: string, kind: 'group' | 'step') =>
    open.has(id) || (kind === 'group' && sought.trim() !== '')
  return (
    <div className="graph-list">
      <input
        type="search"
        aria-label={graph.filter}
        placeholder={graph.filter}
        value={sought}
        onChange={event => seek(event.target.value)}
      />
      {rows.length === 0 && <p>{graph.nothingFound}</p>}
      <div ref={tree} role="tree" aria-label={graph.drawing} aria-description={graph.listKeys} {...keys}>
        {rows.map(row => (
          <ListRow
            key={row.id}
            row={row}
            open={row.kind === 'exit' ? undefined : isOpen(row.id, row.kind)}
            home={row.id === home}
            onFocus={focus}
          />
        ))}
      </div>
    </div>
  )
}

/** Where the run stands is open from the beginning. */
const openAtFirst = ({ follow, around }: GraphStatus): ReadonlySet<string> => {
  const group = follow ? groupOfStep(around) : undefined
  return new Set(group ? [groupBox(group)] : [])
}
