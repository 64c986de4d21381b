import { FAULTS } from 'sessionscope/scenario/fault.ts'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { ChoiceAt, TextAt } from './fields.tsx'
import { useForm } from './formContext.ts'

/** How a call goes wrong: an error of a class, from near or far, or a fault of the wire. */
export function TroubleFields({ path, answer }: { readonly path: Path; readonly answer: unknown }) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const took = valueAt(answer, ['took'])
  const spent = took === undefined ? {} : { took }
  const isError = valueAt(answer, ['error']) !== undefined
  const value = isError ? valueAt(answer, ['error', 'class']) : valueAt(answer, ['fault'])
  const choose = (next: string) =>
    draft.put(
      path,
      ERRORS.some(each => each === next) ? { error: { class: next }, ...spent } : { fault: next, ...spent },
    )
  return (
    <>
      <div className="field">
        <span className="field-label">{words.trouble}</span>
        <Select<string>
          label={words.trouble}
          value={typeof value === 'string' ? value : undefined}
          onChange={choose}
          options={[
            ...ERRORS.map(each => ({
              value: each,
              label: words.errors[each],
              hint: each,
              group: words.errorGroup,
            })),
            ...FAULTS.map(each => ({
              value: each,
              label: words.faults[each],
              hint: each,
              group: words.faultGroup,
            })),
          ]}
        />
      </div>
      {isError && (
        <div className="scenario-pair">
          <ChoiceAt
            label={words.from}
            path={[...path, 'error', 'from']}
            none={words.near}
            options={[{ value: 'far', label: words.far }]}
          />
          <TextAt label={words.reason} path={[...path, 'error', 'reason']} optional />
        </div>
      )}
    </>
  )
}

const ERRORS = ['resource_unavailable', 'result_unknown', 'result_unexpected'] as const
