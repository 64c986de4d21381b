import { expect, test } from 'vitest'
import { files, isCode, isNode, isTest, type Node, parse, place, spelling, text, walk } from './sources.ts'

/** Attributes that people read or hear. */
const spoken =
  /^(title|alt|label|name|placeholder|aria-(label|description|roledescription|valuetext|placeholder))$/
const hasLetters = (value: Node): boolean => /\p{L}/u.test(spelling(value))
const isCyrillic = (value: Node): boolean => /\p{Script=Cyrillic}/u.test(spelling(value))

/** Strings that an attribute would show: written out, or as one branch of an expression. */
function literals(value: Node): Node[] {
  const found: Node[] = []
  walk(value, (node, parent) => {
    const isArgument = ['MemberExpression', 'CallExpression', 'BinaryExpression'].includes(parent?.type ?? '')
    if (!isArgument && /^(Literal|TemplateElement)$/.test(node.type) && hasLetters(node)) found.push(node)
  })
  return found
}

/** The places where a source says something to the user in words of its own. */
function ownWords(source: string, file = 'sample.tsx'): string[] {
  const found: Node[] = []
  walk(parse(source, file), node => {
    if (node.type === 'JSXText' && hasLetters(node)) found.push(node)
    if (/^(Literal|TemplateElement)$/.test(node.type) && isCyrillic(node)) found.push(node)
    if (node.type === 'JSXAttribute' && spoken.test(spelling(node.name)) && isNode(node.value)) {
      found.push(...literals(node.value))
    }
  })
  return [...new Set(found)].map(node => place(file, source, node))
}

const sources = files().filter(
  file => isCode(file) && file.startsWith('app/') && !file.startsWith('app/words/') && !isTest(file),
)

test('the interface speaks from its catalogues only', () => {
  expect(sources.length).toBeGreaterThan(0)
  expect(sources.flatMap(file => ownWords(text(file), file))).toEqual([])
})

test.each([
  '<p>Hello</p>',
  '<button aria-label="Close" />',
  "<input placeholder={'Search'} />",
  "<i title={open ? 'Close' : words.open} />",
  '<i title={`Step \u0024{n}`} />',
  "const label = 'Шаг'",
])('caught: %s', source => expect(ownWords(source)).not.toEqual([]))

test.each([
  '<p>{words.hello}</p>',
  '<p>·</p>',
  '<button className="close" aria-label={words.close} />',
  "<input type='text' placeholder={words.of('search')} />",
  "<i title={kind === 'door' ? words.door : words.step} />",
])('allowed: %s', source => expect(ownWords(source)).toEqual([]))
