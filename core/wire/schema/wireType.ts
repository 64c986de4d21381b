/** The numbers that stand before a value in the binary protocol. 0 ends a struct; 1, 5, 7, 9 do not exist. */
export const wireNumbers = {
  bool: 2,
  i8: 3,
  double: 4,
  i16: 6,
  i32: 8,
  i64: 10,
  string: 11,
  struct: 12,
  map: 13,
  set: 14,
  list: 15,
} as const

export type WireNumber = (typeof wireNumbers)[keyof typeof wireNumbers]

// The fewest bytes that a value can take: a string is at least its length, a struct at least its stop byte.
const leastBytes: Record<WireNumber, number> = {
  2: 1,
  3: 1,
  4: 8,
  6: 2,
  8: 4,
  10: 8,
  11: 4,
  12: 1,
  13: 6,
  14: 5,
  15: 5,
}

const names = new Map<number, string>(Object.entries(wireNumbers).map(([name, number]) => [number, name]))

export function isWireNumber(number: number): number is WireNumber {
  return names.has(number)
}

/** The fewest bytes a value of this wire type takes; never 0, so a count of elements is bounded by the input. */
export function least(wire: WireNumber): number {
  return leastBytes[wire]
}

/** What to call a wire type in a sentence. */
export function wireName(number: number): string {
  return names.get(number) ?? `wire type ${number}`
}
