/**
 * Where a key moves the marked row of an open list, or undefined when it does not move it.
 * The ends hold: a list that wraps around makes one lose one's place.
 */
export function movedBy(key: string, at: number, count: number): number | undefined {
  const last = count - 1
  const moves: Record<string, number> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    PageDown: Math.min(at + 10, last),
    PageUp: Math.max(at - 10, 0),
    Home: 0,
    End: last,
  }
  return moves[key]
}

/**
 * The row whose label begins with what was typed, else one that has it inside, searched from the marked one on and round
 * to it. One letter typed again goes to the next such row; a longer text may stay where it is.
 */
export function typedTo(typed: string, labels: readonly string[], at: number): number | undefined {
  const wanted = typed.toLocaleLowerCase()
  const repeated = wanted === wanted.slice(0, 1).repeat(wanted.length)
  const text = repeated ? wanted.slice(0, 1) : wanted
  const from = repeated ? at + 1 : at
  const rows = labels.map((_, step) => (from + step) % labels.length)
  const label = (row: number) => labels[row]?.toLocaleLowerCase() ?? ''
  const inside = text.length > 1 ? rows.find(row => label(row).includes(text)) : undefined
  return rows.find(row => label(row).startsWith(text)) ?? inside
}
