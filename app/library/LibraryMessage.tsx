import { lazy, Suspense } from 'react'
import { useLibraryState } from './libraryContext.ts'

const Refused = lazy(() => import('./Refused.tsx'))
const Masked = lazy(() => import('./Masked.tsx'))

/** What there is to say about the file or the link that somebody opened last, until it is closed. */
export function LibraryMessage() {
  const refused = useLibraryState(state => state.refused)
  const masked = useLibraryState(state => state.masked)
  return (
    <Suspense fallback={null}>
      {refused && <Refused refused={refused} />}
      {masked && <Masked masked={masked} />}
    </Suspense>
  )
}
