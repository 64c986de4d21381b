import { ChevronDown, GitCompare } from 'lucide-react'
import { useState } from 'react'
import { inputKind, isOutside } from 'sessionscope/language/input.ts'
import { handEdits } from 'sessionscope/run/history.ts'
import type { Stale } from 'sessionscope/run/recompute.ts'
import { inputName } from 'sessionscope/words/index.ts'
import { useDebugger, useDebuggerState } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { runById } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { StatusGlyph } from '../../look/glyphs/StatusGlyph.tsx'
import { alterationText } from '../../runs/alterationText.ts'
import { runName } from '../../runs/runName.ts'
import { stepOf } from '../../runs/stepOf.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { counted } from '../../words/counted.ts'
import { useWords } from '../../words/useWords.ts'
import { useInspectorWords } from '../useInspectorWords.ts'

/** What sets this run apart from what its scenario alone would make of it: the fork, edits, inputs that no longer fit. */
export function ForkNotice({ open }: { readonly open: OpenRun }) {
  const words = useWords()
  const { fork: texts } = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const original = useDebuggerState(state => open.fork && runById(state.runs, open.fork.from))
  const edits = handEdits(open.history).length
  if (!open.fork && edits === 0 && open.stale.length === 0) return null
  return (
    <div className="fork-notice">
      {open.fork && (
        <p>
          {original ? texts.of(runName(original, words), stepOf(open.fork, open.fork.by)) : texts.ofDeleted}
          {open.fork.by && ` ${alterationText(open.fork.by, original?.history, words, language)}.`}
        </p>
      )}
      {edits > 0 && <p>{texts.edited(counted(language, edits, words.runs.edits))}</p>}
      {open.stale.length > 0 && <StaleInputs stale={open.stale} original={original?.id} />}
      {original && (
        <Button small look="link" icon={GitCompare} onPress={() => made.compare(original.id, open.id)}>
          {words.runs.whatChanged}
        </Button>
      )}
    </div>
  )
}

/** The inputs of the original that this run did not take, with the reason. */
function StaleInputs({
  stale,
  original,
}: {
  readonly stale: readonly Stale[]
  readonly original: string | undefined
}) {
  const words = useWords()
  const { fork: texts } = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button type="button" className="fork-stale" aria-expanded={open} onClick={() => setOpen(!open)}>
        <StatusGlyph status="stale" size={14} />
        {counted(language, stale.length, words.runs.stale)}
        <ChevronDown className="icon card-chevron" size={14} aria-hidden />
      </button>
      {open && (
        <ul className="fork-stale-list">
          {stale.map(({ index, input, why }) => (
            <li key={`${index} ${JSON.stringify(input)}`}>
              <b>
                {'reply' in input
                  ? texts.reply
                  : isOutside(input)
                    ? inputName(inputKind(input), language)
                    : 'edit' in input
                      ? input.edit.field
                      : texts.elapsed}
              </b>
              {': '}
              {why.is === 'refused'
                ? texts.refused(why.raise.answer ?? why.raise.reason)
                : texts.reasons[why.is]}
              {original !== undefined && (
                <Button
                  small
                  look="link"
                  onPress={() => {
                    made.choose(original)
                    made.goTo(index)
                  }}
                >
                  {texts.thereAt(index + 1)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
