import type { ComponentType } from 'react'
import { Suspense } from 'react'
import type { Journal } from './journal.ts'
import { useJournal } from './journalContext.ts'

/** A part of the page that tells of the journal: nothing until that has come, and then a chunk of its own. */
export function WithJournal({
  shows: Shows,
}: {
  readonly shows: ComponentType<{ readonly journal: Journal }>
}) {
  const journal = useJournal()
  return (
    journal && (
      <Suspense fallback={null}>
        <Shows journal={journal} />
      </Suspense>
    )
  )
}
