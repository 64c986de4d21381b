import { CircleAlert, X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { IconButton } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { useLibrary, useLibraryState } from './libraryContext.ts'
import './library.css'

const ProblemLine = lazy(() => import('./ProblemLine.tsx'))

const SHOWN = 3

/** Why a file was not opened: the file, the place in it, what is wrong and how to mend it. */
export function RefusedFile() {
  const { library: words } = useWords()
  const library = useLibrary()
  const refused = useLibraryState(state => state.refused)
  if (!refused) return null
  const more = refused.problems.length - SHOWN
  return (
    <div className="refused" role="alert">
      <CircleAlert className="icon" size={16} aria-hidden />
      <div className="refused-text">
        <strong>{words.refused(refused.file)}</strong> {words.untouched}
        <ul>
          {refused.problems.length === 0 && <li>{words.unreadable}</li>}
          {refused.problems.slice(0, SHOWN).map(problem => (
            <Suspense key={JSON.stringify(problem)} fallback={null}>
              <ProblemLine problem={problem} />
            </Suspense>
          ))}
          {more > 0 && <li>{words.moreProblems(more)}</li>}
        </ul>
      </div>
      <IconButton icon={X} label={words.dismiss} onPress={library.dismiss} />
    </div>
  )
}
