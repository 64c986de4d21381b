import { useId } from 'react'
import { UNKNOWN_FAILURE } from 'sessionscope/payment/failureCodes.ts'
import { fieldTypes } from '../../editor/fieldTypes.ts'
import { Segmented } from '../../look/segmented/Segmented.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import type { AnswerKind } from './answerKind.ts'
import { resultPath } from './answerKind.ts'
import { FailureAt } from './FailureAt.tsx'
import { MistakeIn, TextAt } from './fields.tsx'
import { useForm, useProblemIn, useValueAt } from './formContext.ts'
import { OptionalAt } from './OptionalAt.tsx'
import { PayerFields } from './PayerFields.tsx'
import { TimerAt } from './TimerAt.tsx'

/** What belongs to an intent, and what a result brings besides: the next state and the transaction. */
export function ResultFields({
  path,
  answer,
  kind,
}: {
  readonly path: Path
  readonly answer: unknown
  readonly kind: AnswerKind
}) {
  const { answer: words } = useScenarioWords()
  const result = [...path, ...resultPath(answer)]
  const intent = [...result, 'intent', kind]
  return (
    <>
      {kind === 'finish' && <FinishFields path={[...intent, 'status']} answer={answer} />}
      {kind === 'sleep' && <TimerAt label={words.sleepFor} path={[...intent, 'timer']} />}
      {kind === 'suspend' && (
        <>
          <div className="scenario-pair">
            <TextAt label={words.tag} path={[...intent, 'tag']} />
            <TimerAt label={words.waitFor} path={[...intent, 'timeout']} />
          </div>
          <OptionalAt
            label={words.behaviour}
            hint={words.behaviourHint}
            path={[...intent, 'timeout_behaviour']}
            type={fieldTypes['session.timeout_behaviour']}
          />
        </>
      )}
      {(kind === 'sleep' || kind === 'suspend') && <PayerFields path={intent} />}
      <div className="scenario-pair">
        <TextAt
          label={words.nextState}
          path={[...result, 'next_state']}
          optional
          placeholder={words.unchanged}
        />
        <TrxAt path={[...result, 'trx']} />
      </div>
    </>
  )
}

/** The id of a transaction is what matters of it; everything else stands among all fields. */
function TrxAt({ path }: { readonly path: Path }) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const field = useId()
  const trx = useValueAt(path)
  const problem = useProblemIn(path)
  const id = valueAt(trx, ['id'])
  return (
    <div className="field">
      <label htmlFor={field}>{words.trx}</label>
      <input
        id={field}
        type="text"
        className="field-input"
        spellCheck={false}
        placeholder={words.noTrx}
        value={typeof id === 'string' ? id : ''}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${field}mistake`}
        onChange={event => {
          const typed = event.target.value
          const old = typeof trx === 'object' ? trx : {}
          draft.type(path, typed === '' ? undefined : { extra: {}, ...old, id: typed })
        }}
      />
      <MistakeIn path={path} id={`${field}mistake`} />
    </div>
  )
}

function FinishFields({ path, answer }: { readonly path: Path; readonly answer: unknown }) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const status = valueAt(answer, [...resultPath(answer), 'intent', 'finish', 'status'])
  const failed = valueAt(status, ['failure']) !== undefined
  const first = {
    success: { success: {} },
    failure: { failure: UNKNOWN_FAILURE },
  }
  return (
    <>
      <div className="field">
        <span className="field-label">{words.outcome}</span>
        <Segmented
          label={words.outcome}
          value={failed ? 'failure' : 'success'}
          onChange={next => draft.put(path, first[next])}
          segments={[
            { value: 'success', label: words.success },
            { value: 'failure', label: words.failure },
          ]}
        />
      </div>
      {failed ? (
        <FailureAt path={[...path, 'failure']} />
      ) : (
        <TextAt
          label={words.token}
          path={[...path, 'success', 'token']}
          optional
          placeholder={words.noToken}
        />
      )}
    </>
  )
}
