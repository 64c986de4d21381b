/** A line of a hex dump. */
export interface HexLine {
  readonly offset: number
  readonly bytes: readonly number[]
}

/** Bytes in lines of `width`. */
export const hexLines = (bytes: Uint8Array, width: number): readonly HexLine[] =>
  Array.from({ length: Math.ceil(bytes.length / width) }, (_, line) => ({
    offset: line * width,
    bytes: [...bytes.subarray(line * width, (line + 1) * width)],
  }))

export const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0')

/** A byte as a character, a dot where it is none of ASCII’s visible ones. */
export const asciiByte = (byte: number): string =>
  byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·'

/** How many bytes fit on a line this many px wide, of the widths that people can count in. */
export const bytesPerLine = (px: number): 8 | 12 | 16 => (px >= 500 ? 16 : px >= 390 ? 12 : 8)

/** Where a key moves the cursor in a dump; undefined when it does not. */
export const movedTo = (key: string, at: number, width: number, length: number): number | undefined => {
  const line = at - (at % width)
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + width < length ? at + width : at,
    ArrowUp: at - width >= 0 ? at - width : at,
    Home: line,
    End: line + width - 1,
    PageDown: at + width * 8,
    PageUp: at - width * 8,
  }
  const to = moves[key]
  return to === undefined ? undefined : Math.max(0, Math.min(to, length - 1))
}

/** Lines that are shown at once: of a message of megabytes nobody reads more, and a page could not hold more. */
const MOST = 1_024

/** The lines around the cursor; from half to half, so that moving it seldom changes them. */
export const linesAround = (lines: readonly HexLine[], at: number, width: number): readonly HexLine[] => {
  if (lines.length <= MOST) return lines
  const half = MOST / 2
  const first = Math.max(0, Math.floor(at / width / half) * half - half / 2)
  return lines.slice(first, first + MOST)
}
