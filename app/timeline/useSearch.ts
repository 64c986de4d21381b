import { useEffect, useMemo, useReducer, useState } from 'react'
import type { History } from 'sessionscope/run/history.ts'
import type { LaneId } from './items.ts'
import type { Speech } from './say.ts'
import type { Found } from './search.ts'
import { beginSearch, foundIn, isUnread, readOn } from './search.ts'

/** Steps that are read in one go, within a few milliseconds; between two of them the page can do other things. */
const STEPS_AT_ONCE = 4_000

/**
 * What a text is found at, in the lanes that are shown; undefined without a text. While a long run is still being read
 * it is what was found before, lest everything flickers with each letter.
 */
export const useSearch = (
  history: History,
  text: string,
  lanes: readonly LaneId[],
  { words, language }: Speech,
): Found | undefined => {
  const { log } = history
  const search = useMemo(
    () => (text.trim() === '' ? undefined : beginSearch(log, { text, lanes, speech: { words, language } })),
    [log, text, lanes, words, language],
  )
  const [, haveRead] = useReducer((readings: number) => readings + 1, 0)
  if (search) readOn(search, history, STEPS_AT_ONCE)
  useEffect(() => {
    if (!search || !isUnread(search, history)) return undefined
    let next: number | undefined
    const read = () => {
      readOn(search, history, STEPS_AT_ONCE)
      if (isUnread(search, history)) next = window.setTimeout(read)
      else haveRead()
    }
    next = window.setTimeout(read)
    return () => window.clearTimeout(next)
  }, [search, history])

  const found = search && foundIn(search, history)
  const [before, keep] = useState<Found>()
  if (found ? found !== before : before && !search) keep(found)
  return search && (found ?? before)
}
