import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { pathText } from 'sessionscope/scenario/problem.ts'
import { problemSentence } from 'sessionscope/scenario/problemWords.ts'
import { Button } from '../../look/button/Button.tsx'
import type { Option } from '../../look/select/Select.tsx'
import { Select } from '../../look/select/Select.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import type { Path } from '../draft/value.ts'
import { valueAt } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { useForm, useProblemAt, useProblemIn, useValueAt } from './formContext.ts'
import type { Mend } from './mend.ts'
import { mendOf } from './mend.ts'
import { numberOr } from './numberOr.ts'

interface FieldProps {
  readonly label: string
  readonly path: Path
}

/** What is wrong at a path, with the mend where one follows from the mistake. */
export function MistakeAt({ path, id }: { readonly path: Path; readonly id?: string }) {
  const problem = useProblemAt(path)
  const value = useValueAt(path)
  return problem ? <Mistake id={id} problem={problem} mend={mendOf(problem, value)} path={path} /> : null
}

/** What is wrong at a path or anywhere below it, where no other field shows it. */
export function MistakeIn({ path, id }: { readonly path: Path; readonly id?: string }) {
  const problem = useProblemIn(path)
  return problem ? <Mistake id={id} problem={problem} mend={undefined} path={path} /> : null
}

function Mistake({
  path,
  id,
  problem,
  mend,
}: {
  readonly path: Path
  readonly id: string | undefined
  readonly problem: Problem
  readonly mend: Mend | undefined
}) {
  const { form } = useScenarioWords()
  const language = useSettings(settings => settings.language)
  const { draft } = useForm()
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
          draft.type(path, optional && typed === '' ? undefined : read(typed))
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

type InLanguage = 'ru' | 'en'

/**
 * A text in both languages, side by side. Where the other language has nothing of its own to say yet, as `isUnsaid` tells,
 * it says the same until somebody writes it.
 */
export function BilingualAt({
  label,
  path,
  optional = false,
  isUnsaid = () => false,
}: FieldProps & { readonly optional?: boolean; readonly isUnsaid?: (text: unknown) => boolean }) {
  const { form } = useScenarioWords()
  const { draft } = useForm()
  const both = useValueAt(path)
  const [follower, follow] = useState<InLanguage>()
  const write = (key: InLanguage, typed: string) => {
    const other = key === 'ru' ? 'en' : 'ru'
    const said = valueAt(both, [other])
    const follows = (follower === other && said === valueAt(both, [key])) || isUnsaid(said)
    follow(follows ? other : undefined)
    const next = {
      ru: '',
      en: '',
      ...(typeof both === 'object' ? both : {}),
      [key]: typed,
      ...(follows && { [other]: typed }),
    }
    const isEmpty = next.ru === '' && next.en === ''
    draft.type(path, optional && isEmpty ? undefined : next)
  }
  return (
    <div className="scenario-pair">
      <LongTextAt
        label={form.inRussian(label)}
        path={[...path, 'ru']}
        lang="ru"
        onType={typed => write('ru', typed)}
      />
      <LongTextAt
        label={form.inEnglish(label)}
        path={[...path, 'en']}
        lang="en"
        onType={typed => write('en', typed)}
      />
    </div>
  )
}

/** A text of some sentences. */
function LongTextAt({
  label,
  path,
  lang,
  onType,
}: FieldProps & { readonly lang: InLanguage; readonly onType: (typed: string) => void }) {
  const id = useId()
  const { onSelect } = useForm()
  const value = useValueAt(path)
  const problem = useProblemAt(path)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        lang={lang}
        className="field-input scenario-plain scenario-long"
        value={typeof value === 'string' ? value : ''}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}mistake`}
        onFocus={() => onSelect(pathText(path))}
        onChange={event => onType(event.target.value)}
      />
      <MistakeAt path={path} id={`${id}mistake`} />
    </div>
  )
}
