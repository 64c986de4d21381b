/** How many single letters have to be put in, taken out or changed to make one text of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const MOST = 3
/** What is longer is no name; to compare it letter by letter would take long. */
const LONGEST = 60

/** How far a known name is from what was written: one that ends or begins with it is near, however long it is. */
const farness = (name: string, known: string): number =>
  known.endsWith(`.${name}`) || known.startsWith(name) ? 1 : distance(name, known)

/** The known names that were most likely meant, the nearest first; none when nothing comes near. */
export const nearest = (name: string, known: readonly string[]): readonly string[] => {
  if (name.length > LONGEST) return []
  const limit = Math.max(2, Math.ceil(name.length / 3))
  return known
    .map(each => ({ each, far: farness(name, each) }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ each }) => each)
}
