import { useState } from 'react'
import type { ProviderFunction } from 'sessionscope/effects/call.ts'
import { FAULTS } from 'sessionscope/scenario/fault.ts'
import { fieldTypes, resultType } from '../../editor/fieldTypes.ts'
import { Button } from '../../look/button/Button.tsx'
import { Segmented } from '../../look/segmented/Segmented.tsx'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt, withValue } from '../draft/value.ts'
import { InteractionPreview } from '../preview/InteractionPreview.tsx'
import { useScenarioWords } from '../useScenarioWords.ts'
import type { AnswerKind } from './answerKind.ts'
import { answerOf, kindOf, kindsFor, resultPath } from './answerKind.ts'
import { FailureAt } from './FailureAt.tsx'
import { ChoiceAt, MistakeAt, NumberAt, TextAt } from './fields.tsx'
import { useForm, useValueAt } from './formContext.ts'
import type { InteractionKind } from './interactions.ts'
import { INTERACTIONS, interactionKind, interactionOf } from './interactions.ts'
import { OptionalAt } from './OptionalAt.tsx'
import { TimerAt } from './TimerAt.tsx'
import { TypeAt } from './TypeAt.tsx'

interface AnswerProps {
  readonly path: Path
  readonly answer: unknown
  readonly called: ProviderFunction
}

/** What the provider wants, and what belongs to it; the rest of the protocol is one press away. */
export function AnswerFields({ path, answer, called }: AnswerProps) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const [all, showAll] = useState(false)
  const kind = kindOf(answer)
  return (
    <>
      <div className="field">
        <span className="field-label">{words.wants}</span>
        <Segmented<AnswerKind | ''>
          label={words.wants}
          value={kind ?? ''}
          onChange={next => next !== '' && draft.change(root => withAnswer(root, path, next, answer, called))}
          segments={kindsFor(called).map(value => ({ value, label: words.kinds[value] }))}
        />
        <MistakeAt path={path} />
      </div>
      {kind === 'trouble' ? (
        <TroubleFields path={path} answer={answer} />
      ) : (
        kind && <ResultFields path={path} answer={answer} called={called} kind={kind} />
      )}
      <div className="scenario-pair">
        <NumberAt label={words.took} path={[...path, 'took']} optional placeholder="0" />
        {kind !== 'trouble' && called === 'HandlePaymentCallback' && (
          <TextAt label={words.response} path={[...path, 'result', 'response']} />
        )}
      </div>
      {kind !== undefined && kind !== 'trouble' && (
        <div className="scenario-all">
          <Button small look="link" onPress={() => showAll(!all)}>
            {all ? words.hideAll : words.showAll}
          </Button>
          {all && <TypeAt label="result" path={[...path, 'result']} type={resultType(called)} />}
        </div>
      )}
    </>
  )
}

const withAnswer = (root: unknown, path: Path, kind: AnswerKind, before: unknown, called: ProviderFunction) =>
  withValue(root, path, answerOf(kind, before, called))

function ResultFields({ path, answer, called, kind }: AnswerProps & { readonly kind: AnswerKind }) {
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
            label="timeout_behaviour"
            hint={words.behaviourHint}
            path={[...intent, 'timeout_behaviour']}
            type={fieldTypes['session.timeout_behaviour']}
          />
        </>
      )}
      {(kind === 'sleep' || kind === 'suspend') && <PayerFields path={intent} called={called} />}
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
  const trx = useValueAt(path)
  const id = valueAt(trx, ['id'])
  return (
    <div className="field">
      <label>
        {words.trx}
        <input
          type="text"
          className="field-input"
          spellCheck={false}
          placeholder={words.noTrx}
          value={typeof id === 'string' ? id : ''}
          onChange={event => {
            const typed = event.target.value
            const old = typeof trx === 'object' ? trx : {}
            draft.put(path, typed === '' ? undefined : { extra: {}, ...old, id: typed })
          }}
        />
      </label>
      <MistakeAt path={path} />
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
    failure: { failure: { code: 'authorization_failed', sub: { code: 'unknown' } } },
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

/** What the payer is asked to do, and how it looks; or that it is done. */
function PayerFields({ path }: { readonly path: Path; readonly called: ProviderFunction }) {
  const { answer: words } = useScenarioWords()
  const { draft } = useForm()
  const intent = useValueAt(path)
  const interaction = valueAt(intent, ['user_interaction'])
  const completed = valueAt(intent, ['user_interaction_completion']) !== undefined
  return (
    <>
      <div className="field">
        <span className="field-label">{words.interaction}</span>
        <Select<string>
          label={words.interaction}
          value={interactionKind(interaction)}
          onChange={next => draft.put([...path, 'user_interaction'], interactionOf(next))}
          options={[
            { value: '', label: words.noInteraction },
            ...Object.keys(INTERACTIONS).map(value => ({
              value,
              label: words.interactions[value as InteractionKind],
              hint: value,
            })),
          ]}
        />
      </div>
      <label className="editor-check scenario-plain">
        <input
          type="checkbox"
          checked={completed}
          onChange={event =>
            draft.put([...path, 'user_interaction_completion'], event.target.checked ? {} : undefined)
          }
        />
        {words.completed}
      </label>
      {interaction !== undefined && (
        <div className="scenario-interaction">
          <TypeAt
            label="user_interaction"
            path={[...path, 'user_interaction']}
            type={fieldTypes['session.interaction']}
          />
          <InteractionPreview interaction={interaction} />
        </div>
      )}
    </>
  )
}

/** How a call goes wrong: an error of a class, from near or far, or a fault of the wire. */
function TroubleFields({ path, answer }: { readonly path: Path; readonly answer: unknown }) {
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
