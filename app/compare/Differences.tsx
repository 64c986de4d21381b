import { Fragment, type Ref, useMemo, useState } from 'react'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { preview } from '../inspector/tree/text.ts'
import { useInspectorWords } from '../inspector/useInspectorWords.ts'
import { Button } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'
import type { Line, Listed } from './model.ts'
import { callsBeside, changesBeside, entriesOf, stateBeside } from './model.ts'

const SHOWN = 200
const VALUE = 80

/** Changes, calls and state of the two runs: what one has alone, and the fields that differ. */
export function Differences({
  ref,
  a,
  b,
  line,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly a: OpenRun
  readonly b: OpenRun
  /** The marked line, whose states are compared unless those at the ends are wanted. */
  readonly line: Line | undefined
}) {
  const { compare } = useWords()
  const changes = useMemo(() => changesBeside(a.history, b.history), [a.history, b.history])
  const calls = useMemo(() => callsBeside(a.history, b.history), [a.history, b.history])
  return (
    <div ref={ref} className="compare-differences">
      <Beside title={compare.changes} listed={changes} a={a} b={b} />
      <Beside title={compare.calls} listed={calls} a={a} b={b} />
      <States a={a} b={b} line={line} />
    </div>
  )
}

const countOf = (listed: readonly Listed[], side: Listed['side']): number =>
  listed.filter(each => each.side === side).length

function Beside({
  title,
  listed,
  a,
  b,
}: {
  readonly title: string
  readonly listed: readonly Listed[]
  readonly a: OpenRun
  readonly b: OpenRun
}) {
  const inspector = useInspectorWords()
  const { compare } = useWords()
  const made = useDebugger()
  const different = listed.filter(({ side }) => side !== 'both')
  return (
    <section tabIndex={0} aria-label={title}>
      <h3>
        {title}{' '}
        <span>{compare.counts(countOf(listed, 'both'), countOf(listed, 'a'), countOf(listed, 'b'))}</span>
      </h3>
      {different.length === 0 && <p className="popover-about">{compare.noDifference}</p>}
      <ul>
        {different.slice(0, SHOWN).map(({ side, name, about, index, nth }) => (
          <li key={`${side} ${nth}`} className={`compare-only-${side}`}>
            <b className={`compare-letter compare-${side}`}>{side.toUpperCase()}</b>
            <code>{name}</code>
            <span>{about}</span>
            <button
              type="button"
              className="inspector-link"
              onClick={() => {
                made.choose(side === 'a' ? a.id : b.id)
                made.goTo(index)
                made.show('debug')
              }}
            >
              {inspector.step(index + 1)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function States({
  a,
  b,
  line,
}: {
  readonly a: OpenRun
  readonly b: OpenRun
  readonly line: Line | undefined
}) {
  const inspector = useInspectorWords()
  const { compare } = useWords()
  // Of another line that is marked its own states are shown again.
  const [endsBy, showEnds] = useState<Line>()
  const row = entriesOf(line)
  const atEnds = line !== undefined && endsBy === line
  const chosen = atEnds ? undefined : row
  const at = chosen?.a ?? (chosen ? undefined : a.history.length - 1)
  const bt = chosen?.b ?? (chosen ? undefined : b.history.length - 1)
  const fields = useMemo(
    () => (at === undefined || bt === undefined ? [] : stateBeside(a.history, at, b.history, bt)),
    [a.history, at, b.history, bt],
  )
  const value = (given: unknown, path: string) =>
    given === undefined ? compare.absent : preview(given, path.split('.').at(-1) ?? '', VALUE)
  return (
    <section tabIndex={0} aria-label={compare.state}>
      <h3>
        {compare.state} <span>{chosen ? compare.atLine : compare.atEnd}</span>{' '}
        {row && (
          <Button small look="link" onPress={() => showEnds(atEnds ? undefined : line)}>
            {atEnds ? compare.showLine : compare.showEnd}
          </Button>
        )}
      </h3>
      {at === undefined || bt === undefined ? (
        <p className="popover-about">{compare.oneSided}</p>
      ) : fields.length === 0 ? (
        <p className="popover-about">{compare.noDifference}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{compare.field}</th>
              <th scope="col">
                <b className="compare-letter compare-a">{compare.letters.a}</b> {inspector.step(at + 1)}
              </th>
              <th scope="col">
                <b className="compare-letter compare-b">{compare.letters.b}</b> {inspector.step(bt + 1)}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.slice(0, SHOWN).map(({ path, a: one, b: other }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{brokenAtDots(path)}</code>
                </th>
                <td className="compare-only-a">
                  <code>{value(one, path)}</code>
                </td>
                <td className="compare-only-b">
                  <code>{value(other, path)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** A path that may go on in a new line after each dot, and copies as it is. */
const brokenAtDots = (path: string) =>
  path.split('.').map((name, depth, names) => (
    <Fragment key={names.slice(0, depth + 1).join('.')}>
      {depth > 0 && '.'}
      {depth > 0 && <wbr />}
      {name}
    </Fragment>
  ))
