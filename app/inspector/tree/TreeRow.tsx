import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { parseInstant } from 'sessionscope/session/instant.ts'
import { clock } from 'sessionscope/words/format.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'
import type { Row } from './rows.ts'
import { preview } from './text.ts'

const signs = { added: '+', changed: '~', removed: '−' } as const
/** Nobody reads more than this on one line; the tooltip has a little more. */
const LINE = 120
const TIP = 600

type TreeRowProps = {
  readonly row: Row
  readonly tabIndex: 0 | -1
  /** The run's clock, ms; instants are told beside it. Without it they stand as they are written. */
  readonly now: number | undefined
  readonly aside: ((row: Row, tabIndex: number) => ReactNode) | undefined
}

/** One line: mark, twisty, name, value, and what stands aside. */
export const TreeRow = memo(function TreeRow({ row, tabIndex, now, aside }: TreeRowProps) {
  const { inspector } = useWords()
  const { mark, open, level, key } = row
  const Twisty = open ? ChevronDown : ChevronRight
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open}
      tabIndex={tabIndex}
      className="tree-row"
      data-mark={mark}
      style={{ '--level': String(level) }}
    >
      <span className="tree-mark" aria-hidden="true">
        {mark && signs[mark]}
      </span>
      {mark && <span className="heard-only">{inspector.marks[mark]} </span>}
      <span className="tree-twisty">
        {open !== undefined && <Twisty className="icon" size={12} aria-hidden />}
      </span>
      <span className="tree-line" title={tipOf(row)}>
        <span className="tree-key">{open ? key : `${key}: `}</span>
        {!open && <Value row={row} now={now} />}
      </span>
      {row.more > 0 && <span className="tree-more">{inspector.more(row.more)}</span>}
      {aside?.(row, tabIndex)}
    </div>
  )
})

const tipOf = ({ key, value, before }: Row): string =>
  before === undefined
    ? preview(value, key, TIP)
    : `${preview(before, key, TIP)} → ${preview(value, key, TIP)}`

function Value({ row, now }: Pick<TreeRowProps, 'row' | 'now'>) {
  const { key, value, before, mark } = row
  const shown = useShown(now)
  if (mark !== 'changed' || before === undefined)
    return <span className="tree-value">{shown(value, key)}</span>
  return (
    <span className="tree-value tree-value-changed">
      <del>{shown(before, key)}</del>
      <span className="tree-to"> → </span>
      <ins>{shown(value, key)}</ins>
    </span>
  )
}

/** Instants are told as clock time, with the date only where it is another day than the run's. */
function useShown(now: number | undefined) {
  const language = useSettings(settings => settings.language)
  return (value: unknown, key: string): string => {
    const instant = typeof value === 'string' && now !== undefined ? parseInstant(value) : undefined
    return instant === undefined ? preview(value, key, LINE) : clock(instant, language, now)
  }
}
