import { Segmented } from '../look/segmented/Segmented.tsx'
import { useWords } from '../words/useWords.ts'

type View = 'debug' | 'compare'

/** What fills the page: the debugger of one run, or two runs side by side. */
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
        ]}
      />
    </span>
  )
}
