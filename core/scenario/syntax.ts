/** Where a text stops being JSON; lines and columns count from 1. */
export interface SyntaxPlace {
  readonly line: number
  readonly column: number
}

const TOKEN =
  /[\s]+|"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y

/**
 * The place of the first syntax error. The engine's own message differs from engine to engine and mostly has no line,
 * so the text is walked once more, with the few states JSON has.
 */
export const syntaxErrorAt = (text: string): SyntaxPlace => {
  const open: ('{' | '[')[] = []
  let expects: 'value' | 'key' | 'colon' | 'end' = 'value'
  let mayClose = false
  let at = 0
  TOKEN.lastIndex = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined || hasRawControl(token)) break
    if (token.trim() !== '') {
      const next = follow(token, expects, mayClose, open)
      if (!next) break
      expects = next.expects
      mayClose = next.mayClose
    }
    at += token.length
  }
  const before = text.slice(0, at)
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: at - lastBreak }
}

/** JSON wants control characters inside texts escaped. */
const hasRawControl = (token: string): boolean =>
  token.startsWith('"') && Array.from(token).some(character => character < ' ')

type Expects = 'value' | 'key' | 'colon' | 'end'
type Next = { readonly expects: Expects; readonly mayClose: boolean }

const follow = (
  token: string,
  expects: Expects,
  mayClose: boolean,
  open: ('{' | '[')[],
): Next | undefined => {
  if (token === '}' || token === ']') {
    if (open.at(-1) !== (token === '}' ? '{' : '[')) return undefined
    if (expects !== 'end' && !mayClose) return undefined
    open.pop()
    return { expects: 'end', mayClose: false }
  }
  if (token === ',') return separated(expects, open)
  if (token === ':') return expects === 'colon' ? { expects: 'value', mayClose: false } : undefined
  if (expects === 'key') return token.startsWith('"') ? { expects: 'colon', mayClose: false } : undefined
  if (expects !== 'value') return undefined
  if (token !== '{' && token !== '[') return { expects: 'end', mayClose: false }
  open.push(token)
  return { expects: token === '{' ? 'key' : 'value', mayClose: true }
}

const separated = (expects: Expects, open: readonly ('{' | '[')[]): Next | undefined => {
  if (expects !== 'end' || open.length === 0) return undefined
  return { expects: open.at(-1) === '{' ? 'key' : 'value', mayClose: false }
}
