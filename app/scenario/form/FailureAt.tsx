import { DEFAULT_BENIGN_FAILURES } from 'sessionscope/payment/failure.ts'
import { consequenceOf, failureAt, failurePaths } from 'sessionscope/payment/failureCodes.ts'
import { TARGET_TYPES } from 'sessionscope/session/session.ts'
import { alternativeOf } from '../../editor/blank.ts'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { MistakeAt, TextAt } from './fields.tsx'
import { useForm, useValueAt } from './formContext.ts'
import { codesOf } from './summary.ts'

const PATHS = failurePaths().map(path => path.join('/'))

/** A failure by its code: the whole tree of real codes, each with what it leads to for the scenario's target. */
export function FailureAt({ path }: { readonly path: Path }) {
  const { failure: words } = useScenarioWords()
  const { draft } = useForm()
  const given = useValueAt(path)
  const chosen = codesOf(given).join('/')
  const leadsTo = useConsequence()
  const isOther = chosen !== '' && !PATHS.includes(chosen)
  const choose = (next: string) => draft.put(path, failureAt(next.split('/'), reasonOf(given)))
  return (
    <div className="scenario-failure">
      <div className="field">
        <span className="field-label">{words.code}</span>
        <Select<string>
          label={words.code}
          value={chosen}
          onChange={choose}
          options={[
            ...PATHS.map(value => ({
              value,
              label: value,
              hint: words.consequences[leadsTo(value)],
              group: value.split('/')[0] ?? '',
            })),
            ...(isOther ? [{ value: chosen, label: chosen, hint: words.otherCode, group: words.other }] : []),
          ]}
        />
        {chosen !== '' && <p className="scenario-part-note">{words.consequences[leadsTo(chosen)]}</p>}
        <MistakeAt path={path} />
        <MistakeAt path={[...path, 'code']} />
      </div>
      <TextAt label={words.reason} path={[...path, 'reason']} optional />
    </div>
  )
}

/** What a failure leads to in this scenario: its target decides, and which codes it takes for benign. */
const useConsequence = () => {
  const target = alternativeOf(useValueAt(['payment', 'target']))
  const listed = useValueAt(['config', 'benign_failures'])
  const type = TARGET_TYPES.find(each => each === target) ?? 'processed'
  const benign = Array.isArray(listed) ? listed.map(String) : DEFAULT_BENIGN_FAILURES
  return (code: string) => {
    const failure = failureAt(code.split('/'))
    return failure ? consequenceOf(failure, type, benign) : 'fatal'
  }
}

const reasonOf = (failure: unknown): string | undefined => {
  const reason = valueAt(failure, ['reason'])
  return typeof reason === 'string' ? reason : undefined
}
