import { expect, test } from 'vitest'
import { words } from '../words/words.ts'
import { COMMANDS, commandOf } from './commands.ts'

const pressed = (patch: Partial<Parameters<typeof commandOf>[0]>) => ({
  key: 's',
  code: 'KeyS',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...patch,
})

test('no two commands share a key', () => {
  const keys = COMMANDS.map(
    ({ code, shift, ctrl }) => `${ctrl ? 'ctrl ' : ''}${shift ? 'shift ' : ''}${code}`,
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('every command that has words has a key, and the other way round', () => {
  const ids = COMMANDS.map(({ id }) => id).toSorted()
  for (const { runbar } of [words.ru, words.en]) expect(Object.keys(runbar.commands).toSorted()).toEqual(ids)
})

test('each key gives its own command', () => {
  for (const command of COMMANDS) {
    const { code, shift = false, ctrl = false } = command
    expect(commandOf(pressed({ code, shiftKey: shift, ctrlKey: ctrl }), false)).toBe(command)
  }
})

test('in a field, used already, or with Alt, a key is no command', () => {
  expect(commandOf(pressed({}), true)).toBeUndefined()
  expect(commandOf(pressed({ defaultPrevented: true }), false)).toBeUndefined()
  expect(commandOf(pressed({ altKey: true }), false)).toBeUndefined()
  expect(commandOf(pressed({ ctrlKey: true }), false)).toBeUndefined()
})

test('letters can be switched off; undo and the sheet that switches them on again stay', () => {
  expect(commandOf(pressed({}), false, true)).toBeUndefined()
  expect(commandOf(pressed({ code: 'KeyZ', ctrlKey: true }), false, true)?.id).toBe('undo')
  expect(commandOf(pressed({ code: 'Slash', shiftKey: true }), false, true)?.id).toBe('shortcuts')
})

test('the question mark is found where the layout has it', () => {
  const russian = pressed({ key: '?', code: 'Digit7', shiftKey: true })
  expect(commandOf(russian, false, true)?.id).toBe('shortcuts')
  expect(commandOf(russian, true)).toBeUndefined()
})
