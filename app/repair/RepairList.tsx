import { useId } from 'react'
import type { Run } from 'sessionscope/machine/run.ts'
import type { RepairKind, Verdict } from 'sessionscope/run/rehearse.ts'
import { REPAIRS, verdictOf } from 'sessionscope/run/rehearse.ts'
import { checkedRepair } from 'sessionscope/scenario/inputSchema.ts'
import { StatusGlyph } from '../look/glyphs/StatusGlyph.tsx'
import type { Draft } from './draft.ts'
import { barest } from './draft.ts'
import { useRepairWords } from './useRepairWords.ts'
import { VerdictText } from './VerdictText.tsx'

/** What stands in the fields may be wrong still. */
const verdictOn = (moment: Run, draft: Draft, kind: RepairKind): Verdict => {
  const checked = checkedRepair(barest(draft, kind))
  if (!('scenario' in checked)) throw new Error(`the first ${kind} is not one that can be sent`)
  return verdictOf(moment, checked.scenario)
}

/** Every repair there is, each with what the door would say to it here; one is chosen. */
export function RepairList({
  moment,
  draft,
  onChoose,
}: {
  readonly moment: Run
  readonly draft: Draft
  readonly onChoose: (kind: RepairKind) => void
}) {
  const words = useRepairWords()
  const name = useId()
  return (
    <fieldset className="repair-list">
      <legend>{words.repairs}</legend>
      {REPAIRS.map(kind => {
        const verdict = verdictOn(moment, draft, kind)
        const isAllowed = verdict === 'accepted'
        const id = `${name}${kind}`
        return (
          <label key={kind} className={isAllowed ? 'repair-row' : 'repair-row is-refused'}>
            <input
              type="radio"
              name={name}
              aria-label={kind}
              aria-describedby={id}
              checked={kind === draft.chosen}
              onChange={() => onChoose(kind)}
            />
            <StatusGlyph status={isAllowed ? 'succeeded' : 'stale'} />
            <span>
              <code>{kind}</code>
              <span id={id}>
                <span className="repair-about">{words.about[kind]}</span>
                <span className="repair-verdict">
                  <VerdictText verdict={verdict} activity={moment.state.activity} />
                </span>
              </span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
