import { Sparkles } from 'lucide-react'
import { useId, useState } from 'react'
import { nextWait } from 'sessionscope/payment/retry.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { targetType } from 'sessionscope/session/session.ts'
import type { Preset, PresetChoice } from '../../../mocks/presets/presets.ts'
import { PRESETS, presetRules, wrongLetters } from '../../../mocks/presets/presets.ts'
import { isRecord } from '../../editor/blank.ts'
import { Field } from '../../inspector/card/Field.tsx'
import { Button } from '../../look/button/Button.tsx'
import { Popover } from '../../look/popover/Popover.tsx'
import { Select } from '../../look/select/Select.tsx'
import { valueAt, withValue } from '../draft/value.ts'
import { useForm } from '../form/formContext.ts'
import { Summary } from '../form/Summary.tsx'
import { answerSummary, whenSummary } from '../form/summary.ts'
import { usePlayed } from '../played.ts'
import { useScenarioWords } from '../useScenarioWords.ts'

/** A provider that people know by name takes the place of the rules. */
export function PresetButton() {
  const { presets: words } = useScenarioWords()
  const id = useId()
  return (
    <>
      <Button small look="frame" icon={Sparkles} popover={id}>
        {words.open}
      </Button>
      <Popover id={id} label={words.open} wide>
        {close => <PresetForm onDone={close} />}
      </Popover>
    </>
  )
}

/** What has been entered; only what the preset needs is used. */
interface Entered {
  readonly preset: Preset
  readonly letters: string
  readonly timeout: string
  readonly comes: boolean
}

const FIRST: Entered = { preset: 'preauth_3ds:timeout=', letters: 'ttg', timeout: '3', comes: true }

const WAKES = ['answers', 'wakes'] as const

const WAITING: readonly Preset[] = ['preauth_3ds:timeout=', 'payment_terminal', 'lay low buddy']

const secondsOf = (text: string): number | undefined =>
  /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined

const choiceOf = ({ preset, letters, timeout, comes }: Entered): PresetChoice => {
  const seconds = secondsOf(timeout)
  return { preset, letters, comes, ...(seconds !== undefined && { timeout: seconds }) }
}

/** The wake-ups' answers without those of the provider; the fault detector's stay. */
const withoutWakes = (root: unknown): unknown => {
  const wakes = valueAt(root, WAKES)
  if (!Array.isArray(wakes)) return root
  const left = wakes.map((wake: unknown) => {
    const { provider: _, ...others } = isRecord(wake) ? wake : {}
    return others
  })
  return withValue(root, WAKES, left.some(each => Object.keys(each).length > 0) ? left : undefined)
}

/** Whether a failed attempt would be followed by another one. */
const retries = ({ config, payment }: Scenario): boolean =>
  nextWait(config.payment_retry_policy?.[targetType(payment.target)], 0) !== undefined

function PresetForm({ onDone }: { readonly onDone: () => void }) {
  const { presets: words, provider } = useScenarioWords()
  const { draft } = useForm()
  const played = usePlayed()
  const [entered, enter] = useState(FIRST)
  const put = (patch: Partial<Entered>) => enter({ ...entered, ...patch })
  const { preset } = entered
  const wrong = preset === 'scenario_' ? wrongLetters(entered.letters) : ''
  const noTime = WAITING.includes(preset) && secondsOf(entered.timeout) === undefined
  const rules = played && wrong === '' && !noTime ? presetRules(choiceOf(entered), played.scenario) : []
  const apply = () => {
    // Answers of wake-ups go before rules: one that stayed would keep the provider from what it is known for.
    draft.change(root => withValue(withoutWakes(root), ['answers', 'provider'], rules))
    onDone()
  }
  return (
    <div className="preset">
      <div className="field">
        <span className="field-label">{words.provider}</span>
        <Select
          label={words.provider}
          value={preset}
          onChange={next => put({ preset: next })}
          options={PRESETS.map(value => ({ value, label: words.names[value], hint: value }))}
        />
        <p className="scenario-part-note">{words.about[preset]}</p>
      </div>
      {preset === 'scenario_' && (
        <Field
          label={words.letters}
          value={entered.letters}
          mistake={wrong === '' ? undefined : words.wrongLetters(wrong)}
          onChange={letters => put({ letters: letters.toLowerCase() })}
        />
      )}
      {preset === 'scenario_' && played && !retries(played.scenario) && (
        <p className="scenario-part-note">{words.noRetries}</p>
      )}
      {WAITING.includes(preset) && (
        <Field
          label={words.timeout}
          value={entered.timeout}
          mistake={noTime ? words.wrongTimeout : undefined}
          onChange={timeout => put({ timeout })}
        />
      )}
      {preset === 'preauth_3ds_offsite' && (
        <label className="editor-check scenario-plain">
          <input
            type="checkbox"
            checked={entered.comes}
            onChange={event => put({ comes: event.target.checked })}
          />
          {words.comes}
        </label>
      )}
      <ol className="preset-rules" aria-label={words.preview}>
        {rules.map(rule => (
          <li key={JSON.stringify(rule)} className="mono">
            <span>{whenSummary(rule, provider)}</span>
            <span>
              <Summary text={answerSummary(rule.answer, provider)} />
            </span>
          </li>
        ))}
      </ol>
      <div className="popover-foot">
        <Button
          look="primary"
          refusal={!played ? words.unreadable : wrong !== '' || noTime ? words.mendFirst : undefined}
          onPress={apply}
        >
          {words.apply}
        </Button>
        <span className="scenario-part-note">{words.replaces}</span>
      </div>
    </div>
  )
}
