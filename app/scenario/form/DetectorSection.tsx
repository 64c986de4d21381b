import { Plus, X } from 'lucide-react'
import { FIRST_LOAD } from 'sessionscope/effects/faultDetector.ts'
import { FAULTS } from 'sessionscope/scenario/fault.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { ChoiceAt, MistakeAt, NumberAt } from './fields.tsx'
import { useForm, useListAt, useValueAt } from './formContext.ts'
import { Part } from './Part.tsx'

const USUAL = ['answers', 'fault_detector'] as const
const WAKES = ['answers', 'wakes'] as const
const WORDS = [
  'ok',
  'service_not_found',
  'resource_unavailable',
  'result_unknown',
  'result_unexpected',
  ...FAULTS,
] as const

/** What the fault detector answers: usually, and call by call in a wake-up. Its trouble never changes the payment. */
export function DetectorSection() {
  const { detector: words } = useScenarioWords()
  return (
    <>
      <Part title={words.usual} note={words.note}>
        <WordAt path={USUAL} label={words.answer} />
      </Part>
      <CallsPart />
      <LoadPart />
    </>
  )
}

/** A word alone, or with where it comes from and how long it took. */
function WordAt({ path, label }: { readonly path: Path; readonly label: string }) {
  const { detector: words, answer } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  const isLong = typeof value === 'object' && value !== null
  const word = isLong ? valueAt(value, ['answer']) : (value ?? 'ok')
  return (
    <div className="scenario-triple">
      <div className="field">
        <span className="field-label">{label}</span>
        <Select<string>
          label={label}
          value={typeof word === 'string' ? word : undefined}
          onChange={next => draft.put(isLong ? [...path, 'answer'] : path, next)}
          options={WORDS.map(each => ({ value: each, label: words.words[each], hint: each }))}
        />
        <MistakeAt path={isLong ? [...path, 'answer'] : path} />
      </div>
      {isLong ? (
        <>
          <NumberAt label={answer.took} path={[...path, 'took']} optional placeholder="0" />
          <ChoiceAt
            label={answer.from}
            path={[...path, 'from']}
            none={answer.near}
            options={[{ value: 'far', label: answer.far }]}
          />
        </>
      ) : (
        <Button small look="link" icon={Plus} onPress={() => draft.put(path, { answer: word, took: 5 })}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

/** Answers one per call, by the number of the wake-up and of the call in it. */
function CallsPart() {
  const { detector: words } = useScenarioWords()
  const { draft } = useForm()
  const wakes = useListAt(WAKES)
  const listOf = (wake: number): readonly unknown[] => {
    const list = valueAt(wakes[wake], ['fault_detector'])
    return Array.isArray(list) ? list : []
  }
  const addWake = () => draft.insert(WAKES, wakes.length, { fault_detector: ['result_unknown'] })
  return (
    <Part
      title={words.byCall}
      note={words.byCallNote}
      tools={
        <Button small look="frame" icon={Plus} onPress={addWake}>
          {words.addWake(wakes.length + 1)}
        </Button>
      }
    >
      {wakes.map((_, wake) => (
        <div key={pathText([wake])} role="group" aria-label={words.wake(wake + 1)} className="scenario-calls">
          <h4>{words.wake(wake + 1)}</h4>
          {listOf(wake).map((__, call) => {
            const path = [...WAKES, wake, 'fault_detector', call]
            return (
              <div key={pathText(path)} className="scenario-row">
                <WordAt path={path} label={words.call(call + 1)} />
                <IconButton
                  small
                  icon={X}
                  label={words.removeCall(call + 1)}
                  onPress={() => draft.put(path, undefined)}
                />
              </div>
            )
          })}
          <Button
            small
            look="link"
            icon={Plus}
            onPress={() => draft.insert([...WAKES, wake, 'fault_detector'], listOf(wake).length, 'ok')}
          >
            {words.addCall}
          </Button>
        </div>
      ))}
    </Part>
  )
}

const LOAD = ['load'] as const

/** Other payments of the provider, which only the panel's figures know. */
function LoadPart() {
  const { detector: words } = useScenarioWords()
  const { draft } = useForm()
  const isOn = useValueAt(LOAD) !== undefined
  return (
    <Part title={words.load} note={words.loadNote}>
      <label className="editor-check scenario-plain">
        <input
          type="checkbox"
          checked={isOn}
          onChange={event => draft.put(LOAD, event.target.checked ? FIRST_LOAD : undefined)}
        />
        {words.loadOn}
      </label>
      {isOn && (
        <div className="scenario-pair">
          <NumberAt label={words.perMinute} path={[...LOAD, 'per_minute']} />
          <NumberAt label={words.errors} path={[...LOAD, 'errors']} />
        </div>
      )}
    </Part>
  )
}
