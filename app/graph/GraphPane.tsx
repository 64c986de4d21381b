import { lazy, Suspense } from 'react'
import { PaneHead } from '../shell/PaneHead.tsx'
import { useWords } from '../words/useWords.ts'
import type { CanvasProps } from './canvas/Canvas.tsx'

const Canvas = lazy(() => import('./canvas/Canvas.tsx'))

/**
 * The graph pane: every step of the table, grouped, with the path of a run in it. React Flow and the drawing come in a
 * chunk of their own; until then only the head stands.
 */
export function GraphPane(props: CanvasProps) {
  const { shell } = useWords()
  return (
    <Suspense fallback={<PaneHead title={shell.graph} />}>
      <Canvas {...props} />
    </Suspense>
  )
}
