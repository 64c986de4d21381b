import { expect, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'
import { scenarioEditorOn } from './scenarioEditor.ts'

test.use(bare)

test('a provider that fails twice and then succeeds shows its waits', async ({ page }) => {
  const screen = debuggerOn(page)
  const editor = scenarioEditorOn(page)
  await screen.open()
  await editor.view('Scenario')
  await editor.begin()

  await editor.form.getByRole('button', { name: 'Known provider…' }).click()
  const presets = page.getByRole('dialog', { name: 'Known provider…' })
  await editor.choose('Provider', /^Attempt by attempt/, presets)
  const letters = presets.getByRole('textbox', { name: /^Letters/ })
  await letters.fill('txt')
  await expect(presets.getByText('remove “x”')).toBeVisible()
  await letters.fill('ttg')
  await expect(presets.getByRole('list', { name: 'Rules that it brings' }).getByRole('listitem')).toHaveCount(
    5,
  )
  await presets.getByRole('button', { name: 'Take these rules' }).click()

  await editor.section('Settings')
  await editor.choose('Retry policy of processed', /^waits that grow/)
  await editor.form.getByRole('textbox', { name: 'Total, s' }).fill('7')
  const waits = editor.form.getByRole('figure', { name: '4 attempts, 7 s of waiting' })
  await expect(waits).toBeVisible()
  await expect(waits).toContainText('1 s')
  await expect(waits).toContainText('4 s')

  await editor.run()
  await screen.runToEnd()
  const inspector = screen.region('Inspector')
  await inspector.getByRole('tab', { name: /Changes/ }).click()
  // Twice failed and started anew, then once more with success.
  await expect(inspector.getByText('session_started')).toHaveCount(3)
  // The third wake-up ends at 0.83 s, the fifth at 2.66 s: 1 s and 2 s of waiting, then 0.38 s until the next answer.
  await expect(inspector.getByText('Wake-up 4 · 12:00:02.210')).toBeVisible()
  await expect(inspector.getByText('Wake-up 6 · 12:00:05.040')).toBeVisible()
})
