import { PaneHead } from '../shell/PaneHead.tsx'
import { Shell } from '../shell/Shell.tsx'
import { useWords } from '../words/useWords.ts'

/** The whole screen: the frame, and in each of its places the part that belongs there. */
export function App() {
  const { shell } = useWords()
  return (
    <Shell
      graph={<PaneHead title={shell.graph} />}
      timeline={<PaneHead title={shell.timeline} low />}
      inspector={null}
    />
  )
}
