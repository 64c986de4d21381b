import { Pencil, Pin, Search, X } from 'lucide-react'
import { memo, useEffect, useId, useRef } from 'react'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { currentRun, shownMoment } from '../../debugger/runs.ts'
import { IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { baseOf, type CompareWith } from './base.ts'
import { firstEditable } from './editable.ts'

/** What the state is compared with, the search, and the way to set a field by hand. */
export function StateHead({
  open,
  compared,
  onCompare,
  search,
  onSearch,
  matches,
}: {
  readonly open: OpenRun
  readonly compared: CompareWith
  readonly onCompare: (compared: CompareWith) => void
  /** Undefined while nothing is searched. */
  readonly search: string | undefined
  readonly onSearch: (text: string | undefined) => void
  readonly matches: number
}) {
  const { state: words } = useInspectorWords()
  const pinned = typeof compared === 'number'
  const named = ['step', 'wake-up', 'first'] as const
  const labels = {
    step: words.previousStep(baseOf(open, 'step') + 1),
    'wake-up': words.wakeUpStart(baseOf(open, 'wake-up') + 1),
    first: words.firstStep,
  }
  return (
    <>
      <div className="state-head">
        <span className="state-with">{words.differences}</span>
        <Select
          label={words.differences}
          value={pinned ? 'pinned' : compared}
          onChange={value => value !== 'pinned' && onCompare(value)}
          options={[
            ...named.map(value => ({ value, label: labels[value] })),
            ...(pinned
              ? [{ value: 'pinned' as const, label: words.pinned(baseOf(open, compared) + 1) }]
              : []),
          ]}
        />
        <StateTools
          pinned={pinned ? (baseOf(open, compared) === open.cursor ? 'here' : 'elsewhere') : undefined}
          searching={search !== undefined}
          onCompare={onCompare}
          onSearch={onSearch}
        />
      </div>
      {search !== undefined && <SearchField search={search} onSearch={onSearch} matches={matches} />}
    </>
  )
}

/** Of all that is compared anew at each step, only what looks otherwise then. */
const StateTools = memo(function StateTools({
  pinned,
  searching,
  onCompare,
  onSearch,
}: {
  /** Where the step is that the state is compared with for good. */
  readonly pinned: 'here' | 'elsewhere' | undefined
  readonly searching: boolean
  readonly onCompare: (compared: CompareWith) => void
  readonly onSearch: (text: string | undefined) => void
}) {
  const { state: words } = useInspectorWords()
  const made = useDebugger()
  // Where the run stands is read at the press.
  const shown = () => currentRun(made.store.getState().runs)
  const editHere = () => {
    const run = shown()
    if (run) made.edit({ field: firstEditable(shownMoment(run)), at: run.cursor })
  }
  return (
    <span className="state-tools">
      <IconButton
        small
        icon={Pin}
        label={pinned === 'here' ? words.unpin : words.pin}
        on={pinned !== undefined}
        onPress={() => onCompare(pinned === 'here' ? 'step' : (shown()?.cursor ?? 0))}
      />
      <IconButton
        small
        icon={Search}
        label={words.search}
        on={searching}
        onPress={() => onSearch(searching ? undefined : '')}
      />
      <span className="changes-run">
        <IconButton small icon={Pencil} label={words.edit} onPress={editHere} />
      </span>
    </span>
  )
})

function SearchField({
  search,
  onSearch,
  matches,
}: {
  readonly search: string
  readonly onSearch: (text: string | undefined) => void
  readonly matches: number
}) {
  const inspector = useInspectorWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <div className="state-search">
      <label htmlFor={id} className="heard-only">
        {inspector.state.search}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        className="field-input"
        placeholder={inspector.state.searchFor}
        value={search}
        autoComplete="off"
        spellCheck={false}
        onChange={event => onSearch(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onSearch(undefined)}
      />
      <span role="status">{search.trim() !== '' && inspector.state.matches(matches)}</span>
      <IconButton small icon={X} label={inspector.state.endSearch} onPress={() => onSearch(undefined)} />
    </div>
  )
}
