import * as v from 'valibot'
import type { Journal } from '../journal/journal.ts'
import type { Shelf, ShelfState } from './shelf.ts'

/** A draft as the journal keeps it under its key; as hostile as a file until it has been read. */
const kept = v.strictObject({ text: v.string(), from: v.optional(v.string()) })

const readKept = (written: string): v.InferOutput<typeof kept> | undefined => {
  try {
    const read = v.safeParse(kept, JSON.parse(written))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

const PREFIX = 'draft-'

/**
 * Puts the drafts that a journal has kept back on the shelf, and has it keep them as they change. Call it once the journal
 * has taken up what there was; a draft that was begun meanwhile stays as it is.
 */
export const keepDrafts = (shelf: Shelf, journal: Pick<Journal, 'texts' | 'keepText'>): void => {
  const { drafts } = shelf.store.getState()
  for (const [key, written] of journal.texts) {
    const found = key.startsWith(PREFIX) ? readKept(written) : undefined
    if (found && !drafts.some(draft => draft.key === key))
      shelf.put({ key, text: found.text, from: found.from })
  }
  const keep = (now: ShelfState, before: readonly ShelfState['drafts'][number][]) => {
    for (const draft of now.drafts) {
      const { key, text, from } = draft
      if (!before.includes(draft)) journal.keepText(key, JSON.stringify({ text, from }))
    }
    for (const { key } of before)
      if (!now.drafts.some(draft => draft.key === key)) journal.keepText(key, undefined)
  }
  keep(shelf.store.getState(), [])
  shelf.store.subscribe((now, before) => keep(now, before.drafts))
}
