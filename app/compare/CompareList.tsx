import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { table } from 'sessionscope/machine/table.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { ShapeGlyph } from '../graph/canvas/ShapeGlyph.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { paragraphTag } from '../timeline/paragraphTag.ts'
import { useWords } from '../words/useWords.ts'
import { entryName } from './entryName.ts'
import { isDifferent, type Line } from './model.ts'

const ROW = 26
const FIRST_ROW = 40
const BEYOND = 12

/** The steps of both runs, line by line; arrows walk, Enter goes to the step in its run. */
export function CompareList({
  a,
  b,
  lines,
  marked,
  opened,
  onOpen,
  onMark,
}: {
  readonly a: OpenRun
  readonly b: OpenRun
  readonly lines: readonly Line[]
  readonly marked: number
  readonly opened: boolean
  readonly onOpen: () => void
  readonly onMark: (line: number) => void
}) {
  const words = useWords()
  const { compare } = words
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (isFirst(lines[index]) ? FIRST_ROW : ROW),
    overscan: BEYOND,
  })
  const before = useRef(marked)
  useEffect(() => {
    // From difference to difference one wants to see what is around; from row to row nothing should move.
    const align = Math.abs(marked - before.current) > 1 ? 'center' : 'auto'
    before.current = marked
    if (marked >= 0) rows.scrollToIndex(marked, { align })
  }, [rows, marked])

  const goTo = (line: Line | undefined) => {
    if (line?.kind !== 'row') return
    const [run, index] = line.a === undefined ? [b, line.b] : [a, line.a]
    if (index === undefined) return
    made.choose(run.id)
    made.goTo(index)
    made.show('debug')
  }
  const press = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowDown: marked + 1,
      ArrowUp: marked - 1,
      Home: 0,
      End: lines.length - 1,
      PageDown: marked + 10,
      PageUp: marked - 10,
    }
    const next = to[event.key]
    if (next !== undefined) onMark(Math.max(0, Math.min(next, lines.length - 1)))
    else if (event.key === 'Enter' && lines[marked]?.kind === 'common') onOpen()
    else if (event.key === 'Enter') goTo(lines[marked])
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={compare.rows}
      aria-activedescendant={marked >= 0 ? `compare-${marked}` : undefined}
      className="compare-list"
      onKeyDown={press}
    >
      <div className="compare-sheet" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index]
          if (!line) return null
          return (
            <div
              key={index}
              id={`compare-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              aria-label={labelOf(line)}
              className={`compare-row${isFirst(line) ? ' is-first' : ''}${index === marked ? ' is-marked' : ''}`}
              style={{ transform: `translateY(${start}px)`, height: size }}
              onClick={() => (line.kind === 'common' ? onOpen() : onMark(index))}
              onDoubleClick={() => goTo(line)}
              onKeyDown={undefined}
            >
              {line.kind === 'common' ? (
                <Common count={line.count} opened={opened} />
              ) : (
                <>
                  <Side run={a} index={line.a} differs={isDifferent(line)} letter="a" />
                  <span className="compare-numbers">{numbersOf(line)}</span>
                  <Side run={b} index={line.b} differs={isDifferent(line)} letter="b" />
                </>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )

  function labelOf(line: Line): string {
    if (line.kind === 'common') return compare.common(line.count)
    const named = (run: OpenRun, index: number | undefined) =>
      index === undefined
        ? compare.gap
        : compare.stepOf(index + 1, entryName(run.history, index, words, language))
    return compare.row(named(a, line.a), named(b, line.b))
  }
}

const isFirst = (line: Line | undefined): boolean => line?.kind === 'row' && line.first

const numbersOf = ({ a, b }: Extract<Line, { kind: 'row' }>): string =>
  a === b
    ? String((a ?? 0) + 1)
    : [a, b].map(index => (index === undefined ? '' : String(index + 1))).join('  ')

function Common({ count, opened }: { readonly count: number; readonly opened: boolean }) {
  const { compare } = useWords()
  const Twisty = opened ? ChevronDown : ChevronRight
  return (
    <span className="compare-common">
      <Twisty className="icon" size={14} aria-hidden /> {compare.common(count)}
    </span>
  )
}

/** One side of a line: the step, or a hatched gap. */
function Side({
  run,
  index,
  differs,
  letter,
}: {
  readonly run: OpenRun
  readonly index: number | undefined
  readonly differs: boolean
  readonly letter: 'a' | 'b'
}) {
  const words = useWords()
  const language = useSettings(settings => settings.language)
  if (index === undefined) return <span className="compare-gap" />
  const { at } = runAt(run.history, index)
  const step = table[at]
  const tag = paragraphTag(at)
  return (
    <span className={differs ? `compare-side compare-only-${letter}` : 'compare-side'}>
      <ShapeGlyph shape={step.shape === 'decides' && step.door ? 'door' : step.shape} />
      <span className="compare-title">{entryName(run.history, index, words, language)}</span>
      {tag && <code>{tag}</code>}
    </span>
  )
}
