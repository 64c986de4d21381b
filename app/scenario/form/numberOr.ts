/**
 * The number that is typed, else the text itself: the schema says what is wrong with it. Half a number, such as `0.` or
 * `1,`, stays a text until it is one; written as a number it would lose the point at once.
 */
export const numberOr = (typed: string): unknown => {
  const plain = typed.trim().replace(',', '.')
  const number = Number(plain)
  return plain !== '' && String(number) === plain ? number : typed
}
