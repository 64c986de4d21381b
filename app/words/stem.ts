/** Endings that change with a Russian word's case and number, longest first. Spelled without ё, as folded texts are. */
const ENDINGS = (
  'ого его ому ему ыми ими ами ями ая яя ое ее ые ие ый ий ой ей ую юю ом ем ' +
  'ов ев ам ям ах ях ых их а я о е ы и у ю ь'
).split(' ')
/** What is left of a word without its ending must still say which word it was. */
const SHORTEST_STEM = 4

/** A folded word without the ending that its case or number gives it, so that it is found in another one. */
export const stem = (word: string): string => {
  const endings = /\p{Script=Cyrillic}$/u.test(word) ? ENDINGS : ['s']
  const ending = endings.find(each => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM)
  return ending === undefined ? word : word.slice(0, -ending.length)
}
