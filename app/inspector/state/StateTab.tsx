import { useMemo, useState } from 'react'
import { needs } from 'sessionscope/machine/advance.ts'
import type { ShownState } from 'sessionscope/machine/shown.ts'
import { shownState } from 'sessionscope/machine/shown.ts'
import { runAt } from 'sessionscope/run/history.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { CopyButton } from '../CopyButton.tsx'
import type { Counts } from '../tree/diff.ts'
import { count, diff, unchanged } from '../tree/diff.ts'
import type { Opened } from '../tree/rows.ts'
import { searched } from '../tree/search.ts'
import { Tree } from '../tree/Tree.tsx'
import type { CompareWith } from './base.ts'
import { baseOf } from './base.ts'
import { RowTools } from './RowTools.tsx'
import { StateHead } from './StateHead.tsx'
import './state.css'
import { useInspectorWords } from '../useInspectorWords.ts'

const FIRST: ReadonlySet<string> = new Set(['/session', '/timer', '/payment', '/wake_up', '/raised'])

/** That a wake-up's own values end with it is no news: asleep they are not told as removed. */
const without = (before: ShownState, { wake_up }: ShownState): ShownState =>
  wake_up ? before : { ...before, wake_up }

/** The state at this step, and how it differs from an earlier one. */
export function StateTab({
  open,
  chosen,
  onCompare,
  opened,
  onOpen,
}: {
  readonly open: OpenRun
  /** Undefined until the user has chosen: then what fits the moment. */
  readonly chosen: CompareWith | undefined
  readonly onCompare: (compared: CompareWith) => void
  readonly opened: Opened
  readonly onOpen: (path: string, open: boolean) => void
}) {
  const inspector = useInspectorWords()
  const { history, cursor } = open
  const run = shownMoment(open)
  // The last step before a sleep only decides: asleep one asks what the whole wake-up has done.
  const compared = chosen ?? (needs(run) === 'outside' ? 'wake-up' : 'step')
  const [search, setSearch] = useState<string>()
  const base = baseOf(open, compared)
  const root = useMemo(() => {
    const state = shownState(run)
    return base === cursor ? unchanged(state) : diff(without(shownState(runAt(history, base)), state), state)
  }, [history, run, base, cursor])
  const found = useMemo(
    () => (search === undefined || search.trim() === '' ? undefined : searched(root, search)),
    [root, search],
  )
  return (
    <div className="state">
      {needs(run) !== 'outside' && <p className="state-when">{inspector.state.beforeStep}</p>}
      <StateHead
        open={open}
        compared={compared}
        onCompare={onCompare}
        search={search}
        onSearch={setSearch}
        matches={found?.matches ?? 0}
      />
      {found?.matches === 0 && <p className="inspector-empty">{inspector.state.nothingFound}</p>}
      <Tree
        label={inspector.tabs.state}
        root={found?.root ?? root}
        opened={found?.opened ?? opened}
        onOpen={onOpen}
        first={FIRST}
        now={run.now}
        aside={RowTools}
      />
      <div className="state-foot">
        <Summary counts={count(root)} />
        <CopyButton label={inspector.state.copy} text={() => JSON.stringify(shownState(run), undefined, 2)} />
      </div>
    </div>
  )
}

const signs = { changed: '~', added: '+', removed: '−' } as const

function Summary({ counts }: { readonly counts: Counts }) {
  const inspector = useInspectorWords()
  const kinds = (['changed', 'added', 'removed'] as const).filter(kind => counts[kind] > 0)
  if (kinds.length === 0) return <span className="state-counts">{inspector.state.same}</span>
  // Three kinds in words would not leave room for the button.
  const short = kinds.length > 2
  return (
    <span className="state-counts">
      {kinds.map(kind => (
        <span key={kind} title={inspector.state[kind](counts[kind])}>
          <b className={`state-sign-${kind}`} aria-hidden="true">
            {signs[kind]}
          </b>{' '}
          {short && <span aria-hidden="true">{counts[kind]}</span>}
          <span className={short ? 'heard-only' : undefined}>{inspector.state[kind](counts[kind])}</span>
        </span>
      ))}
    </span>
  )
}
