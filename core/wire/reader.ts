import { textOf } from './bytes.ts'
import { type PathSegment, pathText, WireError, type WireErrorCode, type WireFaults } from './wireError.ts'

/** How deep structs and containers may be nested: far beyond any message of the field, far below any stack. */
export const depthLimit = 256

/** Bytes `from` up to, not including, `to` of a message, and the field they hold. */
export interface ByteRange {
  readonly from: number
  readonly to: number
  readonly path: string
  readonly known: boolean
}

/**
 * Reads numbers and lengths from bytes and never past their end: a length or a count is compared with what is left
 * before anything is allocated or looped over. Knows where it is (`offset`, `path`, depth), so every error does too.
 */
export class Reader {
  readonly path: PathSegment[] = []
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #ranges: ByteRange[] | undefined
  #offset = 0
  #depth = 0

  /** @param ranges where to note which bytes hold which field; left out when nobody asks */
  constructor(bytes: Uint8Array, ranges?: ByteRange[]) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#ranges = ranges
  }

  get offset(): number {
    return this.#offset
  }

  get left(): number {
    return this.#bytes.length - this.#offset
  }

  /** A WireError at this place, to be thrown by the caller. */
  error<Code extends WireErrorCode>(
    code: Code,
    values: WireFaults[Code],
    offset = this.#offset,
  ): WireError<Code> {
    return new WireError(code, values, this.path, offset)
  }

  /** Notes that the bytes since `from` hold the field at the present path. */
  mark(from: number, known = true): void {
    this.#ranges?.push({ from, to: this.#offset, path: pathText(this.path), known })
  }

  /** One level down; throws `too_deep`. Every `enter` has its `leave`. */
  enter(): void {
    this.#depth += 1
    if (this.#depth > depthLimit) throw this.error('too_deep', { limit: depthLimit })
  }

  leave(): void {
    this.#depth -= 1
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1))
  }

  i8(): number {
    return this.#view.getInt8(this.#take(1))
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2))
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4))
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4))
  }

  i64(): bigint {
    return this.#view.getBigInt64(this.#take(8))
  }

  double(): number {
    return this.#view.getFloat64(this.#take(8))
  }

  /** The next bytes, not copied. */
  bytes(length: number): Uint8Array {
    const from = this.#take(length)
    return this.#bytes.subarray(from, from + length)
  }

  /** A length-prefixed run of bytes, not copied. */
  sized(): Uint8Array {
    const from = this.#offset
    const size = this.i32()
    if (size < 0) throw this.error('negative_size', { size }, from)
    return this.bytes(size)
  }

  /** A length-prefixed string; throws `not_utf8`. */
  string(): string {
    const from = this.#offset
    const bytes = this.sized()
    const text = textOf(bytes)
    if (text === undefined) throw this.error('not_utf8', { length: bytes.length }, from)
    return text
  }

  /** A number of elements, each at least `least` bytes long: more than fit in what is left is refused at once. */
  count(least: number): number {
    const from = this.#offset
    const count = this.i32()
    if (count < 0) throw this.error('negative_size', { size: count }, from)
    if (count * least > this.left) throw this.error('size_beyond_end', { count, left: this.left }, from)
    return count
  }

  #take(length: number): number {
    if (length > this.left) throw this.error('truncated', { needed: length - this.left, left: this.left })
    const from = this.#offset
    this.#offset += length
    return from
  }
}
