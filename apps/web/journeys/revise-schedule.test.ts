import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JourneyCity, openJourneyCity } from './testing/journey-city.ts'

const FRIDAY = '2026-11-20T02:00:00.000Z'
const CLERK = 'Đỗ Thùy Linh'
const CITY_CHAIR = 'Phạm Quốc Việt'
const PLAN = '142/KH-UBND'
const TASK = 'Quét hồ sơ hộ tịch'

let city: JourneyCity
beforeAll(async () => {
  city = await openJourneyCity(FRIDAY)
})
afterAll(() => city.close())

test('a deadline is moved by keyboard alone, submitted, and approved by the signer', async () => {
  const clerk = await city.signIn(CLERK)
  const planId = await findPlan(clerk)
  await clerk.goto(`${city.url}/plans/${planId}?view=gantt`)
  await clerk.getByRole('button', { name: 'Lập đề nghị điều chỉnh' }).press('Enter')
  await clerk.getByText('Bản điều chỉnh: chỉ bạn thấy.', { exact: false }).waitFor()

  const dueOn = await readDueDay(clerk, planId)
  await focusRow(clerk, TASK)
  await clerk.keyboard.press('Alt+ArrowRight')
  await clerk.getByText('Thay đổi (1)').waitFor()
  await clerk.keyboard.press('Control+z')
  await clerk.getByText('Thay đổi (1)').waitFor({ state: 'detached' })
  await clerk.keyboard.press('Control+y')
  await clerk.getByText('Thay đổi (1)').waitFor()
  await submit(clerk)
  expect(await readDueDay(clerk, planId)).toBe(dueOn)

  const chair = await city.signIn(CITY_CHAIR)
  await chair.goto(`${city.url}/plans/${planId}?view=changes`)
  await chair.getByText('Chờ kinh phí đợt hai').first().waitFor()
  await chair
    .getByRole('listitem')
    .filter({ hasText: 'Chờ kinh phí đợt hai' })
    .getByRole('button', { name: 'Xem trên Gantt' })
    .press('Enter')
  await chair.getByRole('button', { name: 'Duyệt', exact: true }).press('Enter')
  await chair.getByRole('button', { name: 'Duyệt và áp dụng' }).press('Enter')
  await chair.getByText(/Đã duyệt: \d+ nhiệm vụ có ngày mới/).waitFor()
  expect(await readDueDay(chair, planId)).not.toBe(dueOn)
})

async function submit(page: Page): Promise<void> {
  await page.getByText('Đã lưu', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Trình duyệt' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Lý do/ }).fill('Chờ kinh phí đợt hai')
  await dialog.getByRole('textbox', { name: /^Căn cứ/ }).fill('Thông báo số 12/TB-UBND')
  await dialog.getByRole('button', { name: 'Trình duyệt' }).press('Enter')
  await page.getByText('Đã trình.', { exact: false }).waitFor()
}

/** By arrows from the first row on, as somebody without a mouse gets there. */
async function focusRow(page: Page, title: string): Promise<void> {
  const chart = page.getByRole('treegrid')
  await chart.getByText(title).first().waitFor()
  await chart.locator('[role=row][tabindex="0"]').first().focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 60; step++) {
    const words = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (words.includes(title)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No row says ${title}.`)
}

async function findPlan(page: Page): Promise<string> {
  return page.evaluate(async (number) => {
    const { entries } = await (await fetch('/api/v1/plans')).json()
    return entries.find((plan: { number: string }) => plan.number === number).id
  }, PLAN)
}

async function readDueDay(page: Page, planId: string): Promise<string> {
  return page.evaluate(
    async ({ id, title }) => {
      const { entries } = await (await fetch(`/api/v1/plans/${id}/tasks`)).json()
      return entries.find((task: { title: string }) => task.title.includes(title)).due.on
    },
    { id: planId, title: TASK },
  )
}
