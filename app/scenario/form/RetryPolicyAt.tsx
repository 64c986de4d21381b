import { useId, useState } from 'react'
import type { RetryPolicy } from 'sessionscope/payment/retry.ts'
import { nextWait } from 'sessionscope/payment/retry.ts'
import { config } from 'sessionscope/scenario/configSchema.ts'
import { equal } from 'sessionscope/session/equal.ts'
import * as v from 'valibot'
import { alternativeOf } from '../../editor/blank.ts'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { MistakeAt, MistakeIn, TextAt } from './fields.tsx'
import { useForm, useProblemIn, useValueAt } from './formContext.ts'
import { numberOr } from './numberOr.ts'
import { WaitsPicture } from './WaitsPicture.tsx'

const KINDS = ['no_retry', 'linear', 'exponential', 'intervals', 'timecap'] as const
type Kind = (typeof KINDS)[number]

/** A policy of each kind, to be changed from there. */
const FIRST: Readonly<Record<Kind, RetryPolicy>> = {
  no_retry: { no_retry: {} },
  linear: { linear: { retries: 3, timeout: 2 } },
  exponential: { exponential: { retries: { max_total_timeout: 30 }, factor: 2, timeout: 1 } },
  intervals: { intervals: [1, 1, 1] },
  timecap: {
    timecap: { timeout: 30, policy: { exponential: { retries: 'infinity', factor: 2, timeout: 1 } } },
  },
}

const firstOf = (name: string): RetryPolicy | undefined => {
  const kind = KINDS.find(each => each === name)
  return kind && FIRST[kind]
}

/** More waits than these are not drawn. */
const DRAWN = 8

/** The retry policy of one target: its kind, its numbers, and its waits as a picture. */
export function RetryPolicyAt({
  label,
  path,
  skipped,
}: {
  readonly label: string
  readonly path: Path
  /** Steps of the policy that are passed over: a refund's counter begins at 1. */
  readonly skipped: number
}) {
  const { settings: words } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  const chosen = alternativeOf(value)
  const kind = KINDS.find(each => each === chosen)
  return (
    <div className="scenario-policy">
      <div className="field">
        <span className="field-label mono">{label}</span>
        <Select<string>
          label={words.policyOf(label)}
          options={[
            { value: '', label: words.noPolicy },
            ...KINDS.map(each => ({ value: each, label: words.kinds[each], hint: each })),
          ]}
          value={value === undefined ? '' : chosen}
          onChange={next => draft.put(path, firstOf(next))}
        />
      </div>
      {kind && <Numbers kind={kind} path={[...path, kind]} />}
      <WaitsPicture {...waitsOf(value, skipped)} />
      <MistakeAt path={path} />
    </div>
  )
}

/** The first waits of a policy in seconds, and whether there are more; none for what is no policy. */
const waitsOf = (value: unknown, skipped: number) => {
  const policy = v.safeParse(policySchema, value)
  const waits: number[] = []
  for (let nth = skipped; policy.success && waits.length <= DRAWN; nth++) {
    const wait = nextWait(policy.output, nth)
    if (wait === undefined) break
    waits.push(wait)
  }
  return { waits: waits.slice(0, DRAWN), more: waits.length > DRAWN }
}

const policySchema = config.entries.payment_retry_policy.wrapped.entries.processed.wrapped

/** What a kind of policy has to be told. */
function Numbers({ kind, path }: { readonly kind: Kind; readonly path: Path }) {
  const { settings: words } = useScenarioWords()
  switch (kind) {
    case 'no_retry':
      return null
    case 'intervals':
      return <IntervalsAt path={path} />
    case 'linear':
      return (
        <>
          <RetriesAt path={[...path, 'retries']} />
          <TextAt label={words.wait} path={[...path, 'timeout']} read={numberOr} />
        </>
      )
    case 'exponential':
      return (
        <>
          <RetriesAt path={[...path, 'retries']} />
          <TextAt label={words.firstWait} path={[...path, 'timeout']} read={numberOr} />
          <TextAt label={words.factor} path={[...path, 'factor']} read={numberOr} />
          <TextAt label={words.maxWait} path={[...path, 'max_timeout']} optional read={numberOr} />
        </>
      )
    case 'timecap':
      return (
        <>
          <TextAt label={words.cap} path={[...path, 'timeout']} read={numberOr} />
          <RetryPolicyAt label={words.capped} path={[...path, 'policy']} skipped={0} />
        </>
      )
  }
}

/** How many retries: a number, `infinity`, or as many as fit into a total of seconds. */
function RetriesAt({ path }: { readonly path: Path }) {
  const { settings: words } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  const kind =
    value === 'infinity' ? 'infinity' : typeof value === 'object' && value !== null ? 'total' : 'count'
  const first = { infinity: 'infinity', total: { max_total_timeout: 30 }, count: 3 }
  return (
    <>
      <div className="field">
        <span className="field-label">{words.retriesOf}</span>
        <Select
          label={words.retriesOf}
          value={kind}
          onChange={next => draft.put(path, first[next])}
          options={[
            { value: 'count', label: words.count },
            { value: 'total', label: words.total },
            { value: 'infinity', label: words.infinity },
          ]}
        />
      </div>
      {kind === 'count' && <TextAt label={words.countOf} path={path} read={numberOr} />}
      {kind === 'total' && (
        <TextAt label={words.totalOf} path={[...path, 'max_total_timeout']} read={numberOr} />
      )}
    </>
  )
}

/** The waits one by one, between commas. */
function IntervalsAt({ path }: { readonly path: Path }) {
  const { settings: words } = useScenarioWords()
  const { draft } = useForm()
  const id = useId()
  const value = useValueAt(path)
  const problem = useProblemIn(path)
  const [typed, type] = useState<{ readonly text: string; readonly list: readonly unknown[] }>()
  return (
    <div className="field">
      <label htmlFor={id}>{words.intervals}</label>
      <input
        id={id}
        type="text"
        className="field-input"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}mistake`}
        // A comma at the end is no wait yet: the text stays as it is typed until the keyboard leaves it.
        value={typed && equal(typed.list, value) ? typed.text : Array.isArray(value) ? value.join(', ') : ''}
        onBlur={() => type(undefined)}
        onChange={event => {
          const text = event.target.value
          const list = text.split(/[,;\s]+/).flatMap(each => (each === '' ? [] : [numberOr(each)]))
          type({ text, list })
          draft.type(path, list)
        }}
      />
      <MistakeIn path={path} id={`${id}mistake`} />
    </div>
  )
}
