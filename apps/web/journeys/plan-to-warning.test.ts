import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JourneyCity, openJourneyCity } from './testing/journey-city.ts'
import { JOURNEY_DOCUMENT } from './testing/journey-document.ts'

// Friday 20 November 2026, nine in the morning in Việt Nam. The first task is due on Monday.
const FRIDAY = '2026-11-20T02:00:00.000Z'
const TUESDAY = '2026-11-24T02:00:00.000Z'

const CLERK = 'Đỗ Thùy Linh'
const WARD_CHAIR = 'Đặng Văn Phúc'
const CITY_CHAIR = 'Phạm Quốc Việt'
const WARD_TASK = 'Lập danh sách các điểm cần chỉnh trang trên địa bàn'

let city: JourneyCity
beforeAll(async () => {
  city = await openJourneyCity(FRIDAY)
})
afterAll(() => city.close())

test('a document becomes a published plan, and when a day passes the warning is there by itself', async () => {
  const clerk = await city.signIn(CLERK)
  await uploadDocument(clerk)
  await answerQuestions(clerk)
  await clerk.reload()
  await clerk.getByText('3/3 đã rõ').waitFor()
  await publish(clerk)

  const chair = await city.signIn(WARD_CHAIR, 'phone')
  await chair.getByText(WARD_TASK).first().waitFor()
  await chair.getByRole('button', { name: 'Tiếp nhận' }).first().click()
  await chair.getByRole('button', { name: 'Tiếp nhận' }).first().waitFor({ state: 'detached' })

  city.now = TUESDAY
  await city.restart()

  const late = await city.signIn(WARD_CHAIR)
  await late
    .getByText(/quá 1 ngày làm việc/)
    .first()
    .waitFor()
  await late.goto(`${city.url}/warnings?scope=mine`)
  await late.getByText(WARD_TASK).first().waitFor()
  expect(await late.getByText('Quá hạn').count()).toBeGreaterThan(0)

  const head = await city.signIn(CITY_CHAIR)
  await head.goto(`${city.url}/overview`)
  const ward = head.getByRole('row', { name: /Phường Cầu Sen/ })
  await ward.waitFor()
  await ward
    .getByRole('link', { name: /[Qq]uá hạn/ })
    .first()
    .click()
  await head.getByText(WARD_TASK).first().waitFor()
})

test('what one person does appears on the open screen of another without a reload', async () => {
  const ward = await city.signIn(WARD_CHAIR)
  const chair = await city.signIn(CITY_CHAIR)
  await chair.goto(`${city.url}/my-work`)
  await chair.getByRole('navigation').first().waitFor()

  await ward.getByText(WARD_TASK).first().click()
  await ward
    .getByRole('button', { name: /^Nộp kết quả/ })
    .first()
    .click()
  const dialog = ward.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'danh-sach.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Danh sách 12 điểm cần chỉnh trang.'),
  })
  await dialog.getByText('danh-sach.txt').waitFor()
  await dialog.getByRole('button', { name: /^Nộp/ }).last().click()

  await chair.getByText('Chờ tôi xác nhận').waitFor()
  await chair.getByText(WARD_TASK).first().waitFor()
})

async function uploadDocument(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kế hoạch' }).first().click()
  await page.locator('input[type=file]').setInputFiles({
    name: '305_KH-UBND.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(JOURNEY_DOCUMENT),
  })
  await page.getByRole('heading', { name: 'Rà soát kế hoạch' }).waitFor()
  await page.getByText('1/3 đã rõ').waitFor()
}

/** The least certain first: the person of the third task by search, the date of the second. */
async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Câu hỏi tiếp theo' }).click()
  await page.getByRole('button', { name: 'Người khác' }).click()
  await page.getByRole('textbox', { name: 'Người khác' }).fill('giam doc so xay dung')
  await page.getByRole('option', { name: /^Giám đốc Sở Xây dựng/ }).click()
  await page.getByText('2/3 đã rõ').waitFor()
  await page.getByRole('button', { name: 'Câu hỏi tiếp theo' }).click()
  await page.getByRole('button', { name: /31\/12\/2026, cuối năm/ }).click()
  await page.getByText('3/3 đã rõ').waitFor()
  await page.getByText('Đã lưu mọi thay đổi').waitFor()
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Công bố kế hoạch' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Công bố kế hoạch' }).click()
  await page.getByText('Đã công bố 3 nhiệm vụ.').waitFor()
}
