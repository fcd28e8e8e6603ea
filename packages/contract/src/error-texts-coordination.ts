import { text } from './error-text.ts'

/** Refusals about who leads which field of work, and about work that somebody says is not theirs. */
export const COORDINATION_ERROR_TEXTS = {
  'coordination-manage-forbidden': text(
    403,
    'Chỉ người quản trị tổ chức mới sửa được quy chế phối hợp.',
    'Only whoever keeps the organisation may change the coordination rules.',
  ),
  'work-field-not-found': text(
    404,
    'Không tìm thấy lĩnh vực này.',
    'There is no such field of work.',
  ),
  'work-field-ended': text(
    409,
    'Lĩnh vực này đã kết thúc từ ngày {on}.',
    'This field of work has ended on {on}.',
  ),
  'work-field-name-taken': text(
    409,
    'Đã có lĩnh vực “{name}”. Hãy sửa lĩnh vực đó, hoặc đặt tên khác.',
    'There is a field “{name}” already. Change that one, or choose another name.',
  ),
  'coordination-rule-not-found': text(
    404,
    'Không tìm thấy quy định phối hợp này.',
    'There is no such coordination rule.',
  ),
  'coordination-rule-over': text(
    409,
    'Quy định này đã hết hiệu lực từ ngày {on} nên không sửa được nữa.',
    'This rule is over since {on} and can no longer be changed.',
  ),
  'coordination-rule-overlaps': text(
    409,
    'Từ ngày {from} lĩnh vực này đã có đơn vị chủ trì: {lead} ({decision}). Mỗi ngày chỉ một đơn vị chủ trì; hãy kết thúc quy định đó trước.',
    'From {from} on this field has a lead already: {lead} ({decision}). One unit leads on a day; end that rule first.',
  ),
  'coordination-rule-days': text(
    422,
    'Ngày cuối phải từ ngày đầu trở đi.',
    'The last day must not come before the first.',
  ),
  'coordination-rule-body': text(
    422,
    'Đơn vị chủ trì không hợp với phạm vi: toàn thành phố thì chọn một đơn vị; mỗi địa phương, mỗi sở thì chọn phòng bên trong hoặc chính nơi đó. Đơn vị chủ trì không đồng thời phối hợp.',
    'The lead does not fit the scope: for the whole city choose a unit; for every place of a kind choose a division inside, or the place itself. The lead does not support itself.',
  ),
  'plan-item-without-proposal': text(
    409,
    'Quy chế phối hợp không đề xuất được đơn vị chủ trì cho các nhiệm vụ này. Hãy tải lại trang.',
    'The coordination rules propose no lead for these tasks. Reload the page.',
  ),
  'task-object-forbidden': text(
    403,
    'Chỉ người giữ vị trí chịu trách nhiệm chính mới đề nghị chuyển được nhiệm vụ này.',
    'Only the holder of the accountable position may say that this task is not theirs.',
  ),
  'task-claim-forbidden': text(
    403,
    'Chỉ người đứng đầu một đơn vị khác mới nhận nhiệm vụ này về đơn vị mình được.',
    'Only the head of another unit may claim this task.',
  ),
  'task-reassign-forbidden': text(
    403,
    'Chỉ người giao việc hoặc cấp trên của người giao mới quyết định chuyển được nhiệm vụ này.',
    'Only the assigner, or a superior of the assigner, may decide to pass this task on.',
  ),
  'task-reject-forbidden': text(
    403,
    'Chỉ người giao việc hoặc cấp trên của người giao mới trả lời được đề nghị này.',
    'Only the assigner, or a superior of the assigner, may answer this request.',
  ),
  'task-not-objectable': text(
    409,
    'Chỉ đề nghị chuyển được khi nhiệm vụ mới giao hoặc đã tiếp nhận, và chưa có đề nghị nào của bạn đang chờ.',
    'A task can be objected to only while assigned or accepted, with no objection waiting already.',
  ),
  'task-not-claimable': text(
    409,
    'Chỉ nhận được khi nhiệm vụ mới giao hoặc đã tiếp nhận, và đơn vị bạn chưa có đề nghị nào đang chờ.',
    'A task can be claimed only while assigned or accepted, with no claim of your unit waiting.',
  ),
  'task-not-reassignable': text(
    409,
    'Không có đề nghị chuyển nào đang chờ quyết định. Hãy tải lại trang.',
    'No request to pass this task on is waiting. Reload the page.',
  ),
  'transfer-not-found': text(
    404,
    'Không tìm thấy đề nghị này, hoặc đã có người trả lời.',
    'There is no such request, or it has been answered.',
  ),
  'transfer-to-itself': text(
    422,
    'Đơn vị hoặc vị trí này đang chịu trách nhiệm chính nhiệm vụ. Hãy chọn nơi khác.',
    'This unit or position answers for the task already. Choose another.',
  ),
} as const
