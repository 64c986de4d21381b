import { GitBranch, GitCompare, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { handEdits, lastRun } from 'sessionscope/run/history.ts'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { runById } from '../debugger/runs.ts'
import { glyphOf } from '../graph/pathStatus.ts'
import { IconButton } from '../look/button/Button.tsx'
import { StatusGlyph } from '../look/glyphs/StatusGlyph.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { counted } from '../words/counted.ts'
import { useWords } from '../words/useWords.ts'
import { alterationText } from './alterationText.ts'
import { runName } from './runName.ts'
import type { TreeRow } from './tree.ts'

/** One run: how it stands, its name, what was altered, and what can be done with it. */
export function RunRow({
  row: { run, level, position, siblings },
  shown,
  tabIndex,
  only,
  named,
  onName,
  onRemove,
  onShow,
  onCompare,
}: {
  readonly row: TreeRow
  readonly shown: boolean
  readonly tabIndex: 0 | -1
  readonly only: boolean
  readonly named: boolean
  readonly onName: (open: boolean) => void
  readonly onRemove: () => void
  readonly onShow: () => void
  /** Beside the run on the screen. */
  readonly onCompare: () => void
}) {
  const words = useWords()
  const name = runName(run, words)
  const glyph = glyphOf(lastRun(run.history))
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={shown}
      aria-label={name}
      tabIndex={tabIndex}
      data-run={run.id}
      className={shown ? 'run-row is-shown' : 'run-row'}
      style={{ '--level': String(level) }}
    >
      {glyph ? (
        <StatusGlyph status={glyph} size={14} />
      ) : (
        <GitBranch className="icon" size={14} aria-hidden />
      )}
      {named ? (
        <NameField run={run} onDone={() => onName(false)} />
      ) : (
        // The row itself serves the keyboard.
        <button type="button" tabIndex={-1} className="run-row-name" onClick={onShow}>
          <span>{name}</span>
          <Particulars run={run} />
        </button>
      )}
      <span className="run-row-tools">
        {!shown && (
          <IconButton small icon={GitCompare} label={words.runs.compare(name)} onPress={onCompare} />
        )}
        <IconButton small icon={Pencil} label={words.runs.rename(name)} onPress={() => onName(true)} />
        <IconButton
          small
          icon={Trash2}
          label={words.runs.remove(name)}
          refusal={only ? words.runs.onlyOne : undefined}
          onPress={onRemove}
        />
      </span>
    </div>
  )
}

/** What makes a run different from the others. */
function Particulars({ run }: { readonly run: OpenRun }) {
  const words = useWords()
  const { runs } = words
  const language = useSettings(settings => settings.language)
  const original = useDebuggerState(state => run.fork && runById(state.runs, run.fork.from))
  const edits = handEdits(run.history).length
  const said = [
    run.scenario.title[language],
    run.fork?.by && alterationText(run.fork.by, original?.history, words, language),
    edits > 0 && counted(language, edits, runs.edits),
    run.stale.length > 0 && counted(language, run.stale.length, runs.stale),
    runs.steps(run.history.length),
  ]
  return <span className="run-row-about">{said.filter(Boolean).join(' · ')}</span>
}

/** Made once: of a new one at each letter React would have all of them selected again. */
const selected = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}

function NameField({ run, onDone }: { readonly run: OpenRun; readonly onDone: () => void }) {
  const words = useWords()
  const made = useDebugger()
  const [text, write] = useState(runName(run, words))
  const done = () => {
    made.rename(run.id, text === runName({ ...run, name: undefined }, words) ? '' : text)
    onDone()
  }
  return (
    <input
      // The user has just asked to write here, mostly something else than what is there.
      ref={selected}
      type="text"
      className="field-input"
      aria-label={words.runs.renameField}
      value={text}
      maxLength={80}
      onChange={event => write(event.target.value)}
      onBlur={done}
      onKeyDown={event => {
        if (event.key === 'Enter') done()
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    />
  )
}
