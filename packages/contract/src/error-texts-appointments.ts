import { text } from './error-text.ts'

/** Refusals about people in their seats: appointments, secondment, absence, delegation. */
export const APPOINTMENT_ERROR_TEXTS = {
  'appointment-own': text(
    403,
    'Không ai tự bổ nhiệm mình. Hãy nhờ người có quyền khác ghi quyết định này.',
    'Nobody appoints themselves. Let somebody else with the right enter this decision.',
  ),
  'staff-code-taken': text(
    409,
    'Mã cán bộ {code} đã thuộc về {name}.',
    'The staff code {code} belongs to {name}.',
  ),
  'person-change-forbidden': text(
    403,
    'Bạn không được sửa thông tin của người này.',
    'You may not change this person.',
  ),
  'person-left': text(
    409,
    'Người này đã thôi làm việc từ sau ngày {on}.',
    'This person has left after {on}.',
  ),
  'person-has-seats': text(
    409,
    'Người này còn giữ {count} chức danh. Hãy kết thúc phân công trước.',
    'This person still has {count} seats. End the appointments first.',
  ),
  'appointment-not-concurrent': text(
    409,
    'Người này đang giữ chức danh {title}, {unit}. Hãy ghi rõ đây là kiêm nhiệm, hoặc điều động.',
    'This person holds {title}, {unit}. Say that the new seat is concurrent, or move the person.',
  ),
  'appointment-basis-unfit': text(
    422,
    'Loại phân công không khớp với việc giữ chức danh hay phụ trách.',
    'The kind of appointment does not fit holding the seat or acting in it.',
  ),
  'appointment-before-birth': text(
    422,
    'Ngày bắt đầu sớm hơn tuổi được làm việc. Hãy kiểm tra lại ngày và người được chọn.',
    'The first day is before working age. Check the day and the person chosen.',
  ),
  'appointment-outside-seat': text(
    422,
    'Chức danh và đơn vị chỉ tồn tại từ {from} đến {to}.',
    'The seat and its unit exist only from {from} to {to}.',
  ),
  'appointment-cancelled': text(
    409,
    'Lần phân công này đã được huỷ vì ghi nhầm.',
    'This appointment was cancelled as a mistake.',
  ),
  'appointment-of-absence': text(
    409,
    'Lần phụ trách này đi theo một đợt vắng mặt. Hãy kết thúc đợt vắng mặt.',
    'This appointment belongs to an absence. End the absence.',
  ),
  'appointment-not-held': text(
    409,
    'Chỉ người đang giữ chức danh mới được điều động hay biệt phái.',
    'Only somebody who holds a seat can be moved or lent.',
  ),
  'appointment-lent-from': text(
    409,
    'Người giữ chức danh này đang hoặc sẽ được biệt phái từ đây. Hãy huỷ việc biệt phái trước.',
    'The holder is or will be on secondment from this seat. Cancel the secondment first.',
  ),
  'appointment-during-absence': text(
    409,
    'Người này vắng mặt từ {from} đến {to}, nên chức danh này sẽ không có người thay. Hãy chọn thời gian khác, hoặc kết thúc đợt vắng mặt rồi ghi lại sau khi phân công.',
    'This person is away from {from} to {to}, and nobody would stand in here. Choose other days, or end the absence and record it again once this is done.',
  ),
  'secondment-outside-appointment': text(
    422,
    'Thời gian biệt phái phải nằm trong thời gian giữ chức danh gốc và ngắn hơn thời gian đó.',
    'The secondment must lie within the time of the own appointment, and be shorter than it.',
  ),
  'secondment-to-own-seat': text(
    422,
    'Không thể biệt phái đến chính chức danh đang giữ.',
    'Nobody is lent to their own seat.',
  ),
  'absence-not-found': text(404, 'Không tìm thấy đợt vắng mặt này.', 'There is no such absence.'),
  'absence-ended': text(409, 'Đợt vắng mặt này đã kết thúc.', 'This absence is over.'),
  'absence-forbidden': text(
    403,
    'Bạn không được ghi đợt vắng mặt của người này.',
    'You may not record absences of this person.',
  ),
  'absence-overlaps': text(
    409,
    'Người này đã có đợt vắng mặt từ {from} đến {to}.',
    'This person is away from {from} to {to} already.',
  ),
  'absence-in-past': text(
    422,
    'Đợt vắng mặt đã qua do cán bộ tổ chức ghi. Hãy chọn từ hôm nay trở đi.',
    'An absence that has passed is entered by the personnel officer. Choose today or later.',
  ),
  'absence-without-seat': text(
    409,
    'Người này không giữ chức danh nào trong thời gian đó.',
    'This person holds no seat in that time.',
  ),
  'absence-seat-not-held': text(
    409,
    'Người này không giữ chức danh {title} trong thời gian đó.',
    'This person does not hold {title} in that time.',
  ),
  'absence-seat-covered': text(
    409,
    'Chức danh {title} đã có người phụ trách trong thời gian đó: {name}.',
    'Somebody acts as {title} in that time already: {name}.',
  ),
  'absence-while-deputising': text(
    409,
    'Người này đang thay cho người khác ở chức danh {title} trong thời gian đó.',
    'This person stands in as {title} for somebody else in that time.',
  ),
  'deputy-is-oneself': text(
    422,
    'Không ai thay cho chính mình.',
    'Nobody stands in for themselves.',
  ),
  'deputy-absent': text(
    409,
    'Người được chọn vắng mặt từ {from} đến {to}.',
    'The deputy is away from {from} to {to}.',
  ),
  'delegation-not-found': text(404, 'Không tìm thấy uỷ quyền này.', 'There is no such delegation.'),
  'delegation-forbidden': text(
    403,
    'Chỉ người đang giữ chức danh mới được uỷ quyền hoặc rút uỷ quyền của chức danh đó.',
    'Only the holder of a seat delegates from it and withdraws a delegation.',
  ),
  'delegation-to-oneself': text(
    422,
    'Không ai uỷ quyền cho chính mình.',
    'Nobody delegates to themselves.',
  ),
  'delegation-ends-before-start': text(
    422,
    'Ngày cuối của uỷ quyền phải từ ngày bắt đầu trở đi.',
    'The last day of a delegation must not be before its first.',
  ),
  'delegation-in-past': text(
    422,
    'Uỷ quyền không thể bắt đầu trước hôm nay.',
    'A delegation cannot begin before today.',
  ),
  'delegation-overlaps': text(
    409,
    'Người này đã được uỷ quyền ở chức danh này trong thời gian đó.',
    'This person has a delegation from this seat in that time already.',
  ),
  'delegation-over': text(
    409,
    'Uỷ quyền này đã hết hạn hoặc đã được rút.',
    'This delegation is over or withdrawn.',
  ),
} as const
