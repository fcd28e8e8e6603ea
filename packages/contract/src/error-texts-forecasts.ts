import { text } from './error-text.ts'

/** Refusals about forecasts, delays and outages. */
export const FORECAST_ERROR_TEXTS = {
  'task-not-late': text(
    409,
    'Nhiệm vụ này không quá hạn nên không có ngày trễ để phân tích.',
    'This task is not late, so there are no lost days to explain.',
  ),
  'outage-forbidden': text(
    403,
    'Chỉ văn phòng và người quản trị tổ chức mới ghi nhận được thời gian gián đoạn.',
    'Only plan clerks and those who keep the organisation may record outages.',
  ),
  'outage-not-found': text(
    404,
    'Không tìm thấy thời gian gián đoạn này.',
    'There is no such outage.',
  ),
  'outage-days': text(
    422,
    'Ngày kết thúc phải từ ngày bắt đầu trở đi và không sau hôm nay quá một năm; một lần gián đoạn không dài quá 92 ngày.',
    'The last day must not lie before the first nor more than a year ahead, and one outage lasts at most 92 days.',
  ),
  'outage-limit': text(
    409,
    'Đã ghi nhận {max} lần gián đoạn; hãy xóa những lần không còn dùng.',
    'There are {max} outages already; remove those no longer needed.',
  ),
} as const
