import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { Button } from '../../look/button/Button.tsx'
import type { Option } from '../../look/select/Select.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import type { Path } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { useForm, useProblemAt, useValueAt } from './formContext.ts'
import { mendOf } from './mend.ts'
import { numberOr } from './numberOr.ts'

interface FieldProps {
  readonly label: string
  readonly path: Path
}

/** What is wrong at a path, with the mend where one follows from the mistake. */
export function MistakeAt({ path, id }: { readonly path: Path; readonly id?: string }) {
  const { form } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const { draft } = useForm()
  const problem = useProblemAt(path)
  const value = useValueAt(path)
  if (!problem) return null
  const mend = mendOf(problem, value)
  return (
    <p id={id} className="field-mistake scenario-mistake">
      <CircleAlert className="icon" size={14} aria-hidden />
      <span>{problemSentence(problem, language)}</span>
      {mend && (
        <Button
          small
          look="link"
          onPress={() =>
            'remove' in mend ? draft.put([...path, mend.remove], undefined) : draft.put(path, mend.to)
          }
        >
          {'remove' in mend ? form.remove(mend.remove) : form.mendTo(JSON.stringify(mend.to))}
        </Button>
      )}
    </p>
  )
}

/** A line of text at a path. An emptied optional one is taken out of the file. */
export function TextAt({
  label,
  path,
  optional = false,
  plain = false,
  placeholder,
  read = value => value,
}: FieldProps & {
  readonly optional?: boolean
  /** Of words, not of the protocol: not in the mono font. */
  readonly plain?: boolean
  readonly placeholder?: string
  /** What the file gets for what is typed. */
  readonly read?: (typed: string) => unknown
}) {
  const id = useId()
  const { draft, onSelect } = useForm()
  const value = useValueAt(path)
  const problem = useProblemAt(path)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={plain ? 'field-input scenario-plain' : 'field-input'}
        value={typeof value === 'string' || typeof value === 'number' ? value : ''}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={plain}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}mistake`}
        onFocus={() => onSelect(pathText(path))}
        onChange={event => {
          const typed = event.target.value
          draft.put(path, optional && typed === '' ? undefined : read(typed))
        }}
      />
      <MistakeAt path={path} id={`${id}mistake`} />
    </div>
  )
}

/** A number at a path; what is no number stays as typed, and the schema says what is wrong with it. */
export const NumberAt = (
  props: FieldProps & { readonly optional?: boolean; readonly placeholder?: string },
) => <TextAt {...props} read={numberOr} />

/** One of several at a path; `none` is the label of not giving it at all. */
export function ChoiceAt({
  label,
  path,
  options,
  none,
}: FieldProps & {
  readonly options: readonly Option<string>[]
  readonly none?: string
}) {
  const { draft, onSelect } = useForm()
  const value = useValueAt(path)
  const absent = none === undefined ? [] : [{ value: '', label: none }]
  return (
    <div role="group" aria-label={label} className="field" onFocus={() => onSelect(pathText(path))}>
      <span className="field-label">{label}</span>
      <Select<string>
        label={label}
        options={[...absent, ...options]}
        value={value === undefined && none !== undefined ? '' : typeof value === 'string' ? value : undefined}
        onChange={chosen => draft.put(path, chosen === '' ? undefined : chosen)}
      />
      <MistakeAt path={path} />
    </div>
  )
}

/** A text in both languages, side by side. */
export function BilingualAt({ label, path, optional = false }: FieldProps & { readonly optional?: boolean }) {
  const { form } = useScenarioWords()
  return (
    <div className="scenario-pair">
      <LongTextAt label={form.inRussian(label)} path={[...path, 'ru']} whole={optional ? path : undefined} />
      <LongTextAt label={form.inEnglish(label)} path={[...path, 'en']} whole={optional ? path : undefined} />
    </div>
  )
}

/** A text of some sentences. `whole`: what is begun with both languages, and taken away when both are empty. */
function LongTextAt({ label, path, whole }: FieldProps & { readonly whole: Path | undefined }) {
  const id = useId()
  const { draft, onSelect } = useForm()
  const value = useValueAt(path)
  const both = useValueAt(path.slice(0, -1))
  const problem = useProblemAt(path)
  const key = String(path.at(-1))
  const write = (typed: string) => {
    const next = { ru: '', en: '', ...(typeof both === 'object' ? both : {}), [key]: typed }
    const isEmpty = next.ru === '' && next.en === ''
    draft.put(path.slice(0, -1), whole && isEmpty ? undefined : next)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        lang={key}
        className="field-input scenario-plain scenario-long"
        value={typeof value === 'string' ? value : ''}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}mistake`}
        onFocus={() => onSelect(pathText(path))}
        onChange={event => write(event.target.value)}
      />
      <MistakeAt path={path} id={`${id}mistake`} />
    </div>
  )
}
