import { Share2 } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { useDebuggerState } from '../debugger/debuggerContext.ts'
import { IconButton } from '../look/button/Button.tsx'
import { Popover } from '../look/popover/Popover.tsx'
import { useWords } from '../words/useWords.ts'

const SharePanel = lazy(() => import('./SharePanel.tsx'))

/** Passes on what is open, as a link or as a file. */
export function ShareButton() {
  const { shell } = useWords()
  const id = useId()
  const isOpen = useDebuggerState(({ runs }) => runs.list.length > 0)
  if (!isOpen) return null
  return (
    <>
      <IconButton icon={Share2} label={shell.share} popover={id} />
      <Popover id={id} label={shell.share} wide>
        {() => (
          <Suspense fallback={null}>
            <SharePanel />
          </Suspense>
        )}
      </Popover>
    </>
  )
}
