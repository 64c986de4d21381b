import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { edgeId, edges } from 'sessionscope/graph/graph.ts'
import { useGraph } from '../canvas/graphContext.ts'
import type { GraphPage } from '../page.ts'
import type { Row } from './rows.ts'
import { rowAfter } from './rows.ts'

interface Listed {
  readonly rows: readonly Row[]
  readonly home: string
  readonly open: ReadonlySet<string>
  readonly tree: RefObject<HTMLElement | null>
  readonly toggle: (id: string, to: boolean) => void
  readonly focus: (id: string) => void
}

const ends = new Map(edges.map(exit => [edgeId(exit.from, exit.to), exit]))

/** The keys and presses of the list: those of an ARIA tree; Enter goes to a visit and its why, F9 sets a breakpoint. */
export const useListKeys = ({ rows, home, open, tree, toggle, focus }: Listed) => {
  const { page } = useGraph()
  const press = (row: Row) => {
    if (row.kind === 'group') toggle(row.id, !open.has(row.id))
    else if (row.kind === 'step') page.onChooseStep?.(row.step)
    else explain(row.exit, page)
  }
  const turn = (row: Row, key: string): boolean => {
    if (key === 'Enter') press(row)
    else if (key === 'F9') toggleBreak(row, page)
    else if (row.kind !== 'exit' && key === 'ArrowRight' && !open.has(row.id)) toggle(row.id, true)
    else if (row.kind !== 'exit' && key === 'ArrowLeft' && open.has(row.id)) toggle(row.id, false)
    else return false
    return true
  }
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const at = rows.findIndex(({ id }) => id === home)
      const row = rows[at]
      if (!row || event.ctrlKey || event.metaKey || event.altKey) return
      if (!turn(row, event.key)) {
        const to = rowAfter(rows, at, event.key === 'ArrowRight' ? 'ArrowDown' : event.key)
        const id = to === undefined ? undefined : rows[to]?.id
        if (id === undefined) return
        focus(id)
        tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
      }
      event.preventDefault()
      event.stopPropagation()
    },
    onClick: ({ target }: MouseEvent<HTMLElement>) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
      const row = rows.find(({ id }) => id === pressed?.dataset.row)
      if (row) press(row)
    },
  }
}

type Exit = Extract<Row, { readonly kind: 'exit' }>['exit']

/** Goes to where an exit was taken last, or first, and tells why. */
const explain = (exit: Exit, { travels, cursor, onGoTo, onWhy }: GraphPage): void => {
  const taken = travels?.(exit) ?? []
  const now = cursor?.() ?? 0
  const index = taken.findLast(each => each <= now) ?? taken[0]
  if (index === undefined) return
  onGoTo?.(index)
  onWhy?.()
}

const toggleBreak = (row: Row, { onToggleBreak, onToggleEdgeBreak }: GraphPage): void => {
  if (row.kind === 'step') onToggleBreak?.(row.step)
  const exit = row.kind === 'exit' ? ends.get(row.exit) : undefined
  if (exit) onToggleEdgeBreak?.(exit.from, exit.to)
}
