/** Bytes of ours, which fetch takes as a body: their buffer is never shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Grows as it is written to; numbers are big-endian, as the binary protocol has them. */
export class Writer {
  #bytes = new Uint8Array(1024)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  i8(value: number): void {
    const at = this.#make(1)
    this.#view.setInt8(at, value)
  }

  i16(value: number): void {
    const at = this.#make(2)
    this.#view.setInt16(at, value)
  }

  /** Also takes an unsigned word: only the lowest 32 bits are written. */
  i32(value: number): void {
    const at = this.#make(4)
    this.#view.setInt32(at, value)
  }

  i64(value: bigint): void {
    const at = this.#make(8)
    this.#view.setBigInt64(at, value)
  }

  double(value: number): void {
    const at = this.#make(8)
    this.#view.setFloat64(at, value)
  }

  /** The bytes, with their length before them. */
  sized(bytes: Uint8Array): void {
    this.i32(bytes.length)
    const at = this.#make(bytes.length)
    this.#bytes.set(bytes, at)
  }

  /** A copy of all that was written. */
  finish(): Bytes {
    return this.#bytes.slice(0, this.#length)
  }

  // The view must be read after this call, never before it: growing replaces it.
  #make(length: number): number {
    const from = this.#length
    this.#length += length
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length))
      grown.set(this.#bytes)
      this.#bytes = grown
      this.#view = new DataView(grown.buffer)
    }
    return from
  }
}
