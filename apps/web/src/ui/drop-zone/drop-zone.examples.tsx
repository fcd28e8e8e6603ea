import { DropZone } from './drop-zone.tsx'

export const document = (
  <DropZone
    label="Thả văn bản vào đây hoặc chọn tệp"
    dropLabel="Thả tệp để tải lên"
    hint=".docx, .pdf có lớp chữ, .html, .txt; tối đa 20 MB."
    onFiles={() => {}}
  />
)
export const compact = (
  <DropZone compact label="Chọn tệp" dropLabel="Thả" hint="tối đa 20 MB" onFiles={() => {}} />
)
