/** What wants a label: its place in px, and the texts that would do, the fullest first. */
export interface Labelled {
  readonly left: number
  readonly right: number
  readonly texts: readonly string[]
}

export interface Label {
  readonly text: string
  /** px */
  readonly left: number
}

export type Measure = (text: string) => number

const GAP = 6

/**
 * Labels for what stands in a lane from left to right: after it if there is room before the next, else before it,
 * else within it, else a shorter text, else none. `end` in px is where labels have to stop.
 */
export const placeLabels = (
  row: readonly Labelled[],
  end: number,
  measure: Measure,
): readonly (Label | undefined)[] => {
  let taken = 0
  return row.map(({ left, right, texts }, index) => {
    const nextLeft = row[index + 1]?.left ?? end
    const place = (text: string): Label | undefined => {
      const width = measure(text)
      if (right + width + 2 * GAP <= nextLeft) return { text, left: right + GAP }
      if (left - width - 2 * GAP >= taken) return { text, left: left - width - GAP }
      return right - left >= width + 2 * GAP ? { text, left: left + GAP } : undefined
    }
    const label = firstOf(texts, place)
    taken = Math.max(right, label ? label.left + measure(label.text) : 0)
    return label
  })
}

const firstOf = (texts: readonly string[], place: (text: string) => Label | undefined): Label | undefined => {
  for (const text of texts) {
    const label = place(text)
    if (label) return label
  }
  return undefined
}
