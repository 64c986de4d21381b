import { Redo2, Undo2 } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import type { Deed } from '../debugger/deeds.ts'
import { runById } from '../debugger/runs.ts'
import { EarlierWork } from '../journal/EarlierWork.tsx'
import { useJournal } from '../journal/journalContext.ts'
import { Button } from '../look/button/Button.tsx'
import { shortcutOf } from '../runbar/commands.ts'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { alterationText } from './alterationText.ts'
import { RunRow } from './RunRow.tsx'
import { rowsOf } from './tree.ts'

/** The tree of runs: shown, named, compared, deleted; and what was done to it, undone. */
export default function RunsPanel({ close }: { readonly close: () => void }) {
  const { runs: words } = useWords()
  const made = useDebugger()
  const journal = useJournal()
  const runs = useDebuggerState(state => state.runs)
  const tree = useRef<HTMLDivElement>(null)
  const [marked, mark] = useState(runs.current)
  const [named, name] = useState<string>()
  const rows = rowsOf(runs.list)
  const at = Math.max(
    0,
    rows.findIndex(({ run }) => run.id === marked),
  )

  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))]
    if (!row) return
    mark(row.run.id)
    tree.current?.querySelector<HTMLElement>(`[data-run="${CSS.escape(row.run.id)}"]`)?.focus()
  }
  /** The run whose row has the keyboard next: what had it, a row or its field, is about to go. */
  const heir = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (heir.current === undefined) return
    tree.current?.querySelector<HTMLElement>(`[data-run="${CSS.escape(heir.current)}"]`)?.focus()
    heir.current = undefined
  })
  const remove = (id: string) => {
    const index = rows.findIndex(({ run }) => run.id === id)
    heir.current = (rows[index + 1] ?? rows[index - 1])?.run.id
    made.remove(id)
  }
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.dataset.run !== undefined) mark(target.dataset.run)
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return
    const id = event.target.dataset.run ?? runs.current
    if (event.key === 'ArrowDown') moveTo(at + 1)
    else if (event.key === 'ArrowUp') moveTo(at - 1)
    else if (event.key === 'Home') moveTo(0)
    else if (event.key === 'End') moveTo(rows.length - 1)
    else if (event.key === 'F2') name(id)
    else if (event.key === 'Delete' && rows.length > 1) remove(id)
    else if (event.key === 'Enter' || event.key === ' ') {
      made.choose(id)
      close()
    } else return
    event.preventDefault()
  }
  return (
    <>
      <h2 className="popover-title">
        {words.title}
        <span className="runs-undo">
          <Turn which="undo" />
          <Turn which="redo" />
        </span>
      </h2>
      <div
        ref={tree}
        role="tree"
        aria-label={words.tree}
        className="runs-tree"
        onKeyDown={press}
        onFocus={follow}
      >
        {rows.map((row, index) => (
          <RunRow
            key={row.run.id}
            row={row}
            shown={row.run.id === runs.current}
            tabIndex={index === at ? 0 : -1}
            only={rows.length === 1}
            named={named === row.run.id}
            onName={open => {
              if (!open) heir.current = row.run.id
              name(open ? row.run.id : undefined)
            }}
            onRemove={() => remove(row.run.id)}
            onShow={() => {
              made.choose(row.run.id)
              close()
            }}
            onCompare={() => {
              made.compare(runs.current, row.run.id)
              close()
            }}
          />
        ))}
      </div>
      <p className="popover-about runs-keys">{words.keys}</p>
      {journal && <EarlierWork journal={journal} onOpened={close} />}
    </>
  )
}

/** Takes back what was done last to the tree, or does it again; says what that was. */
function Turn({ which }: { readonly which: 'undo' | 'redo' }) {
  const { runs: words, runbar } = useWords()
  const made = useDebugger()
  const deed = useDebuggerState(({ deeds }) => (which === 'undo' ? deeds.done : deeds.undone).at(-1))
  const text = useDeedText()
  const nothing = which === 'undo' ? words.nothingToUndo : words.nothingToRedo
  return (
    <Button
      small
      look="frame"
      icon={which === 'undo' ? Undo2 : Redo2}
      tip={deed ? `${words[which](text(deed))} · ${shortcutOf(which)}` : nothing}
      refusal={deed ? undefined : nothing}
      onPress={made[which]}
    >
      {runbar.commands[which]}
    </Button>
  )
}

/** What somebody has done, in a few words. */
function useDeedText() {
  const words = useWords()
  const language = useSettings(settings => settings.language)
  const runs = useDebuggerState(state => state.runs)
  return (deed: Deed): string => {
    const { deeds } = words.runs
    if (!('by' in deed)) return deeds[deed.kind]
    const forked = runById(runs, deed.run) ?? deed.before.get(deed.run)
    const original = forked?.fork ? runById(runs, forked.fork.from) : forked
    return deeds[deed.kind](alterationText(deed.by, original?.history, words, language))
  }
}
