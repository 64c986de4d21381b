import type { View } from '../debugger/state.ts'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useWords } from '../words/useWords.ts'

/** The choice of what fills the page. */
export function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { compare } = useWords()
  return (
    <span className="views">
      <Segmented
        label={compare.views}
        value={view}
        onChange={onView}
        segments={[
          { value: 'debug', label: compare.debug },
          { value: 'compare', label: compare.title },
          { value: 'scenario', label: compare.scenario },
        ]}
      />
    </span>
  )
}
