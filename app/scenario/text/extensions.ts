import { defaultKeymap, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  foldGutter,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { lintGutter } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { TextRange } from '../draft/reading.ts'

/** Marks the lines of what the form is at. */
export const markRange = StateEffect.define<TextRange | undefined>()

const marked = Decoration.line({ class: 'text-marked' })

/** One mark on each line of a range, which moves with the text. */
const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { changes, effects, state }) => {
    const effect = effects.findLast(each => each.is(markRange))
    if (!effect?.is(markRange)) return before.map(changes)
    return effect.value ? linesOf(state, effect.value) : Decoration.none
  },
  provide: field => EditorView.decorations.from(field),
})

const linesOf = ({ doc }: EditorState, { from, to }: TextRange): DecorationSet => {
  const last = doc.lineAt(Math.min(to, doc.length)).number
  const starts = []
  for (let line = doc.lineAt(Math.min(from, doc.length)).number; line <= last; line++)
    starts.push(marked.range(doc.line(line).from))
  return Decoration.set(starts)
}

/** Colours by the tokens of the theme; a string and a number differ by more than weight. */
const colours = HighlightStyle.define([
  { tag: tags.string, color: 'var(--ok)' },
  { tag: tags.number, color: 'var(--accent)' },
  { tag: [tags.bool, tags.null], color: 'var(--raised)' },
  { tag: tags.propertyName, color: 'var(--text)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--text-2)' },
])

/** What the text of a scenario file is edited with; its look is in the stylesheet of the pane. */
export const textExtensions: Extension = [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  highlightActiveLineGutter(),
  bracketMatching(),
  highlightSelectionMatches(),
  json(),
  syntaxHighlighting(colours),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  // What scrolls has to be reached by the keyboard; the browser takes an editable text for it, checkers do not.
  EditorView.contentAttributes.of({ tabindex: '0' }),
  markedLines,
  // Ctrl+Enter runs the scenario, wherever the keyboard is: the text would begin a line with it.
  keymap.of([...historyKeymap, ...searchKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter')]),
]
