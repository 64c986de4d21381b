import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ByteRange } from 'sessionscope/wire/index.ts'
import { fieldAt } from 'sessionscope/wire/index.ts'
import { useInspectorWords } from '../useInspectorWords.ts'
import type { HexLine } from './hex.ts'
import { asciiByte, bytesPerLine, hexByte, hexLines, linesAround, movedTo } from './hex.ts'

/** Bytes with their offsets; the field under the pointer, or under the keyboard's cursor, is named and tinted. */
export function HexDump({
  label,
  bytes,
  ranges,
  begin,
  onField,
}: {
  readonly label: string
  readonly bytes: Uint8Array
  readonly ranges: readonly ByteRange[]
  /** The byte that the cursor, and the focus, is on from the start. */
  readonly begin: number | undefined
  /** Called with the field that is to be seen among the fields: by Enter, or a double click on its bytes. */
  readonly onField: (field: ByteRange) => void
}) {
  const inspector = useInspectorWords()
  const box = useRef<HTMLDivElement>(null)
  const width = useBytesPerLine(box)
  const lines = useMemo(() => hexLines(bytes, width), [bytes, width])
  const [at, setAt] = useState(begin)
  const start = useRef(begin)
  useEffect(() => {
    if (start.current === undefined) return
    // The field's name stands above: a jump to the dump would scroll it away.
    box.current?.focus({ preventScroll: true })
    byteIn(box.current, start.current)?.scrollIntoView({ block: 'nearest' })
  }, [])
  const field = at === undefined ? undefined : fieldAt(ranges, at)
  const shown = useMemo(() => linesAround(lines, at ?? 0, width), [lines, at, width])

  const point = ({ target }: MouseEvent<HTMLElement>) => {
    const offset = target instanceof HTMLElement ? target.dataset.offset : undefined
    if (offset !== undefined) setAt(Number(offset))
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && field) {
      event.preventDefault()
      onField(field)
      return
    }
    const to = movedTo(event.key, at ?? -1, width, bytes.length)
    if (to === undefined) return
    event.preventDefault()
    flushSync(() => setAt(to))
    byteIn(box.current, to)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <p className="hex-field" aria-live="polite">
        {field ? (
          <>
            <code>{field.path || inspector.call.message}</code>{' '}
            <span>{inspector.call.bytesFromTo(field.from, field.to - 1)}</span>
          </>
        ) : (
          <span>{at === undefined ? inspector.call.pointAtByte : inspector.call.noField}</span>
        )}
      </p>
      <div
        ref={box}
        role="group"
        aria-label={label}
        tabIndex={0}
        className="hex"
        title={inspector.call.toField}
        onMouseOver={point}
        onDoubleClick={() => field && onField(field)}
        onFocus={() => setAt(at ?? 0)}
        onKeyDown={press}
      >
        {shown.map(line => (
          <Line key={line.offset} line={line} width={width} {...within(line, width, field, at)} />
        ))}
      </div>
      {shown.length < lines.length && (
        <p className="hex-part">
          {inspector.call.partShown(
            shown[0]?.offset ?? 0,
            (shown.at(-1)?.offset ?? 0) + width - 1,
            bytes.length,
          )}
        </p>
      )}
    </>
  )
}

const byteIn = (box: HTMLElement | null, offset: number) => box?.querySelector(`[data-offset="${offset}"]`)

/** How much of a field, and which byte, lies on a line: numbers only, so that untouched lines need not render. */
const within = ({ offset }: HexLine, width: number, field: ByteRange | undefined, at: number | undefined) => {
  const from = Math.max(0, (field?.from ?? 0) - offset)
  const to = Math.min(width, (field?.to ?? 0) - offset)
  const cursor = at !== undefined && at >= offset && at < offset + width ? at - offset : -1
  return { from: from < to ? from : 0, to: from < to ? to : 0, cursor }
}

const Line = memo(function Line({
  line: { offset, bytes },
  width,
  from,
  to,
  cursor,
}: {
  readonly line: HexLine
  readonly width: number
  readonly from: number
  readonly to: number
  readonly cursor: number
}) {
  const cells = bytes.map((byte, place) => ({
    byte,
    offset: offset + place,
    on: place === cursor ? 'cursor' : place >= from && place < to ? 'field' : undefined,
  }))
  return (
    <div className="hex-line">
      <span className="hex-offset" aria-hidden="true">
        {offset.toString(16).padStart(4, '0')}
      </span>
      <span className="hex-bytes" style={{ '--bytes': String(width) }}>
        {cells.map(cell => (
          <span key={cell.offset} data-offset={cell.offset} data-on={cell.on}>
            {hexByte(cell.byte)}
          </span>
        ))}
      </span>
      <span className="hex-ascii" aria-hidden="true">
        {cells.map(cell => (
          <span key={cell.offset} data-offset={cell.offset} data-on={cell.on}>
            {asciiByte(cell.byte)}
          </span>
        ))}
      </span>
    </div>
  )
})

function useBytesPerLine(box: { readonly current: HTMLElement | null }) {
  const [width, setWidth] = useState<8 | 12 | 16>(8)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(bytesPerLine(entry.contentRect.width))
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return width
}
