import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { debuggerOn, graphAsList } from './debugger.ts'

// Whatever can be opened on the screen of the debugger, in each language, one of them dark.
const names = {
  en: {
    language: 'English',
    tabs: ['Changes', 'Call', 'Timer', 'Why', 'Fault detector', 'Paragraph', 'State'],
    popovers: [/^Breakpoints: /, /^Now /, /^Step \d+ \/ /, /^Runs: /, 'Share'],
    search: 'Search in the state',
    field: 'Set a field by hand',
    reply: 'Edit the reply',
    shortcuts: 'Keyboard shortcuts',
    list: 'List',
    call: 'Call',
  },
  ru: {
    language: 'Русский',
    tabs: ['Изменения', 'Вызов', 'Таймер', 'Почему', 'Детектор сбоев', 'Параграф', 'Состояние'],
    popovers: [/^Точки останова: /, /^Сейчас /, /^Шаг \d+ \/ /, /^Прогоны: /, 'Поделиться'],
    search: 'Искать в состоянии',
    field: 'Задать поле вручную',
    reply: 'Изменить ответ',
    shortcuts: 'Сочетания клавиш',
    list: 'Список',
    call: 'Вызов',
  },
} as const

/** What was just opened; the rest of the page is looked at once, it has not changed. */
const PLACES = {
  tab: '.pane-inspector',
  dialog: '[role=dialog], dialog[open]',
  list: '.pane-graph',
  all: 'html',
}

for (const [language, scheme] of [
  ['en', 'light'],
  ['ru', 'dark'],
] as const)
  test.describe(() => {
    // With the drawing the whole screen is looked at in shell.spec.
    test.use({ colorScheme: scheme, ...graphAsList })

    test(`axe reports nothing on any screen, ${language}, ${scheme}`, async ({ page }) => {
      test.slow()
      const words = names[language]
      const screen = debuggerOn(page)
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
      const check = async (what: string | RegExp, place: keyof typeof PLACES) =>
        expect(await reportedBy(page, PLACES[place]), String(what)).toEqual([])
      await screen.open()
      // To the provider's answer: its call, its change and its why all have something to show.
      const inspector = page.getByRole('region', { name: 'Inspector', exact: true })
      await screen.move('Step out')
      while (
        !/Call the adapter/.test((await inspector.getByRole('heading', { level: 2 }).textContent()) ?? '')
      )
        await screen.step()
      await screen.step()
      await page.getByRole('radio', { name: words.language }).check()

      for (const tab of words.tabs) {
        await page.getByRole('tab', { name: tab }).click()
        await check(tab, 'tab')
      }
      await button(words.search).click()
      await check(words.search, 'all')
      for (const name of words.popovers) {
        await button(name).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await check(name, 'dialog')
        await page.keyboard.press('Escape')
      }
      await button(words.field).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(words.field, 'dialog')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('tab', { name: words.call }).click()
      await button(words.reply).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(words.reply, 'dialog')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await button(words.shortcuts).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(words.shortcuts, 'dialog')
      await page.keyboard.press('Escape')
      await page.getByRole('radio', { name: words.list }).check()
      await expect(page.getByRole('searchbox')).toBeVisible()
      await check(words.list, 'list')
    })
  })
