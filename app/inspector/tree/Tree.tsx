import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useSettings } from '../../settings/useSettings.ts'
import type { Diff } from './diff.ts'
import type { Opened, Row } from './rows.ts'
import { rowsOf } from './rows.ts'
import type { Aside } from './TreeRow.tsx'
import { TreeRow } from './TreeRow.tsx'
import { lineText } from './text.ts'
import { treeMove } from './treeKeys.ts'
import './tree.css'

const NONE: ReadonlySet<string> = new Set()

/**
 * A value, or the difference of two, as an ARIA tree: arrows walk, right and left open and close, a click anywhere on
 * a row opens it. One row at a time is in the tab order, with whatever `aside` puts at its right.
 */
export function Tree({
  label,
  root,
  opened,
  onOpen,
  first = NONE,
  begin,
  now,
  aside,
}: {
  readonly label: string
  readonly root: Diff
  readonly opened: Opened
  readonly onOpen: (path: string, open: boolean) => void
  /** Paths that are open until the user closes them. */
  readonly first?: ReadonlySet<string>
  /** The path of the row that has the focus from the start, empty for the first; none takes it when left out. */
  readonly begin?: string
  /** The run's clock, ms, where instants are to be told as clock time. */
  readonly now?: number
  /** What stands at the right of each row. */
  readonly aside?: Aside
}) {
  const language = useSettings(settings => settings.language)
  const rows = useMemo(() => rowsOf(root, opened, first), [root, opened, first])
  const [marked, mark] = useState(begin ?? '')
  const box = useRef<HTMLDivElement>(null)
  // A marked row that is folded away is stood for by the one that it is folded into.
  const found = rows.findLastIndex(({ path }) => marked === path || marked.startsWith(`${path}/`))
  const current = Math.max(0, found)

  const start = useRef(begin === undefined ? undefined : current)
  useEffect(() => {
    const element = start.current === undefined ? undefined : box.current?.children[start.current]
    if (element instanceof HTMLElement) element.focus()
  }, [])

  const toggle = (row: Row) => {
    mark(row.path)
    if (row.open !== undefined) onOpen(row.path, !row.open)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // Keys on a link inside a row belong to the link.
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return
    const move = treeMove(event.key, rows, current)
    if (!move) return
    event.preventDefault()
    const row = rows['to' in move ? move.to : move.toggle]
    if (!row) return
    if ('toggle' in move) toggle(row)
    const element = box.current?.children['to' in move ? move.to : move.toggle]
    if (element instanceof HTMLElement) element.focus()
  }
  const rowOf = ({ target }: SyntheticEvent<HTMLElement>) => {
    const element = target instanceof Element ? target.closest('[role="treeitem"]') : null
    return element ? rows[[...(box.current?.children ?? [])].indexOf(element)] : undefined
  }
  const click = (event: SyntheticEvent<HTMLElement>) => {
    const row = rowOf(event)
    if (row) toggle(row)
  }
  // However a row comes to the focus – a screen reader needs no arrow keys – the tab order goes on from there.
  const focus = (event: SyntheticEvent<HTMLElement>) => {
    const row = rowOf(event)
    if (row) mark(row.path)
  }
  return (
    <div
      ref={box}
      role="tree"
      aria-label={label}
      className="tree"
      onKeyDown={press}
      onClick={click}
      onFocus={focus}
    >
      {rows.map((row, index) => (
        <TreeRow
          key={row.path}
          path={row.path}
          name={row.key}
          level={row.level}
          position={row.position}
          siblings={row.siblings}
          mark={row.mark}
          heads={row.heads}
          open={row.open}
          more={row.more}
          {...lineText(row, language, now)}
          tabIndex={index === current ? 0 : -1}
          aside={aside}
        />
      ))}
    </div>
  )
}
