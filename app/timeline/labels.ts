/** What wants a label: its place in px, and the texts that would do, the fullest first. */
export interface Labelled {
  readonly left: number
  readonly right: number
  /** px from which a label may stand inside. */
  readonly inner: number
  readonly texts: readonly string[]
}

export interface Label {
  readonly text: string
  /** px */
  readonly left: number
}

export type Measure = (text: string) => number

/** Something that a label should not cross: a band of idle time. */
export interface Obstacle {
  readonly left: number
  readonly right: number
}

const GAP = 6

/**
 * Labels for what stands in a lane from left to right: after it if there is room before the next, else before it,
 * else inside, else a shorter text, else none.
 *
 * @param end px where labels have to stop
 * @param bands sorted
 */
export const placeLabels = (
  row: readonly Labelled[],
  end: number,
  bands: readonly Obstacle[],
  measure: Measure,
): readonly (Label | undefined)[] => {
  let taken = 0
  return row.map(({ left, right, inner, texts }, index) => {
    const band = bands.find(each => each.right > right)?.left ?? end
    const next = Math.min(row[index + 1]?.left ?? end, band)
    const before = Math.max(taken, bands.findLast(each => each.left < left)?.right ?? 0)
    const clear = (text: string): number | undefined => {
      const width = measure(text)
      if (right + width + 2 * GAP <= next) return right + GAP
      if (left - width - 2 * GAP >= before) return left - width - GAP
      return right - inner >= width + 2 * GAP ? inner + GAP : undefined
    }
    const label = firstOf(texts, clear)
    taken = Math.max(right, label ? label.left + measure(label.text) : 0)
    return label
  })
}

const firstOf = (
  texts: readonly string[],
  place: (text: string) => number | undefined,
): Label | undefined => {
  for (const text of texts) {
    const left = place(text)
    if (left !== undefined) return { text, left }
  }
  return undefined
}
