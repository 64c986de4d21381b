import { Binary } from 'lucide-react'
import { createContext, useContext } from 'react'
import type { Aside } from '../tree/TreeRow.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'

const Show = createContext<(path: string) => void>(() => {})

/** Provides what `BytesButton` does with the path of its row. */
export const ShowBytes = Show.Provider

// Made once: an element that is the same renders nothing.
const ICON = <Binary className="icon" size={12} aria-hidden />

/** At the right of a field of a message: the way to its bytes. */
export const BytesButton: Aside = ({ path, tabIndex }) => {
  const inspector = useInspectorWords()
  const show = useContext(Show)
  return (
    <span className="row-tools">
      <button
        type="button"
        className="row-edit"
        tabIndex={tabIndex}
        aria-label={inspector.call.toBytes}
        title={inspector.call.toBytes}
        onClick={event => {
          event.stopPropagation()
          show(path)
        }}
      >
        {ICON}
      </button>
    </span>
  )
}
