import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Copy, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ProviderFunction } from 'sessionscope/effects/call.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { TARGET_TYPES } from 'sessionscope/session/session.ts'
import { duration } from 'sessionscope/words/format.ts'
import { IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { valueAt, withValue } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { answerFor } from './answerKind.ts'
import { ChoiceAt, NumberAt, TextAt } from './fields.tsx'
import { problemsBelow, useForm, useValueAt } from './formContext.ts'
import { Summary } from './Summary.tsx'
import { answerSummary, whenSummary } from './summary.ts'

const FUNCTIONS: readonly ProviderFunction[] = ['ProcessPayment', 'HandlePaymentCallback']
const RULES = ['answers', 'provider'] as const

/** The two ways to move a rule. */
export type Move = 'up' | 'down'

/** One rule: in a line what it answers and when, opened its fields. */
export function RuleRow({
  rule,
  index,
  count,
  answers,
  open,
  focused,
  onOpen,
  onMoved,
  onFocused,
}: {
  readonly rule: unknown
  readonly index: number
  readonly count: number
  /** How often it answers in the draft as it plays; undefined while that is not known. */
  readonly answers: number | undefined
  readonly open: boolean
  /** Which of its buttons has just moved it here, and keeps the keyboard. */
  readonly focused: Move | undefined
  readonly onOpen: (open: boolean) => void
  /** Told where the rule stands now: it stays open. */
  readonly onMoved: (to: number, by: Move) => void
  /** Told that the button has the keyboard again: it is not to take it once more. */
  readonly onFocused: () => void
}) {
  const { provider: words } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const { problems } = useForm()
  const path = [...RULES, index]
  const answer = valueAt(rule, ['answer'])
  const took = valueAt(answer, ['took'])
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <li className={open ? 'scenario-rule scenario-rule-open' : 'scenario-rule'}>
      <button
        type="button"
        className="scenario-rule-head"
        aria-expanded={open}
        data-wrong={problemsBelow(problems, pathText(path)) > 0 || undefined}
        onClick={() => onOpen(!open)}
      >
        <span className="scenario-rule-number">{index + 1}</span>
        <span className="scenario-rule-when mono">
          {whenSummary(rule, words)} {answers !== undefined && <Answers count={answers} />}
        </span>
        <span className="scenario-rule-answer mono">
          <Summary text={answerSummary(answer, words)} />
        </span>
        <span className="scenario-rule-took">{typeof took === 'number' ? duration(took, language) : ''}</span>
        <Chevron className="icon" size={14} aria-hidden />
      </button>
      {open && (
        <RuleFields
          index={index}
          count={count}
          answer={answer}
          rule={rule}
          focused={focused}
          onMoved={onMoved}
          onFocused={onFocused}
        />
      )}
    </li>
  )
}

/** Said of the rules that a reader would else look for in the run, and not find: what answers once is as usual. */
function Answers({ count }: { readonly count: number }) {
  const { provider: words } = useScenarioWords()
  if (count === 1) return null
  return count === 0 ? (
    <span className="scenario-rule-answers" data-never title={words.neverAnswersTip}>
      {words.neverAnswers}
    </span>
  ) : (
    <span className="scenario-rule-answers">{words.answersTimes(count)}</span>
  )
}

function RuleFields({
  index,
  count,
  rule,
  answer,
  focused,
  onMoved,
  onFocused,
}: {
  readonly index: number
  readonly count: number
  readonly rule: unknown
  readonly answer: unknown
  readonly focused: Move | undefined
  readonly onMoved: (to: number, by: Move) => void
  readonly onFocused: () => void
}) {
  const { provider: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...RULES, index]
  const when = [...path, 'when']
  const given = valueAt(rule, ['when', 'function'])
  const move = (to: number, by: Move) => {
    draft.move(RULES, index, to)
    onMoved(to, by)
  }
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!focused) return
    const button = focused === 'up' ? up : down
    button.current?.focus()
    onFocused()
  }, [focused, onFocused])
  const called: ProviderFunction = given === 'HandlePaymentCallback' ? given : 'ProcessPayment'
  return (
    <div className="scenario-rule-body">
      <div className="scenario-pair">
        <FunctionChoice path={path} called={typeof given === 'string' ? called : undefined} answer={answer} />
        <ChoiceAt
          label={words.target}
          path={[...when, 'target']}
          none={words.anyTarget}
          options={TARGET_TYPES.map(value => ({ value, label: value }))}
        />
      </div>
      <div className="scenario-triple">
        <NumberAt label={words.attempt} path={[...when, 'attempt']} optional placeholder={words.anyCall} />
        <StateAt path={[...when, 'state']} />
        <TextAt label={words.payload} path={[...when, 'callback']} optional placeholder={words.any} />
      </div>
      <AnswerFields path={[...path, 'answer']} answer={answer} called={called} />
      <div className="scenario-rule-tools">
        <IconButton
          small
          ref={up}
          icon={ArrowUp}
          label={words.up}
          refusal={index === 0 ? words.isFirst : undefined}
          onPress={() => move(index - 1, 'up')}
        />
        <IconButton
          small
          ref={down}
          icon={ArrowDown}
          label={words.down}
          refusal={index === count - 1 ? words.isLast : undefined}
          onPress={() => move(index + 1, 'down')}
        />
        <IconButton small icon={Copy} label={words.double} onPress={() => draft.insert(RULES, index, rule)} />
        <IconButton small icon={Trash2} label={words.removeRule} onPress={() => draft.put(path, undefined)} />
      </div>
    </div>
  )
}

/** The function decides the shape of the answer: both change in one step of undo. */
function FunctionChoice({
  path,
  called,
  answer,
}: {
  readonly path: readonly (string | number)[]
  readonly called: ProviderFunction | undefined
  readonly answer: unknown
}) {
  const { provider: words } = useScenarioWords()
  const { draft } = useForm()
  const choose = (next: string) =>
    draft.change(root => {
      const isFunction = FUNCTIONS.find(each => each === next)
      const changed = withValue(root, [...path, 'when', 'function'], isFunction)
      return withValue(changed, [...path, 'answer'], answerFor(isFunction ?? 'ProcessPayment', answer))
    })
  return (
    <div className="field">
      <span className="field-label">{words.function}</span>
      <Select<string>
        label={words.function}
        value={called ?? ''}
        onChange={choose}
        options={[
          { value: '', label: words.anyFunction },
          ...FUNCTIONS.map(value => ({ value, label: value })),
        ]}
      />
    </div>
  )
}

/** The proxy state: any, none at all, or a certain one. */
function StateAt({ path }: { readonly path: readonly (string | number)[] }) {
  const { provider: words } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  const kind = value === undefined ? 'any' : value === null ? 'none' : 'some'
  const first = { any: undefined, none: null, some: '' }
  return (
    <div className="scenario-state">
      <div className="field">
        <span className="field-label">{words.state}</span>
        <Select
          label={words.state}
          value={kind}
          onChange={next => draft.put(path, first[next])}
          options={[
            { value: 'any', label: words.any },
            { value: 'none', label: words.noState },
            { value: 'some', label: words.someState },
          ]}
        />
      </div>
      {kind === 'some' && <TextAt label={words.stateText} path={path} />}
    </div>
  )
}
