import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { debuggerOn } from './debugger.ts'

test('compare two runs: where they part, in what they differ, and back to a step of one', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('radio', { name: 'Compare' }).check({ force: true })
  await expect(page.getByRole('main')).toContainText('There is only one run')
  await page.getByRole('radio', { name: 'Debug' }).check({ force: true })

  await screen.move('Step out')
  await screen.move('Step out')
  const asleep = (await screen.position.textContent())?.match(/\d+/)?.[0] ?? ''
  await screen.move('Run to end')
  await page.getByRole('button', { name: /^Step \d/ }).click()
  await page.getByRole('combobox', { name: 'Step number, title or ¶' }).fill(asleep)
  await page.keyboard.press('Enter')
  const timer = screen.region('Inspector').getByRole('group', { name: 'Timer', exact: true })
  await timer.getByRole('button', { name: 'Fire' }).click()
  await page.getByRole('button', { name: /^Runs: / }).click()
  const runs = page.getByRole('dialog', { name: 'Runs' })
  await runs.getByRole('button', { name: /^Compare / }).click()
  await expect(runs).toBeHidden()

  const compare = page.getByRole('main')
  await expect(compare).toContainText(`First divergence: step ${Number(asleep) + 1}`)
  await expect(compare.getByRole('region', { name: 'Calls' })).toContainText('HandlePaymentCallback')
  await expect(compare.getByRole('region', { name: 'Changes' })).toContainText('session_finished')
  const state = compare.getByRole('region', { name: 'State', exact: true })
  await expect(state).toContainText('wake_up.wake.by')
  await state.getByRole('button', { name: 'Show the end' }).click()
  await expect(state).toContainText('activity')
  for (const language of ['English', 'Русский']) {
    await page.getByRole('radio', { name: language }).check({ force: true })
    expect(await reportedBy(page)).toEqual([])
  }
  await page.getByRole('radio', { name: 'English' }).check({ force: true })
  const rows = compare.getByRole('listbox', { name: 'Steps of both runs' })
  const parted = rows.getByRole('option', { selected: true })
  await expect(parted).toContainText('Callback: is it the right tag?')
  await expect(parted).toContainText('The timer has fired')

  await page.getByRole('radio', { name: 'On the graph' }).check({ force: true })
  const current = compare.getByRole('region', { name: 'On the graph' }).locator('[aria-current=step]')
  await expect(current).toContainText('The timer has fired')
  await compare.getByRole('button', { name: 'Next difference' }).click()
  await expect(current).not.toContainText('The timer has fired')
  await expect(current).toBeInViewport()
  await compare.getByRole('button', { name: 'To divergence' }).click()
  await expect(current).toContainText('The timer has fired')
  await page.getByRole('radio', { name: 'Side by side' }).check({ force: true })

  await compare.getByRole('button', { name: 'Next difference' }).click()
  await expect(rows.getByRole('option', { selected: true })).not.toContainText('Callback')
  await compare.getByRole('button', { name: 'Previous difference' }).click()
  await expect(compare.getByRole('button', { name: 'Previous difference' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await rows.press('Enter')
  await expect(screen.position).toHaveText(new RegExp(`^Step ${Number(asleep) + 1} /`))
})
