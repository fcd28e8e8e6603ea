import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createQueryClient } from '../../../platform/query-client.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { fakeUploads } from '../../../testing/fake-upload.ts'
import { makeTask } from '../../../testing/make-task.ts'
import { renderInFrame } from '../../../testing/render-app.tsx'
import { EvidenceField } from './evidence-field.tsx'

const uploads = fakeUploads({
  id: fakeId(500),
  fileName: 'ket-qua.txt',
  byteCount: 10,
  uploadedAt: '2026-11-20T02:00:00Z',
  uploadedBy: 'Lê Thị Hồng Nhung',
  submitted: false,
})

async function drop(...files: readonly File[]): Promise<void> {
  renderInFrame(
    <QueryClientProvider client={createQueryClient()}>
      <EvidenceField task={makeTask()} waiting={[]} onBusy={() => {}} />
    </QueryClientProvider>,
  )
  const zone = (await screen.findByRole('button', { name: /Chọn tệp/u })).parentElement
  if (zone === null) throw new Error('the button stands in no zone')
  fireEvent.drop(zone, { dataTransfer: { files } })
}

const sentNames = () => uploads.sent.map((form) => (form.get('file') as File).name)

test('a file with a secrecy stamp never leaves the machine; the others do', async () => {
  await drop(
    new File(['MẬT\nBÁO CÁO\nKết quả.'], 'mat.txt'),
    new File(['BÁO CÁO\nKết quả giữ bí mật nhà nước.'], 'ket-qua.txt'),
    new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'anh.jpg'),
  )

  expect(await screen.findByText(/Tệp chưa rời khỏi máy của bạn/)).toBeTruthy()
  await waitFor(() => expect(sentNames()).toEqual(['ket-qua.txt', 'anh.jpg']))
})
