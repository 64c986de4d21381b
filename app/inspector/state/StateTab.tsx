import { useMemo } from 'react'
import { needs } from 'sessionscope/machine/advance.ts'
import type { ShownState } from 'sessionscope/machine/shown.ts'
import { shownState } from 'sessionscope/machine/shown.ts'
import { runAt, wakeStart } from 'sessionscope/run/history.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { shownMoment } from '../../debugger/runs.ts'
import { Select } from '../../look/select/Select.tsx'
import { useWords } from '../../words/useWords.ts'
import { CopyButton } from '../CopyButton.tsx'
import { StepLink } from '../StepLink.tsx'
import type { Counts } from '../tree/diff.ts'
import { count, diff, unchanged } from '../tree/diff.ts'
import type { Opened, Row } from '../tree/rows.ts'
import { Tree } from '../tree/Tree.tsx'
import { writerOf } from './writers.ts'

export type CompareWith = 'step' | 'wake-up'

const FIRST: ReadonlySet<string> = new Set(['/session', '/timer', '/payment', '/wake_up', '/raised'])

/** The entry that a moment is compared with. The start of a wake-up is the step at its door, before it did anything. */
const baseOf = ({ history, cursor }: OpenRun, compared: CompareWith): number =>
  compared === 'step' ? Math.max(0, cursor - 1) : wakeStart(history, cursor)

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
  const { inspector } = useWords()
  const { history, cursor } = open
  const run = shownMoment(open)
  // The last step before a sleep only decides: asleep one asks what the whole wake-up has done.
  const compared = chosen ?? (needs(run) === 'outside' ? 'wake-up' : 'step')
  const base = baseOf(open, compared)
  const root = useMemo(() => {
    const state = shownState(run)
    return base === cursor ? unchanged(state) : diff(without(shownState(runAt(history, base)), state), state)
  }, [history, run, base, cursor])
  const writer = (row: Row, tabIndex: number) => {
    const index = row.heads ? writerOf(history, row.path, base, cursor) : undefined
    return index !== undefined && <StepLink index={index} tabIndex={tabIndex} />
  }
  return (
    <div className="state">
      <div className="state-head">
        <span>{inspector.state.compareWith}</span>
        <Select
          label={inspector.state.compareWith}
          value={compared}
          onChange={onCompare}
          options={[
            { value: 'step', label: inspector.state.previousStep(baseOf(open, 'step') + 1) },
            { value: 'wake-up', label: inspector.state.wakeUpStart(baseOf(open, 'wake-up') + 1) },
          ]}
        />
      </div>
      <Tree
        label={inspector.tabs.state}
        root={root}
        opened={opened}
        onOpen={onOpen}
        first={FIRST}
        now={run.now}
        aside={writer}
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
  const { inspector } = useWords()
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
