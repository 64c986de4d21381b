import { ClipboardCheck, Download, Play, Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { expectationsOf } from 'sessionscope/scenario/expect.ts'
import { useStore } from 'zustand'
import { useDebugger, useOfRun } from '../debugger/debuggerContext.ts'
import { isRecord } from '../editor/blank.ts'
import { download } from '../library/download.ts'
import { useLibrary } from '../library/libraryContext.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { Segmented } from '../look/segmented/Segmented.tsx'
import { useSettings } from '../settings/useSettings.ts'
import type { DeskDraft } from './desk.ts'
import { isOfDraft } from './desk.ts'
import { titleIn } from './draft/reading.ts'
import { valueAt } from './draft/value.ts'
import { MaskedLater } from './MaskedLater.tsx'
import { Mistakes } from './Mistakes.tsx'
import { playedOf } from './played.ts'
import type { Shown } from './ScenarioPane.tsx'
import { useShelf, useShelfState } from './shelfContext.ts'
import { draftFileName, usePassOn } from './usePassOn.ts'
import { useScenarioWords } from './useScenarioWords.ts'

/** The name of the draft, what is wrong with it, and what can be done with it. */
export function ScenarioHead({
  opened,
  shown,
  onShow,
  onGo,
}: {
  readonly opened: DeskDraft
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  readonly onGo: (path: string) => void
}) {
  const { head: words } = useScenarioWords()
  const { draft, key } = opened
  const { reading, undoable, redoable } = useStore(draft.store)
  const run = useRunDraft(opened)
  const passOn = usePassOn()
  const history = useOfRun(each => (isOfDraft(opened, each) ? each.history : undefined))
  const isDraft = useShelfState(state => state.drafts.some(each => each.key === key))
  const language = useSettings(settings => settings.language)
  const title = titleIn(reading.text, language)
  const record = () => {
    const past = history ?? playedOf(reading)?.past
    const before = valueAt(reading.value, ['expect'])
    // Which steps matter nobody can read off a run: those stay as they were told.
    if (past) draft.put(['expect'], { ...(isRecord(before) && before), ...expectationsOf(past) })
    onGo('expect')
  }
  const refusal = reading.opened ? undefined : words.mendFirst
  return (
    <div className="scenario-head">
      <h2>{title ?? words.untitled}</h2>
      {isDraft && <span className="scenario-changed">{words.draft}</span>}
      <Mistakes draft={draft} onGo={onGo} />
      <MaskedLater paths={reading.opened?.masked} />
      <span className="scenario-head-tools">
        <IconButton
          icon={Undo2}
          label={words.undo}
          shortcut="Ctrl+Z"
          refusal={undoable ? undefined : words.nothingToUndo}
          onPress={draft.undo}
        />
        <IconButton
          icon={Redo2}
          label={words.redo}
          shortcut="Ctrl+⇧Z"
          refusal={redoable ? undefined : words.nothingToRedo}
          onPress={draft.redo}
        />
        <Segmented
          label={words.shown}
          value={shown}
          onChange={onShow}
          segments={[
            { value: 'form', label: words.form },
            { value: 'text', label: words.text },
            { value: 'both', label: words.both },
          ]}
        />
        <Button
          icon={ClipboardCheck}
          labelFrom="wide"
          refusal={reading.value === undefined ? words.mendFirst : undefined}
          onPress={record}
        >
          {words.record}
        </Button>
        <Button
          icon={Download}
          labelFrom="wide"
          onPress={() => download(draftFileName(draft), passOn(draft))}
        >
          {words.download}
        </Button>
        <Button look="primary" icon={Play} shortcut="Ctrl+↵" refusal={refusal} onPress={run}>
          {words.run}
        </Button>
      </span>
    </div>
  )
}

/** Opens the draft as a new run; also by Ctrl+Enter. */
const useRunDraft = ({ draft, key }: DeskDraft) => {
  const made = useDebugger()
  const library = useLibrary()
  const shelf = useShelf()
  const run = () => {
    const { opened, text } = draft.store.getState().reading
    if (!opened) return
    library.saved(draftFileName(draft), opened.masked ?? [])
    const kept = shelf.store.getState().drafts.find(each => each.key === key)
    shelf.put(kept ?? { key, text, from: undefined })
    made.open(opened, key)
    shelf.show(undefined)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  return run
}
