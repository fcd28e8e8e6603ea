import { ConfirmDialog } from './confirm-dialog.tsx'

export const confirm = (
  <ConfirmDialog
    title="Bỏ bản nháp này"
    open
    onClose={() => {}}
    onConfirm={() => {}}
    confirmLabel="Bỏ bản nháp"
    danger
  >
    <p>Văn bản và mọi sửa đổi trong bản nháp sẽ bị xóa.</p>
  </ConfirmDialog>
)
