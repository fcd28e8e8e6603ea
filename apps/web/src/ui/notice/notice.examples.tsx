import { Notice } from './notice.tsx'

export const info = <Notice>Cảnh báo chỉ mở từ ngày làm việc tiếp theo.</Notice>
export const risk = (
  <Notice tone="risk" icon="alert-circle" title="Chưa nhận văn bản này">
    Tệp PDF này là ảnh quét, không có lớp chữ.
  </Notice>
)
export const off = (
  <Notice tone="off" icon="cloud-off">
    Mất mạng: đã lưu 1 báo cáo, sẽ tự gửi.
  </Notice>
)
