import { fieldTypes } from '../../editor/fieldTypes.ts'
import { Select } from '../../look/select/Select.tsx'
import type { Path } from '../draft/value.ts'
import { isBegun } from '../newScenario.ts'
import { useScenarioWords } from '../useScenarioWords.ts'
import { BilingualAt, MistakeAt, NumberAt, TextAt } from './fields.tsx'
import { useForm, useValueAt } from './formContext.ts'
import { OptionalAt } from './OptionalAt.tsx'
import { Part } from './Part.tsx'
import { TypeAt } from './TypeAt.tsx'

/** What a scenario is called, and the clock and the doors that it begins with. */
export function StartSection() {
  const { start: words } = useScenarioWords()
  return (
    <Part title={words.title}>
      <BilingualAt label={words.name} path={['title']} isUnsaid={isBegun} />
      <BilingualAt label={words.about} path={['about']} optional />
      <div className="scenario-pair">
        <TextAt label={words.id} path={['id']} />
        <TagsAt path={['tags']} />
      </div>
      <div className="scenario-pair">
        <TextAt label={words.now} path={['now']} optional placeholder={words.nowExample} />
        <DoorsAt path={['doors']} />
      </div>
    </Part>
  )
}

/** Whether the machine's doors are guarded; not told, they are. */
function DoorsAt({ path }: { readonly path: Path }) {
  const { start: words } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  return (
    <div className="field">
      <span className="field-label">{words.doors}</span>
      <Select<string>
        label={words.doors}
        value={value === 'open' ? 'open' : 'guarded'}
        onChange={next => draft.put(path, next)}
        options={[
          { value: 'guarded', label: words.guarded, hint: words.guardedHint },
          { value: 'open', label: words.open, hint: words.openHint },
        ]}
      />
      <MistakeAt path={path} />
    </div>
  )
}

/** Tags in one line, between commas. */
function TagsAt({ path }: { readonly path: Path }) {
  const { start: words } = useScenarioWords()
  const { draft } = useForm()
  const value = useValueAt(path)
  const tags = Array.isArray(value) ? value.map(String) : []
  return (
    <div className="field">
      <label>
        {words.tags}
        <input
          type="text"
          className="field-input scenario-plain"
          defaultValue={tags.join(', ')}
          key={tags.join(', ')}
          onBlur={event => {
            const next = event.target.value.split(',').flatMap(tag => (tag.trim() === '' ? [] : [tag.trim()]))
            draft.put(path, next.length === 0 ? undefined : next)
          }}
        />
      </label>
    </div>
  )
}

const PAYMENT = ['payment'] as const

/** The payment and the session as the machine finds them. */
export function PaymentSection() {
  const { payment: words } = useScenarioWords()
  return (
    <Part title={words.title} note={words.note}>
      <TypeAt label={words.target} path={[...PAYMENT, 'target']} type={fieldTypes.target} />
      <div className="scenario-pair">
        <NumberAt label={words.amount} path={[...PAYMENT, 'cost', 'amount']} />
        <TextAt label={words.currency} path={[...PAYMENT, 'cost', 'currency', 'symbolic_code']} />
      </div>
      <div className="scenario-pair">
        <TextAt
          label={words.deadline}
          path={[...PAYMENT, 'processing_deadline']}
          optional
          placeholder={words.noDeadline}
        />
        <TextAt label={words.refund} path={[...PAYMENT, 'refund_id']} optional placeholder="1" />
      </div>
      <div className="scenario-pair">
        <TextAt label={words.invoice} path={[...PAYMENT, 'invoice_id']} />
        <TextAt label={words.payment} path={[...PAYMENT, 'payment_id']} />
      </div>
      <div className="scenario-pair">
        <NumberAt label={words.provider} path={['route', 'provider', 'id']} />
        <NumberAt label={words.terminal} path={['route', 'terminal', 'id']} />
      </div>
      <OptionalAt
        label={words.trx}
        hint={words.trxHint}
        path={[...PAYMENT, 'processed_trx']}
        type={fieldTypes['session.trx']}
      />
      <OptionalAt
        label={words.options}
        hint={words.optionsHint}
        path={['proxy_options']}
        type={fieldTypes.proxy_options}
      />
    </Part>
  )
}
