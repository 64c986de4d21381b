import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { UNKNOWN_FAILURE } from 'sessionscope/payment/failureCodes.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { isRecord } from '../../editor/blank.ts'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { FailureAt } from './FailureAt.tsx'
import { MistakeAt, NumberAt, TextAt } from './fields.tsx'
import { useForm, useListAt, useValueAt } from './formContext.ts'
import { Part } from './Part.tsx'
import { RepairAt } from './RepairAt.tsx'

const OUTSIDE = ['outside'] as const

/** An input of each kind, to be changed from there. */
const FIRST = {
  callback: { callback: { tag: 'payment-1', payload: 'payer is back' } },
  change_session: { change_session: { tag: 'payment-1', change: { status: { failure: UNKNOWN_FAILURE } } } },
  repair: { repair: { scenario: { fail_session: { failure: UNKNOWN_FAILURE } } } },
  timer: { timer: {} },
} as const
type Kind = keyof typeof FIRST
const KINDS: readonly Kind[] = ['callback', 'change_session', 'repair', 'timer']

/** What happens from outside, in order. */
export function OutsideSection() {
  const { outside: words } = useScenarioWords()
  const { draft } = useForm()
  const inputs = useListAt(OUTSIDE)
  return (
    <Part
      title={words.title}
      note={words.note}
      tools={
        <Button
          small
          look="frame"
          icon={Plus}
          onPress={() => draft.insert(OUTSIDE, inputs.length, { since_start: 5000, ...FIRST.callback })}
        >
          {words.add}
        </Button>
      }
    >
      {inputs.length === 0 && <p className="scenario-empty">{words.empty}</p>}
      {inputs.map((input, index) => (
        <InputRow key={pathText([index])} input={input} index={index} count={inputs.length} />
      ))}
    </Part>
  )
}

const kindOf = (input: unknown): Kind | undefined => KINDS.find(kind => valueAt(input, [kind]) !== undefined)

function InputRow({
  input,
  index,
  count,
}: {
  readonly input: unknown
  readonly index: number
  readonly count: number
}) {
  const { outside: words } = useScenarioWords()
  const { draft } = useForm()
  const path = [...OUTSIDE, index]
  const kind = kindOf(input)
  const when = (['since_start', 'after'] as const).filter(name => valueAt(input, [name]) !== undefined)
  const kept = Object.fromEntries(when.map(name => [name, valueAt(input, [name])]))
  return (
    <div role="group" aria-label={words.input(index + 1)} className="scenario-input">
      <div className="scenario-row">
        <div className="scenario-input-head">
          <WhenAt path={path} />
          <div className="field">
            <span className="field-label">{words.kind}</span>
            <Select
              label={words.kind}
              value={kind}
              onChange={next => draft.put(path, { ...kept, ...FIRST[next] })}
              options={KINDS.map(value => ({ value, label: words.kinds[value], hint: value }))}
            />
          </div>
          {(kind === 'callback' || kind === 'change_session') && (
            <TextAt label={words.tag} path={[...path, kind, 'tag']} />
          )}
        </div>
        <IconButton
          small
          icon={ArrowUp}
          label={words.up(index + 1)}
          refusal={index === 0 ? words.isFirst : undefined}
          onPress={() => draft.move(OUTSIDE, index, index - 1)}
        />
        <IconButton
          small
          icon={ArrowDown}
          label={words.down(index + 1)}
          refusal={index === count - 1 ? words.isLast : undefined}
          onPress={() => draft.move(OUTSIDE, index, index + 1)}
        />
        <IconButton
          small
          icon={Trash2}
          label={words.remove(index + 1)}
          onPress={() => draft.put(path, undefined)}
        />
      </div>
      {kind === 'callback' && <TextAt label={words.payload} path={[...path, 'callback', 'payload']} />}
      {kind === 'change_session' && (
        <FailureAt path={[...path, 'change_session', 'change', 'status', 'failure']} />
      )}
      {kind === 'repair' && <RepairAt path={[...path, 'repair', 'scenario']} />}
      <MistakeAt path={path} />
    </div>
  )
}

/** When an input comes: by the run's own time, or after the machine fell asleep. */
function WhenAt({ path }: { readonly path: Path }) {
  const { outside: words } = useScenarioWords()
  const { draft } = useForm()
  const input = useValueAt(path)
  const isSince = valueAt(input, ['since_start']) !== undefined
  const name = isSince ? 'since_start' : 'after'
  const choose = (next: 'since_start' | 'after') => {
    const { since_start, after, ...rest } = isRecord(input) ? input : {}
    draft.put(path, { [next]: since_start ?? after ?? 0, ...rest })
  }
  return (
    <>
      <NumberAt label={words.when} path={[...path, name]} optional={!isSince} placeholder="0" />
      <div className="field">
        <span className="field-label">{words.whenKind}</span>
        <Select
          label={words.whenKind}
          value={name}
          onChange={choose}
          options={[
            { value: 'since_start', label: words.sinceStart, hint: words.sinceStartHint },
            { value: 'after', label: words.after, hint: words.afterHint },
          ]}
        />
      </div>
    </>
  )
}
