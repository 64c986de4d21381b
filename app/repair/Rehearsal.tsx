import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { dryRun, type Verdict, verdictOf } from 'sessionscope/run/rehearse.ts'
import { checkedRepair } from 'sessionscope/scenario/inputSchema.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { RepairScenario } from 'sessionscope/session/domain.ts'
import { partsOf } from 'sessionscope/words/parts.ts'
import { answersOf } from '../debugger/answersOf.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { shownMoment } from '../debugger/runs.ts'
import { EditorFoot, toFirstMistake } from '../editor/EditorFoot.tsx'
import { MistakesContext } from '../editor/mistakes.ts'
import { TypeField } from '../editor/TypeField.tsx'
import { Told } from '../inspector/Told.tsx'
import { ComplexForm } from './ComplexForm.tsx'
import { DryRunView } from './DryRunView.tsx'
import type { Draft } from './draft.ts'
import { firstDraft, writtenOf } from './draft.ts'
import { RepairList } from './RepairList.tsx'
import { RequestView } from './RequestView.tsx'
import { repairTypes } from './repairTypes.ts'
import { type RepairWords, useRepairWords } from './useRepairWords.ts'
import { WhatIf } from './WhatIf.tsx'
import '../editor/editor.css'

const tried = (
  { history, cursor }: Pick<OpenRun, 'history' | 'cursor'>,
  scenario: Scenario,
  repair: RepairScenario | undefined,
  verdict: Verdict | undefined,
) =>
  repair && verdict && verdict !== 'at work'
    ? dryRun(history, cursor, repair, answersOf(scenario))
    : undefined

/** What applying does, or where else it could. */
const doesOf = (verdict: Verdict | undefined, cursor: number, words: RepairWords): string => {
  if (verdict === 'accepted') return words.forks(cursor + 1)
  const isWorking = verdict === 'at work' || (verdict && verdict.reason === 'working')
  return isWorking ? words.workingHere : words.notApplied
}

/** What may be sent to the machine where the run stands, what each would do, and the request that would send it. */
export function Rehearsal({ open, onDone }: { readonly open: OpenRun; readonly onDone: () => void }) {
  const words = useRepairWords()
  const made = useDebugger()
  const { scenario, history, cursor } = open
  const moment = shownMoment(open)
  const [draft, setDraft] = useState<Draft>(() => firstDraft(scenario, moment))
  const { chosen } = draft
  const checked = useMemo(() => checkedRepair(writtenOf(draft, draft.chosen)), [draft])
  const repair = 'scenario' in checked ? checked.scenario : undefined
  const problems = 'problems' in checked ? checked.problems : []
  const verdict = repair && verdictOf(moment, repair)
  const dry = useMemo(
    () => tried({ history, cursor }, scenario, repair, verdict),
    [history, cursor, scenario, repair, verdict],
  )
  const form = useRef<HTMLFormElement>(null)
  // What led here may have been pressed far below, and is gone.
  useEffect(() => {
    const dialog = form.current?.closest('dialog')
    dialog?.scrollTo(0, 0)
    dialog?.focus()
  }, [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!repair) return toFirstMistake(event.currentTarget)
    if (verdict !== 'accepted') return
    made.fork({ give: { repair: { scenario: repair } }, at: cursor })
    onDone()
  }
  return (
    <form ref={form} className="editor repair" onSubmit={submit}>
      <div className="repair-columns">
        <div className="repair-aside">
          <WhatIf open={open} />
          <RepairList moment={moment} draft={draft} onChoose={kind => setDraft({ ...draft, chosen: kind })} />
          <p className="popover-about">
            <Told parts={partsOf(words.adhoc)} />
          </p>
        </div>
        <div className="repair-main">
          <section aria-label={words.given}>
            <h3>{words.given}</h3>
            <MistakesContext value={problems}>
              {chosen === 'complex' ? (
                <ComplexForm
                  parts={draft.parts}
                  activity={moment.state.activity}
                  onChange={parts => setDraft({ ...draft, parts })}
                />
              ) : (
                <TypeField
                  key={chosen}
                  label={chosen}
                  path={chosen}
                  type={repairTypes[chosen]}
                  value={draft.plain[chosen]}
                  onChange={value => setDraft({ ...draft, plain: { ...draft.plain, [chosen]: value } })}
                />
              )}
            </MistakesContext>
          </section>
          <DryRunView verdict={verdict} dry={dry} before={moment} />
          {repair && <RequestView moment={moment} repair={repair} />}
        </div>
      </div>
      <EditorFoot
        problems={problems}
        does={doesOf(verdict, cursor, words)}
        apply={words.apply}
        refused={verdict !== 'accepted'}
        onCancel={onDone}
      />
    </form>
  )
}
