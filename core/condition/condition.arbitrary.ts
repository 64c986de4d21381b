import fc from 'fast-check'
import { stepIds } from '../machine/table.ts'
import { pathNames, pathType } from './paths.ts'

/** Texts of conditions that can be read, of every form that the language has. */
const quoted = fc.string({ maxLength: 6 }).map(text => `"${text.replaceAll(/["\\]/g, '\\$&')}"`)
const duration = fc
  .tuple(fc.nat(5000), fc.constantFrom('ms', 's', 'm', 'h'))
  .map(([n, unit]) => `${n}${unit}`)
const cash = fc.nat(5000).map(n => `${n / 100} RUB`)
const equality = fc.constantFrom('==', '!=')
const order = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')

const isKind = (kind: string) => (path: string) => pathType(path)?.is === kind
const paths = (kind: string) => fc.constantFrom(...pathNames.filter(isKind(kind)))
const here = (path: fc.Arbitrary<string>) =>
  fc.tuple(path, fc.boolean()).map(([name, was]) => (was ? `was(${name})` : name))

const words = paths('one of').chain(path => {
  const type = pathType(path)
  const value = fc.constantFrom(...(type?.is === 'one of' ? type.values : ['']))
  return fc.oneof(
    fc.tuple(equality, value).map(([operator, word]) => `${path} ${operator} ${word}`),
    fc.array(value, { minLength: 1, maxLength: 3 }).map(list => `${path} in [${list.join(', ')}]`),
  )
})

const compared = (kind: string, operator: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
  fc.tuple(here(paths(kind)), operator, value).map(parts => parts.join(' '))

const question = fc.oneof(
  words,
  compared('text', equality, quoted),
  compared('number', order, fc.nat(9).map(String)),
  compared('duration', order, duration),
  compared('cash', order, cash),
  compared('instant', order, fc.constantFrom('"2024-06-01T12:00:00Z"', '"2024-06-01T12:01:00Z"', 'now')),
  fc
    .tuple(fc.constantFrom(...pathNames), fc.constantFrom('== absent', '!= absent'))
    .map(parts => parts.join(' ')),
  fc.constantFrom(...pathNames),
  fc.constantFrom(...pathNames).map(path => `changed(${path})`),
  fc
    .tuple(fc.constantFrom(...stepIds), order, fc.nat(4))
    .map(([step, sign, n]) => `visits(${step}) ${sign} ${n}`),
  quoted.map(text => `${text} in session.tags`),
)

/** A condition, up to three levels of brackets. */
export const conditionText: fc.Arbitrary<string> = fc.letrec<{ any: string }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    question,
    tie('any').map(inner => `not (${inner})`),
    fc
      .tuple(tie('any'), fc.constantFrom('and', 'or'), tie('any'))
      .map(([a, joint, b]) => `(${a}) ${joint} (${b})`),
  ),
})).any
