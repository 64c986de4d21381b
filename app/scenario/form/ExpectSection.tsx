import { Check, CircleAlert, ClipboardCheck, X } from 'lucide-react'
import { isStepId } from 'sessionscope/machine/table.ts'
import { ACTIVITIES } from 'sessionscope/payment/state.ts'
import type { Unmet } from 'sessionscope/scenario/expect.ts'
import { expectationsOf, unmet } from 'sessionscope/scenario/expect.ts'
import { title } from 'sessionscope/words/index.ts'
import { JsonArea } from '../../editor/JsonArea.tsx'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { usePlayed } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { ChoiceAt, MistakeAt, TextAt } from './fields.tsx'
import { useForm, useListAt, useValueAt } from './formContext.ts'
import { Part } from './Part.tsx'
import { StepChoice } from './StepChoice.tsx'

const EXPECT = ['expect'] as const

/** What a run of the scenario is expected to come to, and whether it does. */
export function ExpectSection() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const played = usePlayed()
  const isGiven = useValueAt(EXPECT) !== undefined
  return (
    <Part
      title={words.title}
      note={words.note}
      tools={
        <>
          <Button
            small
            look="frame"
            icon={ClipboardCheck}
            refusal={played ? undefined : words.notPlayed}
            onPress={() => played && draft.put(EXPECT, expectationsOf(played.past))}
          >
            {words.record}
          </Button>
          {isGiven && (
            <Button small look="quiet" icon={X} onPress={() => draft.put(EXPECT, undefined)}>
              {words.clear}
            </Button>
          )}
        </>
      }
    >
      {isGiven && <Verdict />}
      <ChoiceAt
        label={words.activity}
        path={[...EXPECT, 'activity']}
        none={words.notLookedAt}
        options={ACTIVITIES.map(value => ({ value, label: value }))}
      />
      <StepsAt label={words.reached} name="reached" />
      <StepsAt label={words.notReached} name="not_reached" />
      <RaiseAt />
      <CallsAt />
      <ChangesAt />
      <MistakeAt path={EXPECT} />
    </Part>
  )
}

/** Whether the scenario, played to its end, comes to what is expected; else what it came to instead. */
function Verdict() {
  const { expect: words } = useScenarioWords()
  const played = usePlayed()
  if (!played?.scenario.expect) return <p className="scenario-part-note">{words.notPlayed}</p>
  const missed = unmet(played.scenario.expect, played.past)
  if (missed.length === 0)
    return (
      <p className="scenario-met">
        <Check className="icon" size={14} aria-hidden />
        {words.met}
      </p>
    )
  return (
    <ul className="scenario-list">
      {missed.map(each => (
        <UnmetRow key={each.name} unmet={each} />
      ))}
    </ul>
  )
}

function UnmetRow({ unmet: { name, found } }: { readonly unmet: Unmet }) {
  const { expect: words } = useScenarioWords()
  return (
    <li className="field-mistake scenario-mistake">
      <CircleAlert className="icon" size={14} aria-hidden />
      <span>
        {words.instead(words.names[name])} <code className="mono">{shortJson(found)}</code>
      </span>
    </li>
  )
}

const shortJson = (value: unknown): string => {
  const json = JSON.stringify(value) ?? ''
  return json.length > 200 ? `${json.slice(0, 200)}…` : json
}

function StepsAt({ label, name }: { readonly label: string; readonly name: 'reached' | 'not_reached' }) {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const language = useSettings(settings => settings.language)
  const path = [...EXPECT, name]
  const steps = useListAt(path)
  const put = (next: readonly unknown[]) => draft.put(path, next.length === 0 ? undefined : next)
  return (
    <div className="scenario-steps">
      <StepChoice label={label} value={undefined} without={steps} onChange={step => put([...steps, step])} />
      <ul className="scenario-chips">
        {steps.map(step => (
          <li key={String(step)} className="scenario-chip">
            {typeof step === 'string' && isStepId(step) ? title(step, language) : String(step)}
            <IconButton
              small
              icon={X}
              label={words.removeStep(String(step))}
              onPress={() => put(steps.filter(other => other !== step))}
            />
          </li>
        ))}
      </ul>
      <MistakeAt path={path} />
    </div>
  )
}

/** Not looked at, nothing may be raised, or a certain raise. */
function RaiseAt() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...EXPECT, 'raise']
  const value = useValueAt(path)
  const kind = value === undefined ? 'any' : value === null ? 'none' : 'some'
  const first = { any: undefined, none: null, some: { class: 'error', reason: 'result_unexpected' } }
  return (
    <div className="scenario-triple">
      <div className="field">
        <span className="field-label">{words.names.raise}</span>
        <Select
          label={words.names.raise}
          value={kind}
          onChange={next => draft.put(path, first[next])}
          options={[
            { value: 'any', label: words.notLookedAt },
            { value: 'none', label: words.noRaise },
            { value: 'some', label: words.someRaise },
          ]}
        />
      </div>
      {kind === 'some' && (
        <>
          <ChoiceAt
            label={words.raiseClass}
            path={[...path, 'class']}
            options={[
              { value: 'error', label: 'error' },
              { value: 'throw', label: 'throw' },
            ]}
          />
          <TextAt label={words.raiseReason} path={[...path, 'reason']} />
        </>
      )}
    </div>
  )
}

const CALLED = ['ProcessPayment', 'HandlePaymentCallback'] as const

/** The provider's functions in the order in which they have to be called. */
function CallsAt() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...EXPECT, 'calls']
  const calls = useListAt(path)
  const placed = calls.map((called, place) => ({ called: String(called), place }))
  return (
    <div className="scenario-steps">
      <div className="field">
        <span className="field-label">{words.names.calls}</span>
        <Select<string>
          label={words.names.calls}
          placeholder={words.addCall}
          value={undefined}
          onChange={called => draft.put(path, [...calls, called])}
          options={CALLED.map(value => ({ value, label: value }))}
        />
      </div>
      <ol className="scenario-chips">
        {placed.map(({ called, place }) => (
          <li key={place} className="scenario-chip mono">
            {place + 1}. {called}
            <IconButton
              small
              icon={X}
              label={words.removeCall(place + 1)}
              onPress={() => draft.put(path, calls.length === 1 ? undefined : calls.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What has to be stored: not looked at, exactly these changes, or some of them. */
function ChangesAt() {
  const { expect: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...EXPECT, 'changes']
  const value = useValueAt(path)
  const exact = useValueAt([...path, 'exact'])
  const some = useValueAt([...path, 'some'])
  const kind = value === undefined ? 'any' : exact === undefined ? 'some' : 'exact'
  const list = exact ?? some ?? []
  const first = { any: undefined, exact: { exact: list }, some: { some: list } }
  return (
    <>
      <div className="field">
        <span className="field-label">{words.names.changes}</span>
        <Select
          label={words.names.changes}
          value={kind}
          onChange={next => draft.put(path, first[next])}
          options={[
            { value: 'any', label: words.notLookedAt },
            { value: 'exact', label: words.exact, hint: 'exact' },
            { value: 'some', label: words.some, hint: 'some' },
          ]}
        />
      </div>
      {kind !== 'any' && (
        <JsonArea
          key={kind}
          label={words.changesJson}
          value={list}
          onChange={next => draft.put([...path, kind], next)}
          onBroken={() => {}}
        />
      )}
    </>
  )
}
