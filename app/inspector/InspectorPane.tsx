import { Activity } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import { useDebugger, useDebuggerState, useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { shownMoment } from '../debugger/runs.ts'
import { TABS } from '../debugger/state.ts'
import { Tabs } from '../look/tabs/Tabs.tsx'
import { MomentCard } from './card/MomentCard.tsx'
import { ChangesTab } from './changes/ChangesTab.tsx'
import { storedCount } from './changes/storedOf.ts'
import type { CompareWith } from './state/base.ts'
import { StateTab } from './state/StateTab.tsx'
import { TimerTab } from './timer/TimerTab.tsx'
import type { Opened } from './tree/rows.ts'
import { WhyTab } from './why/WhyTab.tsx'
import './inspector.css'
import { useInspectorWords } from './useInspectorWords.ts'

// Those that bring much with them and are not what the pane opens with.
const CallTab = lazy(async () => ({ default: (await import('./call/CallTab.tsx')).CallTab }))
const DetectorTab = lazy(async () => ({ default: (await import('./detector/DetectorTab.tsx')).DetectorTab }))
const ParagraphTab = lazy(async () => ({
  default: (await import('./paragraph/ParagraphTab.tsx')).ParagraphTab,
}))

const NOTHING_OPENED: Opened = new Map()

/** The inspector: why the run is where it is, and everything it is there. */
export function InspectorPane() {
  const inspector = useInspectorWords()
  const open = useOpenRun()
  if (!open) return <p className="inspector-empty">{inspector.nothingOpen}</p>
  return <Inspected open={open} />
}

function Inspected({ open }: { readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const { inspect: select } = useDebugger()
  const tab = useDebuggerState(state => state.tab)
  const [paragraph, choose] = useState<ParagraphKey>()
  const [compared, compare] = useState<CompareWith>()
  const [opened, setOpened] = useState(NOTHING_OPENED)
  const changes = changesAt(open)
  const tabs = useMemo(
    () =>
      TABS.map(id => ({
        id,
        label: inspector.tabs[id],
        ...(id === 'paragraph' && { short: '¶' }),
        ...(id === 'detector' && { icon: Activity }),
        ...(id === 'changes' && changes > 0 && { count: changes }),
      })),
    [inspector, changes],
  )
  return (
    <div className="inspector">
      <MomentCard
        open={open}
        onParagraph={key => {
          choose(key)
          select('paragraph')
        }}
      />
      <Tabs label={inspector.tabsLabel} tabs={tabs} selected={tab} onSelect={select}>
        <Suspense>
          {tab === 'state' && (
            <StateTab
              open={open}
              chosen={compared}
              onCompare={compare}
              opened={opened}
              onOpen={(path, shown) => setOpened(new Map(opened).set(path, shown))}
            />
          )}
          {tab === 'changes' && <ChangesTab open={open} />}
          {tab === 'call' && <CallTab open={open} />}
          {tab === 'timer' && <TimerTab open={open} />}
          {tab === 'why' && <WhyTab open={open} />}
          {tab === 'detector' && <DetectorTab open={open} />}
          {tab === 'paragraph' && <ParagraphTab open={open} chosen={paragraph} />}
        </Suspense>
      </Tabs>
    </div>
  )
}

/** Everything stored, and what this wake-up has ready besides. */
const changesAt = (open: OpenRun): number => {
  const { changes, collected } = shownMoment(open).locals
  return storedCount(open.history, open.cursor) + (changes ?? collected ?? []).length
}
