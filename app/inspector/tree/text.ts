import type { Language } from 'sessionscope/paragraphs/index.ts'
import { parseInstant } from 'sessionscope/session/instant.ts'
import { clock } from 'sessionscope/words/format.ts'
import { isComposite } from './diff.ts'
import type { Row } from './rows.ts'

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

/** What a row says, as text. */
export interface LineText {
  readonly text: string
  /** The old value of a changed leaf. */
  readonly before: string | undefined
  readonly tip: string
}

/** Nobody reads more than this on one line; the tooltip has a little more. */
const LINE = 120
const TIP = 600

/**
 * The text of a row. Instants are told as clock time, with the date only where it is another day than the run's.
 *
 * @param now the run's clock, ms; without it instants stand as they are written
 */
export const lineText = (
  { key, value, before, mark, open }: Row,
  language: Language,
  now: number | undefined,
): LineText => {
  const shown = (part: unknown): string => {
    const instant = typeof part === 'string' && now !== undefined ? parseInstant(part) : undefined
    return instant === undefined ? preview(part, key, LINE) : clock(instant, language, now)
  }
  const tip = preview(value, key, TIP)
  return {
    text: open ? '' : shown(value),
    before: mark === 'changed' && before !== undefined ? shown(before) : undefined,
    tip: before === undefined ? tip : `${preview(before, key, TIP)} → ${tip}`,
  }
}
