import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ComponentType, memo } from 'react'
import { useInspectorWords } from '../useInspectorWords.ts'
import type { Row } from './rows.ts'
import type { LineText } from './text.ts'

const signs = { added: '+', changed: '~', removed: '−' } as const

// Made once: an element that is the same renders nothing.
const OPEN = <ChevronDown className="icon" size={12} aria-hidden />
const CLOSED = <ChevronRight className="icon" size={12} aria-hidden />

/** What stands at the right of a row: told by the row's path, so that it renders when itself has news. */
export type Aside = ComponentType<Pick<Row, 'path' | 'heads'> & { readonly tabIndex: 0 | -1 }>

type TreeRowProps = Pick<
  Row,
  'path' | 'level' | 'position' | 'siblings' | 'mark' | 'heads' | 'open' | 'more'
> &
  LineText & {
    readonly name: string
    readonly tabIndex: 0 | -1
    readonly aside: Aside | undefined
  }

/**
 * One line: mark, twisty, name, value, and what stands aside. Its values come as text: a state is made anew at every
 * step, and what reads as before need not render.
 */
export const TreeRow = memo(function TreeRow({
  path,
  name,
  level,
  position,
  siblings,
  mark,
  heads,
  open,
  more,
  text,
  before,
  tip,
  tabIndex,
  aside: Beside,
}: TreeRowProps) {
  const inspector = useInspectorWords()
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
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
      <span className="tree-twisty">{open !== undefined && (open ? OPEN : CLOSED)}</span>
      <span className={`tree-line${lineKind(before, open)}`} title={tip}>
        <span className="tree-key">{open ? name : `${name}: `}</span>
        {!open && <Value text={text} before={before} />}
      </span>
      {more > 0 && <span className="tree-more">{inspector.more(more)}</span>}
      {Beside && <Beside path={path} heads={heads} tabIndex={tabIndex} />}
    </div>
  )
})

/** What has nothing to open is told whole, on as many lines as that takes. */
const lineKind = (before: string | undefined, open: boolean | undefined): string => {
  if (before !== undefined && !open) return ' tree-line-changed'
  return open === undefined ? ' tree-line-leaf' : ''
}

function Value({ text, before }: Pick<LineText, 'text' | 'before'>) {
  if (before === undefined) return <span className="tree-value">{text}</span>
  return (
    <span className="tree-value tree-value-changed">
      <del>{before}</del>
      <span className="tree-to"> → </span>
      <ins>{text}</ins>
    </span>
  )
}
