import { expect, type Page, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

/** The list of scenarios, opened as a user does. */
const pickerOn = async (page: Page) => {
  const scenario = page.getByRole('combobox', { name: 'Scenario' })
  await scenario.click()
  const dialog = page.getByRole('dialog', { name: 'Scenario' })
  const field = dialog.getByRole('combobox', { name: 'Find by words or by name' })
  await expect(field).toBeFocused()
  return {
    scenario,
    dialog,
    field,
    rows: dialog.getByRole('option'),
    count: dialog.getByRole('status'),
    tag: (name: string) => dialog.getByRole('button', { name, exact: true }),
  }
}

const LATE = 'The callback comes too late'

test('the callback that comes too late is found by words, and opened by the keyboard', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const picker = await pickerOn(page)
  await expect(picker.count).toHaveText('65 scenarios')
  await page.keyboard.type('callback late')
  await expect(picker.rows).toHaveCount(1)
  await expect(picker.count).toHaveText('1 of 65')
  await page.keyboard.press('Enter')
  await expect(picker.dialog).toBeHidden()
  await expect(picker.scenario).toHaveText(LATE)
  await expect(picker.scenario).toBeFocused()
  await expect(screen.position).toHaveText('Step 1 / 1')
})

test('it is found by its tags, and tags that lead nowhere cannot be pressed', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const picker = await pickerOn(page)
  for (const name of ['callback', 'timeout', 'repair']) await picker.tag(name).click()
  await expect(picker.rows).toHaveCount(1)
  await expect(picker.tag('refund')).toHaveAttribute('aria-disabled', 'true')
  await expect(picker.tag('callback')).toHaveAttribute('aria-pressed', 'true')
  await picker.dialog.getByRole('option', { name: LATE }).click()
  await expect(picker.scenario).toHaveText(LATE)
})

test('a name known from hellgate’s tests is enough, and the arrows lead through what is found', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  const picker = await pickerOn(page)
  await page.keyboard.type('payment_success_with')
  await expect(picker.rows).toHaveCount(2)
  const announced = async () => {
    const id = await picker.field.getAttribute('aria-activedescendant')
    return page.locator(`[id="${id}"]`).getAttribute('aria-label')
  }
  expect(await announced()).toBe('The provider has charged more')
  await page.keyboard.press('ArrowDown')
  expect(await announced()).toBe('The provider has charged less')
  await page.keyboard.press('ArrowDown')
  expect(await announced()).toBe('The provider has charged less')
  await page.keyboard.press('Enter')
  await expect(picker.scenario).toHaveText('The provider has charged less')
})

test('where nothing is found there is a way out; Escape takes back the words, then closes', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  const before = await screen.place()
  const picker = await pickerOn(page)
  await page.keyboard.type('no such thing')
  await expect(picker.dialog.getByText('Nothing is found.')).toBeVisible()
  await expect(picker.rows).toHaveCount(0)
  await page.keyboard.press('Enter')
  await picker.dialog.getByRole('button', { name: 'Clear the search' }).click()
  await expect(picker.rows).toHaveCount(65)
  await expect(picker.field).toBeFocused()
  await page.keyboard.type('refund')
  await page.keyboard.press('Escape')
  await expect(picker.field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(picker.dialog).toBeHidden()
  expect(await screen.place()).toBe(before)
})

test('axe finds nothing in the list, whole, filtered or empty', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const picker = await pickerOn(page)
  const check = async () => expect(await reportedBy(page, '[popover]:popover-open')).toEqual([])
  await check()
  await picker.tag('repair').click()
  await picker.field.fill('crash')
  await check()
  await picker.field.fill('no such thing')
  await check()
})
