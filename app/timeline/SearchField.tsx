import { ChevronLeft, ChevronRight, Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { useCursorIn, useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { IconButton } from '../look/button/Button.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { folded } from '../words/folded.ts'
import type { Found } from './search.ts'
import { nextFound, placeAmong } from './search.ts'
import type { TimelineWords } from './timelineWords.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** A button and, to its left, the field that it opens: what is written there is gone to match by match. */
export const SearchField = memo(function SearchField({
  text,
  onText,
  found,
  run,
}: {
  readonly run: OpenRun
  readonly text: string
  readonly onText: (text: string) => void
  /** Undefined while nothing is looked for, or not yet known. */
  readonly found: Found | undefined
}) {
  const timeline = useTimelineWords()
  const cursor = useCursorIn(run)
  const go = useGoing(text, found, cursor)
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const toggle = () => {
    setOpen(!open)
    onText('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') go(event.shiftKey)
    else if (text !== '') onText('')
    else {
      setOpen(false)
      opener.current?.focus()
    }
  }
  const refusal = found?.all.length ? undefined : text === '' ? timeline.nothingSought : timeline.nothingFound
  return (
    <div className="timeline-search" role="search" aria-label={timeline.search}>
      {open && (
        <>
          <div className="timeline-sought">
            <Field text={text} onText={onText} onKeyDown={press} />
            <Count text={text} found={found} cursor={cursor} />
          </div>
          <IconButton
            icon={ChevronLeft}
            label={timeline.previousFound}
            shortcut="⇧Enter"
            small
            onPress={() => go(true)}
            refusal={refusal}
          />
          <IconButton
            icon={ChevronRight}
            label={timeline.nextFound}
            shortcut="Enter"
            small
            onPress={() => go(false)}
            refusal={refusal}
          />
        </>
      )}
      <IconButton ref={opener} icon={Search} label={timeline.search} small on={open} onPress={toggle} />
    </div>
  )
})

/**
 * Goes to the next match, or to the one before. The field is faster than the search: who types and presses Enter at
 * once means what is written, not what was found for the letters before, and is taken there as soon as it is known.
 */
const useGoing = (text: string, found: Found | undefined, cursor: number) => {
  const made = useDebugger()
  const asked = useRef<{ readonly text: string; readonly back: boolean }>(undefined)
  const wanted = folded(text)
  const known = found?.text === wanted ? found : undefined
  const go = useCallback(
    (back: boolean) => {
      const index = known && nextFound(known, cursor, back)
      if (index !== undefined) made.goTo(index)
    },
    [known, cursor, made],
  )
  useEffect(() => {
    const { current } = asked
    if (!current || (current.text === wanted && !known)) return
    asked.current = undefined
    if (current.text === wanted) go(current.back)
  }, [wanted, known, go])
  return (back: boolean) => {
    if (known) go(back)
    else asked.current = { text: wanted, back }
  }
}

function Field({
  text,
  onText,
  onKeyDown,
}: {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const timeline = useTimelineWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <input
      ref={field}
      type="search"
      aria-label={timeline.search}
      placeholder={timeline.sought}
      value={text}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={event => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

/** How many matches there are, and which of them the run stands at. */
function Count({
  text,
  found,
  cursor,
}: {
  readonly text: string
  readonly found: Found | undefined
  readonly cursor: number
}) {
  const timeline = useTimelineWords()
  const language = useSettings(settings => settings.language)
  return (
    <span className="timeline-found" aria-live="polite" data-none={found?.all.length === 0 || undefined}>
      {text === '' ? null : told(found, cursor, timeline, new Intl.NumberFormat(language))}
    </span>
  )
}

const told = (
  found: Found | undefined,
  cursor: number,
  words: TimelineWords,
  numbers: Intl.NumberFormat,
): string => {
  if (!found) return '…'
  const { length } = found.all
  if (length === 0) return words.noneFound
  const place = placeAmong(found, cursor)
  return place === undefined
    ? words.found(numbers.format(length))
    : words.foundAt(numbers.format(place), numbers.format(length))
}
