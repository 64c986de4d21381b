import { useState } from 'react'
import { toHex } from 'sessionscope/wire/index.ts'
import { Segmented } from '../../look/segmented/Segmented.tsx'
import { useWords } from '../../words/useWords.ts'
import { CopyButton } from '../CopyButton.tsx'
import { Section } from '../Section.tsx'
import { ValueTree } from '../tree/ValueTree.tsx'
import { HexDump } from './HexDump.tsx'
import type { HttpMessage, Unsendable } from './wireCall.ts'

const FIRST: ReadonlySet<string> = new Set([
  '/context',
  '/context/session',
  '/intent',
  '/result',
  '/result/intent',
  '/operation',
  '/operation/state',
])

type Form = 'fields' | 'bytes' | 'headers'

/** One direction of a call: its fields, its bytes or its headers. */
export function MessageView({
  title,
  message,
}: {
  readonly title: string
  readonly message: HttpMessage | Unsendable
}) {
  const { inspector } = useWords()
  // An error travels without a body: then the headers are all there is to see.
  const [form, setForm] = useState<Form>(() =>
    'body' in message && message.body.length === 0 ? 'headers' : 'fields',
  )
  if ('refusal' in message)
    return (
      <Section title={title}>
        <p className="inspector-about" lang="en">
          {message.refusal}
        </p>
      </Section>
    )
  const forms = (['fields', 'bytes', 'headers'] as const).map(value => ({
    value,
    label: inspector.call[value],
  }))
  return (
    <Section
      title={title}
      tools={
        <Segmented label={inspector.call.formOf(title)} segments={forms} value={form} onChange={setForm} />
      }
    >
      {form === 'fields' && <Fields title={title} message={message} />}
      {form === 'bytes' && <Bytes title={title} message={message} />}
      {form === 'headers' && <Headers message={message} />}
    </Section>
  )
}

interface PartProps {
  readonly title: string
  readonly message: HttpMessage
}

function Fields({ title, message: { value, body } }: PartProps) {
  const { inspector } = useWords()
  if (body.length === 0) return <p className="inspector-about">{inspector.call.emptyBody}</p>
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
    return <p className="inspector-about">{inspector.call.voidResult}</p>
  return <ValueTree label={title} value={value} first={FIRST} />
}

function Bytes({ title, message: { body, ranges } }: PartProps) {
  const { inspector } = useWords()
  if (body.length === 0) return <p className="inspector-about">{inspector.call.emptyBody}</p>
  return (
    <>
      <HexDump label={`${title}: ${inspector.call.bytes}`} bytes={body} ranges={ranges} />
      <div className="hex-foot">
        <span>{inspector.call.length(body.length)}</span>
        <CopyButton label={inspector.call.copyHex} text={() => toHex(body)} />
      </div>
    </>
  )
}

function Headers({ message: { status, headers } }: Pick<PartProps, 'message'>) {
  const { inspector } = useWords()
  return (
    <table className="call-headers">
      <tbody>
        {status !== undefined && (
          <tr>
            <th scope="row">{inspector.call.status}</th>
            <td>
              <code>{status}</code>
            </td>
          </tr>
        )}
        {Object.entries(headers).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <code>{value}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
