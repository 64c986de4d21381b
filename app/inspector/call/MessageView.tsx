import { useMemo, useState } from 'react'
import { toHex } from 'sessionscope/wire/index.ts'
import { Segmented } from '../../look/segmented/Segmented.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { Section } from '../Section.tsx'
import { ValueTree } from '../tree/ValueTree.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { BytesButton, ShowBytes } from './BytesButton.tsx'
import { bytesAt, pointerOf } from './fieldBytes.ts'
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

/** Where one form takes over from another: a field's path, or a byte. */
interface From {
  readonly field?: string
  readonly byte?: number
}

/** One direction of a call: its fields, its bytes or its headers. */
export function MessageView({
  title,
  message,
}: {
  readonly title: string
  readonly message: HttpMessage | Unsendable
}) {
  const inspector = useInspectorWords()
  // An error travels without a body: then the headers are all there is to see.
  const [form, setForm] = useState<Form>(() =>
    'body' in message && message.body.length === 0 ? 'headers' : 'fields',
  )
  const [from, setFrom] = useState<From>({})
  const show = (next: Form, place: From = {}) => {
    setFrom(place)
    setForm(next)
  }
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
      tools={<Segmented label={inspector.call.formOf(title)} segments={forms} value={form} onChange={show} />}
    >
      {form === 'fields' && (
        <Fields {...{ title, message }} begin={from.field} onBytes={byte => show('bytes', { byte })} />
      )}
      {form === 'bytes' && (
        <Bytes {...{ title, message }} begin={from.byte} onField={field => show('fields', { field })} />
      )}
      {form === 'headers' && <Headers message={message} />}
    </Section>
  )
}

interface PartProps {
  readonly title: string
  readonly message: HttpMessage
}

interface FieldsProps extends PartProps {
  readonly begin: string | undefined
  readonly onBytes: (byte: number) => void
}

function Fields({ title, message: { value, body, ranges }, begin, onBytes }: FieldsProps) {
  const inspector = useInspectorWords()
  const first = useMemo(() => new Set([...FIRST, ...around(begin ?? '')]), [begin])
  const show = (path: string) => onBytes(bytesAt(ranges, value, path)?.from ?? 0)
  if (body.length === 0) return <p className="inspector-about">{inspector.call.emptyBody}</p>
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
    return <p className="inspector-about">{inspector.call.voidResult}</p>
  return (
    <ShowBytes value={show}>
      <ValueTree
        label={title}
        value={value}
        first={first}
        {...(begin !== undefined && { begin })}
        aside={BytesButton}
      />
    </ShowBytes>
  )
}

/** The path and all that hold it. */
const around = (path: string): readonly string[] => {
  const keys = path.split('/')
  return keys.map((_, index) => keys.slice(0, index + 1).join('/'))
}

interface BytesProps extends PartProps {
  readonly begin: number | undefined
  readonly onField: (path: string) => void
}

function Bytes({ title, message: { value, body, ranges }, begin, onField }: BytesProps) {
  const inspector = useInspectorWords()
  if (body.length === 0) return <p className="inspector-about">{inspector.call.emptyBody}</p>
  return (
    <>
      <HexDump
        label={`${title}: ${inspector.call.bytes}`}
        bytes={body}
        ranges={ranges}
        begin={begin}
        onField={({ path }) => onField(pointerOf(value, path))}
      />
      <div className="hex-foot">
        <span>{inspector.call.length(body.length)}</span>
        <CopyButton label={inspector.call.copyHex} text={() => toHex(body)} />
      </div>
    </>
  )
}

function Headers({ message: { status, headers } }: Pick<PartProps, 'message'>) {
  const inspector = useInspectorWords()
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
