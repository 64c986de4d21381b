import * as v from 'valibot'
import type { Journal } from '../journal/journal.ts'
import type { Shelf, ShelfState, ShelvedDraft } from './shelf.ts'

/** A draft as the journal keeps it under its key; as hostile as a file until it has been read. */
const kept = v.strictObject({
  text: v.string(),
  from: v.optional(v.string()),
  /** Its place among the drafts. */
  at: v.optional(v.number()),
})

const readKept = (written: string): v.InferOutput<typeof kept> | undefined => {
  try {
    const read = v.safeParse(kept, JSON.parse(written))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

const PREFIX = 'draft-'
/** Under which the journal keeps which draft was in the editor. */
const SHOWN = 'shown'

/** The drafts among the texts that a journal has kept, in their order. */
export const draftsIn = (texts: Iterable<readonly [string, string]>): readonly ShelvedDraft[] => {
  const found = [...texts].flatMap(([key, written]) => {
    const draft = key.startsWith(PREFIX) ? readKept(written) : undefined
    return draft ? [{ key, ...draft }] : []
  })
  return found
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
    .map(({ key, text, from }) => ({ key, text, from }))
}

/**
 * Puts the drafts that a journal has kept back on the shelf, and has it keep them as they change. Call it once the journal
 * has taken up what there was; a draft that was begun meanwhile stays as it is.
 */
export const keepDrafts = (shelf: Shelf, journal: Pick<Journal, 'texts' | 'keepText'>): void => {
  const { drafts, shown } = shelf.store.getState()
  for (const draft of draftsIn(journal.texts))
    if (!drafts.some(({ key }) => key === draft.key)) shelf.put(draft)
  const last = journal.texts.get(SHOWN)
  if (shown === undefined && shelf.store.getState().drafts.some(({ key }) => key === last)) shelf.show(last)
  const keep = (now: ShelfState, before: readonly ShelfState['drafts'][number][]) => {
    for (const [at, draft] of now.drafts.entries()) {
      const { key, text, from } = draft
      if (!before.includes(draft)) journal.keepText(key, JSON.stringify({ text, from, at }))
    }
    journal.keepText(SHOWN, now.drafts.length > 0 ? now.shown : undefined)
    for (const { key } of before)
      if (!now.drafts.some(draft => draft.key === key)) journal.keepText(key, undefined)
  }
  keep(shelf.store.getState(), [])
  shelf.store.subscribe((now, before) => keep(now, before.drafts))
}
