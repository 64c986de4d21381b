import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

const CRASHED = 'An error during a callback'

/** The scenario whose adapter crashes while it answers a callback, at the step where the machine is down. */
const downOn = async (page: Page) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('combobox', { name: 'Scenario' }).click()
  await page.getByRole('option', { name: CRASHED }).click()
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText(CRASHED)
  const inspector = screen.region('Inspector')
  // Started, suspended, and broken off by the crash.
  for (let wake = 0; wake < 3; wake++) await screen.move('Step out')
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('The machine is down')
  const row = inspector.getByRole('group', { name: 'Repair', exact: true })
  const dialog = page.getByRole('dialog', { name: /^Rehearse a repair at step \d+$/ })
  const runs = page.getByRole('button', { name: /^Runs: / })
  return { screen, inspector, row, dialog, runs }
}

test('rehearse every repair of a machine that is down, and apply one as a fork', async ({ page }) => {
  const { screen, inspector, row, dialog, runs } = await downOn(page)
  await expect(inspector).toContainText('woody result_unexpected while a callback was handled')
  await expect(inspector).toContainText('Does not run it again: only a wake-up by the timer is.')
  await expect(inspector).toContainText('A repair; a callback and a session change are refused')
  await row.getByRole('button', { name: 'Rehearse' }).click()

  const repair = (name: string) => dialog.getByRole('radio', { name, exact: true })
  const foretold = dialog.getByRole('region', { name: 'What would happen' })
  const apply = dialog.getByRole('button', { name: 'Apply as a fork' })
  // The scenario's own repair is what it begins with.
  await expect(repair('fulfill_session')).toBeChecked()
  await expect(dialog.getByRole('textbox', { name: 'id' })).toHaveValue('1.brovider')

  for (const name of ['fail_pre_processing', 'skip_inspector']) {
    await repair(name).check()
    await expect(repair(name)).toHaveAccessibleDescription(
      /The door refuses: “activity_not_compatible_with_scenario”. Does not fit payment\/processing_session/,
    )
    await expect(foretold).toContainText('The machine stays down as it was.')
    await expect(apply).toHaveAttribute('aria-disabled', 'true')
  }

  await repair('fail_session').check()
  await expect(repair('fail_session')).toHaveAccessibleDescription(/The door lets it in/)
  const changes = foretold.getByRole('region', { name: 'Changes, in order' }).getByRole('listitem')
  await expect(changes).toContainText(['session_finished', 'invoice_payment_rollback_started'])
  await expect(foretold).toContainText('payment/processing_failure')
  await expect(foretold).toContainText('is set to fire at once')
  await expect(foretold).toContainText('RegisterOperation error hellgate_service.provider_conversion.1 → ok')
  await dialog.getByRole('button', { name: 'trx' }).click()
  await dialog.getByRole('textbox', { name: 'id' }).fill('77')
  await expect(changes).toContainText(['session_transaction_bound', 'session_finished'])

  await repair('complex').check()
  const part = (place: number) => dialog.getByRole('listitem', { name: `Element ${place}` })
  await expect(part(1)).toContainText('Does not fit payment/processing_session, passed over.')
  await expect(part(2)).toContainText('Decides: the first one that fits payment/processing_session.')
  await dialog.getByRole('button', { name: 'Add an element' }).click()
  await expect(part(3)).toContainText('Fits, but one above decides.')
  await dialog.getByRole('button', { name: 'Move element 3 up' }).click()
  await expect(part(2)).toContainText('Decides')
  await expect(foretold).toContainText('payment/processing_accounter')
  await dialog.getByRole('button', { name: 'Remove element 2' }).click()
  await expect(foretold).toContainText('payment/processing_failure')
  expect(await reportedBy(page, 'dialog[open]')).toEqual([])

  const request = dialog.getByRole('region', { name: 'Invoicing.RepairWithScenario' })
  const shown: unknown = JSON.parse((await request.textContent()) ?? '')
  const failure = { code: 'authorization_failed', sub: { code: 'unknown' } }
  expect(shown).toEqual({
    id: 'inv-1',
    Scenario: {
      complex: { scenarios: [{ skip_inspector: { risk_score: 'low' } }, { fail_session: { failure } }] },
    },
  })
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const saved = await (await downloading).path()
  expect(JSON.parse(await readFile(saved, 'utf8'))).toEqual(shown)

  await apply.click()
  await expect(dialog).toBeHidden()
  await expect(runs).toHaveAccessibleName(/^Runs: Run 3/)
  await screen.move('Step out')
  await expect(inspector).toContainText('The session has failed: authorization_failed/unknown')
  await expect(inspector).toContainText('payment/processing_failure')

  await page.getByRole('button', { name: 'Step', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(runs).toHaveAccessibleName('Runs: Run 2')
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('The machine is down')
})

test('what is wrong with a field is told there, and nothing is worked out until it is mended', async ({
  page,
}) => {
  const { row, dialog } = await downOn(page)
  await row.getByRole('button', { name: 'Rehearse' }).click()
  await dialog.getByRole('radio', { name: 'fulfill_session' }).check()
  const id = dialog.getByRole('textbox', { name: 'id' })
  await id.fill('x'.repeat(10_001))
  await expect(id).toHaveAccessibleDescription(/at most 10000 characters/)
  await expect(dialog.getByRole('alert')).toContainText('fulfill_session.trx.id')
  await expect(dialog.getByRole('region', { name: 'What would happen' })).toContainText('Mend the fields')
  await id.fill('1.brovider')
  await expect(dialog.getByRole('region', { name: 'What would happen' })).toContainText(
    'payment/processing_accounter',
  )
})

test('a working machine refuses every repair; on a fork in which it failed they can be rehearsed', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.move('Step out')
  const inspector = screen.region('Inspector')
  await expect(inspector).toContainText('The machine sleeps until 12:01:00')
  const runs = page.getByRole('button', { name: /^Runs: / })
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: /^Rehearse a repair at step \d+$/ })
  await expect(dialog.getByRole('radio')).toHaveCount(5)
  for (const radio of await dialog.getByRole('radio').all())
    await expect(radio).toHaveAccessibleDescription(/The door refuses: “No need to repair”/)
  await expect(dialog).toContainText('On a fork in which the machine had failed they are.')
  expect(await reportedBy(page, 'dialog[open]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const row = inspector.getByRole('group', { name: 'Repair', exact: true })
  await expect(row).toContainText('No need to repair')
  await row.getByRole('button', { name: 'What if it had failed?' }).click()
  await expect(dialog).toBeVisible()
  await expect(runs).toHaveAccessibleName(/^Runs: Run 2/)
  await expect(dialog.getByRole('radio', { name: 'fulfill_session' })).toHaveAccessibleDescription(
    /The door lets it in/,
  )
  await dialog.getByRole('radio', { name: 'fulfill_session' }).check()
  await dialog.getByRole('button', { name: 'Apply as a fork' }).click()
  await expect(runs).toHaveAccessibleName(/^Runs: Run 3/)
  await screen.move('Step out')
  await expect(inspector).toContainText('payment/processing_accounter')

  await page.getByRole('button', { name: 'Step', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(runs).toHaveAccessibleName(/^Runs: Run 2/)
  await expect(inspector).toContainText(/the machine fails from step \d+ on/)
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('The machine is down')
  await page.keyboard.press('Control+z')
  await expect(runs).toHaveAccessibleName('Runs: Run 1')
})

test('where the session stage is over, it says why nothing can fail', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const row = screen.region('Inspector').getByRole('group', { name: 'Repair', exact: true })
  const whatIf = row.getByRole('button', { name: 'What if it had failed?' })
  await expect(whatIf).toHaveAttribute('aria-disabled', 'true')
  await expect(whatIf).toHaveAccessibleDescription(/has left the session stage/)
})

test('a wake-up that is run again says when, and which of nine it will be', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('combobox', { name: 'Scenario' }).click()
  await page.getByRole('option', { name: 'The adapter never comes back' }).click()
  for (let wake = 0; wake < 2; wake++) await screen.move('Step out')
  const inspector = screen.region('Inspector')
  await expect(inspector).toContainText(/re-run 1 of 9/)
  await expect(inspector).toContainText('resource_unavailable')
  for (let rerun = 1; rerun <= 9; rerun++) await screen.move('Step out')
  await expect(inspector).toContainText('all 9 re-runs have ended with an error')
})

test.describe(() => {
  test.use({ locale: 'ru-RU', colorScheme: 'dark', viewport: { width: 1280, height: 720 } })

  test('the rehearsal has nothing that axe reports in Russian and in the dark', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('combobox', { name: 'Сценарий' }).click()
    await page.getByRole('option', { name: 'Ошибка во время обратного вызова' }).click()
    const inspector = page.getByRole('region', { name: 'Инспектор', exact: true })
    const position = page.getByText(/^Шаг \d+ \/ \d+$/)
    for (let wake = 0; wake < 3; wake++) {
      const before = await position.textContent()
      await page.getByRole('button', { name: 'Наружу', exact: true }).click()
      await expect(position).not.toHaveText(before ?? '')
    }
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Машина сломана')
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: /^Репетиция восстановления на шаге/ })
    await dialog.getByRole('radio', { name: 'complex' }).check()
    await expect(dialog).toContainText('Решает: первый, который подходит к payment/processing_session.')
    expect(await reportedBy(page, 'dialog[open]')).toEqual([])
  })
})
