import { ProgressBar } from './progress-bar.tsx'

export const known = <ProgressBar label="Đang tải lên" share={0.64} />
export const unknown = <ProgressBar label="Đang đọc" share={null} />
