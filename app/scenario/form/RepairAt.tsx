import { UNKNOWN_FAILURE } from 'sessionscope/payment/failureCodes.ts'
import { REPAIRS } from 'sessionscope/run/rehearse.ts'
import { alternativeOf } from '../../editor/blank.ts'
import { fieldTypes } from '../../editor/fieldTypes.ts'
import { JsonArea } from '../../editor/JsonArea.tsx'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { FailureAt } from './FailureAt.tsx'
import { MistakeAt } from './fields.tsx'
import { useForm, useKept, useValueAt } from './formContext.ts'
import { OptionalAt } from './OptionalAt.tsx'

const FIRST = {
  fail_session: { fail_session: { failure: UNKNOWN_FAILURE } },
  fulfill_session: { fulfill_session: {} },
  fail_pre_processing: { fail_pre_processing: { failure: UNKNOWN_FAILURE } },
  skip_inspector: { skip_inspector: {} },
  complex: {
    complex: { scenarios: [{ skip_inspector: {} }, { fail_session: { failure: UNKNOWN_FAILURE } }] },
  },
} as const

/** A repair scenario: which one, and what it brings. A complex one is written as JSON. */
export function RepairAt({ path }: { readonly path: Path }) {
  const { outside: words } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  const kept = useKept(path)
  const chosen = alternativeOf(value)
  const kind = REPAIRS.find(each => each === chosen)
  return (
    <>
      <div className="field">
        <span className="field-label">{words.repair}</span>
        <Select
          label={words.repair}
          value={kind}
          onChange={next => draft.put(path, FIRST[next])}
          options={REPAIRS.map(each => ({ value: each, label: words.repairs[each], hint: each }))}
        />
      </div>
      {(kind === 'fail_session' || kind === 'fail_pre_processing') && (
        <FailureAt path={[...path, kind, 'failure']} />
      )}
      {(kind === 'fail_session' || kind === 'fulfill_session') && (
        <OptionalAt label={words.repairTrx} path={[...path, kind, 'trx']} type={fieldTypes['session.trx']} />
      )}
      {kind === 'complex' && (
        <JsonArea label={words.parts} value={value} onChange={next => draft.type(path, next)} kept={kept} />
      )}
      <MistakeAt path={path} />
    </>
  )
}
