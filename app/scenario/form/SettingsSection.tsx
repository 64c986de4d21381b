import { AUTHORIZATION_FAILURES, DEFAULT_BENIGN_FAILURES, isBenign } from 'sessionscope/payment/failure.ts'
import { DEFAULT_PROVIDER_TIMEOUT } from 'sessionscope/scenario/start.ts'
import { TARGET_TYPES } from 'sessionscope/session/session.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { MistakeAt, NumberAt } from './fields.tsx'
import { useForm, useValueAt } from './formContext.ts'
import { Part } from './Part.tsx'
import { RetryPolicyAt } from './RetryPolicyAt.tsx'

/** The configuration: retry policies with their waits, which failures are benign, how long the provider is waited for. */
export function SettingsSection() {
  const { settings: words } = useScenarioWords()
  return (
    <>
      <Part title={words.retries} note={words.retriesNote}>
        {TARGET_TYPES.map(target => (
          <RetryPolicyAt
            key={target}
            label={target}
            path={['config', 'payment_retry_policy', target]}
            skipped={target === 'refunded' ? 1 : 0}
          />
        ))}
      </Part>
      <Part title={words.timeout}>
        <NumberAt
          label={words.providerTimeout}
          path={['config', 'provider_timeout']}
          optional
          placeholder={String(DEFAULT_PROVIDER_TIMEOUT)}
        />
      </Part>
      <Part title={words.benign} note={words.benignNote}>
        <BenignFailures />
      </Part>
    </>
  )
}

const PATH = ['config', 'benign_failures'] as const

/** Which sub codes do not count against the provider; only damsel's own can. */
function BenignFailures() {
  const { draft } = useForm()
  const given = useValueAt(PATH)
  const listed: readonly string[] = Array.isArray(given) ? given.map(String) : DEFAULT_BENIGN_FAILURES
  const codes = [...AUTHORIZATION_FAILURES, ...listed.filter(code => !isBenign(code, [code]))]
  const toggle = (code: string) =>
    draft.put(PATH, listed.includes(code) ? listed.filter(other => other !== code) : [...listed, code])
  return (
    <div className="scenario-checks">
      {codes.map(code => (
        <label key={code} className="editor-check">
          <input type="checkbox" checked={listed.includes(code)} onChange={() => toggle(code)} />
          {code}
        </label>
      ))}
      <MistakeAt path={PATH} />
    </div>
  )
}
