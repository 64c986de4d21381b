import { lastRun } from 'sessionscope/run/history.ts'
import { useDebuggerState } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { runById } from '../debugger/runs.ts'
import { glyphOf } from '../graph/pathStatus.ts'
import { StatusGlyph } from '../look/glyphs/StatusGlyph.tsx'
import { Select } from '../look/select/Select.tsx'
import { alterationText } from '../runs/alterationText.ts'
import { runName } from '../runs/runName.ts'
import { useSettings } from '../settings/useSettings.ts'
import { counted } from '../words/counted.ts'
import { useWords } from '../words/useWords.ts'
import { endingOf } from './endingOf.ts'

/** One of the two runs: its letter, which run it is, what was altered in it, and how it ends. */
export function CompareHead({
  letter,
  run,
  other,
  onChoose,
}: {
  readonly letter: 'A' | 'B'
  readonly run: OpenRun
  readonly other: OpenRun
  readonly onChoose: (id: string) => void
}) {
  const words = useWords()
  const { compare, runs } = words
  const language = useSettings(settings => settings.language)
  const list = useDebuggerState(state => state.runs.list)
  const original = useDebuggerState(state => run.fork && runById(state.runs, run.fork.from))
  const glyph = glyphOf(lastRun(run.history))
  const said = [
    run.fork?.by && compare.edit(alterationText(run.fork.by, original?.history, words, language)),
    run.stale.length > 0 && counted(language, run.stale.length, runs.stale),
  ]
  return (
    <section className="compare-head" aria-label={compare.side(letter)}>
      <div className="compare-head-name">
        <b className={`compare-letter compare-${letter.toLowerCase()}`}>{letter}</b>
        <Select
          label={compare.side(letter)}
          value={run.id}
          onChange={onChoose}
          options={list
            .filter(({ id }) => id !== other.id)
            .map(each => ({
              value: each.id,
              label: runName(each, words),
              hint: each.scenario.title[language],
            }))}
        />
        <span className="select-badge">{runs.steps(run.history.length)}</span>
      </div>
      <p className="compare-ending">
        {glyph && <StatusGlyph status={glyph} size={14} />} {endingOf(lastRun(run.history), language)}
      </p>
      <p className="compare-about">{said.filter(Boolean).join(' · ') || run.scenario.title[language]}</p>
    </section>
  )
}
