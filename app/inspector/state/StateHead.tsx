import { Pencil, Pin, Search, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useWords } from '../../words/useWords.ts'
import { baseOf, type CompareWith } from './base.ts'

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
  const { inspector } = useWords()
  const { state: words } = inspector
  const made = useDebugger()
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
        <span className="state-with">{words.compareWith}</span>
        <Select
          label={words.compareWith}
          value={pinned ? 'pinned' : compared}
          onChange={value => value !== 'pinned' && onCompare(value)}
          options={[
            ...named.map(value => ({ value, label: labels[value] })),
            ...(pinned
              ? [{ value: 'pinned' as const, label: words.pinned(baseOf(open, compared) + 1) }]
              : []),
          ]}
        />
        <span className="state-tools">
          <IconButton
            small
            icon={Pin}
            label={pinned && baseOf(open, compared) === open.cursor ? words.unpin : words.pin}
            on={pinned}
            onPress={() => onCompare(pinned && baseOf(open, compared) === open.cursor ? 'step' : open.cursor)}
          />
          <IconButton
            small
            icon={Search}
            label={words.search}
            on={search !== undefined}
            onPress={() => onSearch(search === undefined ? '' : undefined)}
          />
          <IconButton
            small
            icon={Pencil}
            label={words.edit}
            onPress={() => made.edit({ field: 'session.proxy_state', at: open.cursor })}
          />
        </span>
      </div>
      {search !== undefined && <SearchField search={search} onSearch={onSearch} matches={matches} />}
    </>
  )
}

function SearchField({
  search,
  onSearch,
  matches,
}: {
  readonly search: string
  readonly onSearch: (text: string | undefined) => void
  readonly matches: number
}) {
  const { inspector } = useWords()
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
