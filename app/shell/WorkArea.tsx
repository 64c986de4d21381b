import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { Splitter } from '../look/splitter/Splitter.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { PaneBoundary } from './PaneBoundary.tsx'
import './work-area.css'

/** The least each pane may have, in px; the stylesheet holds the same when the window shrinks. */
const inspectorBounds = { least: 320, rest: 560 }
const timelineBounds = { least: 112, rest: 280 }

type Panes = { readonly graph: ReactNode; readonly timeline: ReactNode; readonly inspector: ReactNode }

const px = (size: number | undefined) => (size === undefined ? undefined : `${size}px`)

/** Graph over timeline, inspector beside them; below 1024 px one column, below 640 px one pane at a time. */
export function WorkArea(panes: Panes) {
  const { shell } = useWords()
  const sizes = useSettings(settings => settings.choices.sizes)
  const setSize = useSettings(settings => settings.setSize)
  const [shown, show] = useState<keyof Panes>('graph')
  const inspector = useRef<HTMLElement>(null)
  const timeline = useRef<HTMLElement>(null)
  const style: CSSProperties = {
    '--inspector-size': px(sizes.inspector),
    '--timeline-size': px(sizes.timeline),
  }
  const names = ['graph', 'timeline', 'inspector'] as const
  return (
    <main className="work" data-shown={shown} style={style}>
      <section className="pane pane-graph" aria-label={shell.graph}>
        <PaneBoundary>{panes.graph}</PaneBoundary>
      </section>
      <Splitter
        label={shell.timelineHeight}
        axis="y"
        sized={timeline}
        bounds={timelineBounds}
        onSize={size => setSize('timeline', size)}
      />
      <section ref={timeline} className="pane pane-timeline" aria-label={shell.timeline}>
        <PaneBoundary>{panes.timeline}</PaneBoundary>
      </section>
      <Splitter
        label={shell.inspectorWidth}
        axis="x"
        sized={inspector}
        bounds={inspectorBounds}
        onSize={size => setSize('inspector', size)}
      />
      <section ref={inspector} className="pane pane-inspector" aria-label={shell.inspector}>
        <PaneBoundary>{panes.inspector}</PaneBoundary>
      </section>
      <div className="pane-choice">
        <Segmented
          label={shell.panes}
          segments={names.map(name => ({ value: name, label: shell[name] }))}
          value={shown}
          onChange={show}
        />
      </div>
    </main>
  )
}
