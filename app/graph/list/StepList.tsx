import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { defectText, shapeName } from 'sessionscope/words/index.ts'
import { useStore } from 'zustand'
import { counted } from '../../words/counted.ts'
import { useWords } from '../../words/useWords.ts'
import { useGraph } from '../canvas/graphContext.ts'
import { graphNode, paragraphTag, visitsName } from '../canvas/names.ts'
import { breakAt } from '../marks.ts'
import type { Row } from './rows.ts'
import { rowAfter, rowsOf } from './rows.ts'
import './list.css'

/** The graph as a tree of groups, steps and exits: all that the drawing says, in words. */
export function StepList() {
  const { store, language, page } = useGraph()
  const { graph } = useWords()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [sought, seek] = useState('')
  const [focused, focus] = useState('')
  const tree = useRef<HTMLDivElement>(null)
  const told = useTold()
  const current = useStore(store, status => status.current)
  const rows = rowsOf(open, sought, language)
  const home = rows.some(({ id }) => id === focused) ? focused : rows[0]?.id
  const toggle = (id: string, to = !open.has(id)) => {
    const next = new Set(open)
    if (to) next.add(id)
    else next.delete(id)
    setOpen(next)
  }
  const press = (row: Row) => {
    if (row.kind === 'group') toggle(row.id)
    else if (row.kind === 'step') page.onChooseStep?.(row.step)
    else {
      const { travels, onGoTo } = page
      const cursor = page.cursor?.() ?? 0
      const taken = travels?.(row.exit) ?? []
      const index = taken.findLast(each => each <= cursor) ?? taken[0]
      if (index !== undefined) onGoTo?.(index)
    }
  }
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = rows.findIndex(({ id }) => id === home)
    const row = rows[at]
    if (!row) return
    const opens = row.kind !== 'exit'
    if (event.key === 'Enter') press(row)
    else if (event.key === 'F9' && row.kind === 'step') page.onToggleBreak?.(row.step)
    else if (event.key === 'ArrowRight' && opens && !open.has(row.id)) toggle(row.id, true)
    else if (event.key === 'ArrowLeft' && opens && open.has(row.id)) toggle(row.id, false)
    else {
      const to = rowAfter(rows, at, event.key === 'ArrowRight' ? 'ArrowDown' : event.key)
      const id = to === undefined ? undefined : rows[to]?.id
      if (id === undefined) return
      focus(id)
      tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const click = ({ target }: MouseEvent<HTMLDivElement>) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const row = rows.find(({ id }) => id === pressed?.dataset.row)
    if (row) press(row)
  }
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
      <div ref={tree} role="tree" aria-label={graph.drawing} onKeyDown={walk} onClick={click}>
        {rows.map(row => (
          <div
            key={row.id}
            role="treeitem"
            data-row={row.id}
            aria-level={row.level}
            aria-selected={row.id === home}
            aria-expanded={
              row.kind === 'exit'
                ? undefined
                : open.has(row.id) || (row.kind === 'group' && sought.trim() !== '')
            }
            aria-current={row.id === current ? 'step' : undefined}
            tabIndex={row.id === home ? 0 : -1}
            className={`graph-row level-${row.level}`}
            onFocus={() => focus(row.id)}
          >
            <span>{row.name}</span> <span className="graph-row-told">{told(row)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** What is said of a row beside its name. */
const useTold = (): ((row: Row) => string) => {
  const { store, language } = useGraph()
  const { graph } = useWords()
  const status = useStore(store)
  return row => {
    if (row.kind === 'group') return visitsName(status.entered[row.group] ?? 0, 0, language, graph)
    if (row.kind === 'exit') {
      const count = status.travelled[row.exit] ?? 0
      if (count === 0) return graph.notTaken
      const when = status.taken.has(row.exit) ? graph.thisWakeUp : graph.earlier
      return `${counted(language, count, graph.times)}, ${when}`
    }
    const node = graphNode(row.step)
    const tag = paragraphTag(row.step)
    const stop = breakAt(row, status)
    return [
      tag && `¶ ${tag}`,
      node && shapeName(node.door ? 'door' : node.shape, language),
      visitsName(status.visits[row.step] ?? 0, status.retries[row.step] ?? 0, language, graph),
      defectText(row.step, language) && graph.defect,
      stop && graph.breaks[stop],
    ]
      .filter(Boolean)
      .join(', ')
  }
}
