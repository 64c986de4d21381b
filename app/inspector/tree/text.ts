import { parseInstant } from 'sessionscope/session/instant.ts'
import { isComposite } from './diff.ts'

/** Fields whose values are names out of a few: shown without quotes, as the protocol's people write them. */
const NAMED: ReadonlySet<string> = new Set(['activity', 'machine', 'status', 'target_type', 'class', 'by'])

/** A leaf as text. Texts stand in quotes, so that an empty one can be seen; names out of a few do not. */
export const leafText = (value: unknown, key: string): string => {
  if (typeof value !== 'string') return String(value)
  return (NAMED.has(key) && /^[\w./-]+$/u.test(value)) || parseInstant(value) !== undefined
    ? value
    : JSON.stringify(value)
}

/** A value on one line, as `{ id: 1, extra: {} }`; longer than `limit` characters it is cut with an ellipsis. */
export const preview = (value: unknown, key: string, limit: number): string => {
  const text = { left: limit, out: '' }
  write(value, key, text)
  return text.left < 0 ? `${text.out.slice(0, limit - 1)}…` : text.out
}

interface Line {
  left: number
  out: string
}

const put = (line: Line, text: string): void => {
  line.out += text
  line.left -= text.length
}

/** Stops as soon as the line is full: a state may hold thousands of values. */
const write = (value: unknown, key: string, line: Line): void => {
  if (line.left < 0) return
  if (!isComposite(value)) {
    put(line, leafText(value, key))
    return
  }
  const list = Array.isArray(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const [open, close] = list ? ['[', ']'] : ['{', '}']
  const room = list || entries.length === 0 ? '' : ' '
  put(line, `${open}${room}`)
  for (const [index, [name, part]] of entries.entries()) {
    if (line.left < 0) return
    put(line, `${index === 0 ? '' : ', '}${list ? '' : `${name}: `}`)
    write(part, name, line)
  }
  put(line, `${room}${close}`)
}
