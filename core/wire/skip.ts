import type { Reader } from './reader.ts'
import { isWireNumber, least, type WireNumber, wireNumbers } from './schema/wireType.ts'

/**
 * Passes over a value of an unknown field without looking into its strings: a newer peer may send bytes there.
 * As bounded as reading: no element takes less than a byte, so a loop never runs longer than the input.
 * Throws WireError `bad_wire_type`, `truncated`, `negative_size`, `size_beyond_end`, `too_deep`.
 */
export function skip(reader: Reader, wire: number): void {
  if (!isWireNumber(wire)) throw reader.error('bad_wire_type', { type: wire }, Math.max(0, reader.offset - 1))
  switch (wire) {
    case wireNumbers.string:
      reader.sized()
      break
    case wireNumbers.struct:
      skipStruct(reader)
      break
    case wireNumbers.list:
    case wireNumbers.set:
      skipItems(reader, [reader.u8()])
      break
    case wireNumbers.map:
      skipItems(reader, [reader.u8(), reader.u8()])
      break
    default:
      // Every other type has one size, and it is the least one.
      reader.bytes(least(wire))
  }
}

function skipStruct(reader: Reader): void {
  reader.enter()
  for (let wire = reader.u8(); wire !== 0; wire = reader.u8()) {
    if (!isWireNumber(wire)) throw reader.error('bad_wire_type', { type: wire }, reader.offset - 1)
    reader.i16()
    skip(reader, wire)
  }
  reader.leave()
}

function skipItems(reader: Reader, wires: readonly number[]): void {
  const from = reader.offset - wires.length
  const known: WireNumber[] = wires.filter(isWireNumber)
  const bytes = known.reduce((sum, wire) => sum + least(wire), 0)
  const count = reader.count(bytes)
  if (count === 0) return
  const bad = wires.find(wire => !isWireNumber(wire))
  if (bad !== undefined) throw reader.error('bad_wire_type', { type: bad }, from)
  reader.enter()
  for (let n = 0; n < count; n++) for (const wire of known) skip(reader, wire)
  reader.leave()
}
