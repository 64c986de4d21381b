import { Save, TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { useDebugger } from '../debugger/debuggerContext.ts'
import { useSaving } from '../library/useSaving.ts'
import { Button } from '../look/button/Button.tsx'
import { useShelf } from '../scenario/shelfContext.ts'
import { useSettings } from '../settings/useSettings.ts'
import { StatusItem } from '../shell/StatusLine.tsx'
import type { Journal } from './journal.ts'
import { useJournalWords } from './useJournalWords.ts'
import './journal.css'

/** Whether the work is on the disk, in words: it says so only when it is. */
export default function KeptStatus({ journal }: { readonly journal: Journal }) {
  const words = useJournalWords()
  const language = useSettings(settings => settings.language)
  const { store } = useDebugger()
  const shelf = useShelf()
  const { saveAll } = useSaving()
  const keeping = useStore(journal.store, state => state.keeping)
  if (keeping.is === 'nothing') return null
  if (keeping.is === 'off')
    return (
      <span className="kept-off">
        <StatusItem icon={TriangleAlert} warns>
          {words.off[keeping.why]}
        </StatusItem>
        <Button
          small
          look="link"
          onPress={() => void saveAll(store.getState().runs, shelf.store.getState().drafts)}
        >
          {words.downloadAll}
        </Button>
      </span>
    )
  const saved = keeping.is === 'saved' ? words.savedAt(clock(keeping.at, language)) : undefined
  return <StatusItem icon={Save}>{saved ?? words.saving}</StatusItem>
}

const clock = (ms: number, language: string): string =>
  new Date(ms).toLocaleTimeString(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
