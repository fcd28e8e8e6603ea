import { text } from './error-text.ts'

/** Refusals of plans, tasks, warnings and reports. */
export const WORK_ERROR_TEXTS = {
  'plan-not-found': text(404, 'Không tìm thấy kế hoạch này.', 'There is no such plan.'),
  'plan-create-forbidden': text(
    403,
    'Vị trí của bạn không được tạo kế hoạch. Hãy gửi văn bản cho văn phòng.',
    'Your position may not create plans. Send the document to the office.',
  ),
  'plan-edit-forbidden': text(
    403,
    'Bạn không được sửa bản nháp này.',
    'You may not edit this draft.',
  ),
  'plan-publish-forbidden': text(
    403,
    'Bạn không được công bố kế hoạch này.',
    'You may not publish this plan.',
  ),
  'plan-close-forbidden': text(
    403,
    'Bạn không được đóng kế hoạch này.',
    'You may not close this plan.',
  ),
  'plan-discard-forbidden': text(
    403,
    'Bạn không được bỏ bản nháp này.',
    'You may not discard this draft.',
  ),
  'plan-not-draft': text(
    409,
    'Kế hoạch không còn là bản nháp: có người đã công bố hoặc đã bỏ. Hãy tải lại trang.',
    'The plan is no longer a draft: somebody has published or discarded it. Reload the page.',
  ),
  'plan-not-published': text(
    409,
    'Kế hoạch chưa công bố hoặc đã đóng nên không làm được việc này.',
    'The plan is not published, or is closed, so this cannot be done.',
  ),
  'plan-has-open-tasks': text(
    409,
    'Còn {count} nhiệm vụ chưa xong. Hãy xác nhận hoặc hủy từng nhiệm vụ trước khi đóng.',
    '{count} tasks are still open. Verify or cancel each before closing.',
  ),
  'plan-item-not-found': text(
    404,
    'Không tìm thấy nhiệm vụ này trong bản nháp.',
    'There is no such proposed task in the draft.',
  ),
  'plan-item-discarded': text(
    409,
    'Nhiệm vụ này đã bị loại khỏi bản nháp. Hãy lấy lại rồi mới gộp hoặc tách.',
    'This proposed task is discarded. Take it back before merging or splitting it.',
  ),
  'plan-unclear': text(
    422,
    'Chưa công bố được: {who} nhiệm vụ chưa rõ ai chịu trách nhiệm, {what} chưa rõ việc, {when} chưa có hạn.',
    'Not publishable yet: {who} tasks lack a person, {what} a task, {when} a time.',
  ),
  'plan-gaps-not-acknowledged': text(
    422,
    'Còn {count} chỗ chưa rõ chưa được chấp nhận. Hãy bổ sung, hoặc chấp nhận để công bố.',
    '{count} gaps are not acknowledged. Fill them, or acknowledge them to publish.',
  ),
  'plan-past-dates-undecided': text(
    422,
    '{count} nhiệm vụ có hạn đã qua. Với mỗi nhiệm vụ hãy chọn: đã xong, hạn mới hoặc giữ nguyên.',
    '{count} tasks have dates already past. For each choose: done, new date, or keep.',
  ),
  'plan-without-task': text(
    422,
    'Kế hoạch không còn nhiệm vụ nào để công bố.',
    'The plan has no task left to publish.',
  ),
  'plan-signer-missing': text(
    422,
    'Chưa chọn vị trí ký văn bản, là vị trí giao việc.',
    'The signing position, which assigns the work, is not chosen.',
  ),
  'plan-signer-forbidden': text(
    403,
    'Chỉ được chọn người ký là cấp trưởng, cấp phó của đơn vị mình hoặc của đơn vị cấp trên.',
    'Only a head or deputy of your own unit, or of a unit above it, can be named as the signer.',
  ),
  'plan-corrections-forbidden': text(
    403,
    'Chỉ văn thư và quản trị tổ chức được tải các chỉnh sửa sau khi đọc văn bản.',
    'Only plan clerks and organisation administrators may download corrections of readings.',
  ),
  'document-secret': text(
    422,
    'Văn bản có dấu độ mật nên không được đưa vào hệ thống này. Không có gì được lưu lại.',
    'The document bears a secrecy stamp and must not enter this system. Nothing was kept.',
  ),
  'document-without-task': text(
    422,
    'Đã đọc văn bản nhưng không tìm thấy câu giao việc nào (như “Sở A chủ trì … trước ngày …”). Hãy xem đã chọn đúng tệp chưa; việc rời có thể nhập bằng bảng .xlsx.',
    'The document was read, but no sentence in it gives work to anybody. Check that it is the right file; single tasks can come in as a table (.xlsx).',
  ),
  'document-too-large': text(
    413,
    'Tệp lớn hơn {maxMegabytes} MB. Hãy giảm dung lượng ảnh hoặc tách phụ lục.',
    'The file is larger than {maxMegabytes} MB. Shrink its images or split its annexes.',
  ),
  'document-reading-timed-out': text(
    422,
    'Đọc văn bản quá lâu nên đã dừng lại. Hãy tách văn bản thành nhiều tệp.',
    'Reading the document took too long and was stopped. Split it into several files.',
  ),
  'document-too-complex': text(
    422,
    'Đọc văn bản này cần quá nhiều bộ nhớ nên đã dừng lại. Hãy tách văn bản thành nhiều tệp.',
    'Reading the document took too much memory and was stopped. Split it into several files.',
  ),
  'document-queue-full': text(
    429,
    'Đang có quá nhiều văn bản chờ đọc. Chưa có gì được lưu; hãy tải lên lại sau một phút.',
    'Too many documents are waiting to be read. Nothing was kept; upload again in a minute.',
  ),
  'task-not-found': text(404, 'Không tìm thấy nhiệm vụ này.', 'There is no such task.'),
  'task-assign-forbidden': text(
    403,
    'Chỉ người giao việc mới được giao nhiệm vụ này.',
    'Only the assigner may assign this task.',
  ),
  'task-accept-forbidden': text(
    403,
    'Chỉ người giữ vị trí chịu trách nhiệm chính mới tiếp nhận được.',
    'Only the holder of the accountable position may accept.',
  ),
  'task-report-forbidden': text(
    403,
    'Chỉ người giữ vị trí chịu trách nhiệm chính mới báo cáo được.',
    'Only the holder of the accountable position may report.',
  ),
  'task-submit-forbidden': text(
    403,
    'Chỉ người giữ vị trí chịu trách nhiệm chính mới nộp được kết quả.',
    'Only the holder of the accountable position may submit the result.',
  ),
  'task-verify-forbidden': text(
    403,
    'Chỉ người giao việc hoặc người xác nhận được chỉ định mới xác nhận được.',
    'Only the assigner or the named verifier may verify.',
  ),
  'task-return-forbidden': text(
    403,
    'Chỉ người giao việc hoặc người xác nhận được chỉ định mới trả lại được.',
    'Only the assigner or the named verifier may return the result.',
  ),
  'task-cancel-forbidden': text(
    403,
    'Chỉ người giao việc mới hủy được nhiệm vụ.',
    'Only the assigner may cancel a task.',
  ),
  'task-own-work': text(
    403,
    'Không ai tự xác nhận, trả lại hay hủy việc của chính mình.',
    'Nobody verifies, returns or cancels their own work.',
  ),
  'task-not-assignable': text(
    409,
    'Nhiệm vụ đã được giao. Hãy tải lại trang.',
    'The task has been assigned already. Reload the page.',
  ),
  'task-not-acceptable': text(
    409,
    'Nhiệm vụ không còn chờ tiếp nhận. Hãy tải lại trang.',
    'The task no longer waits to be accepted. Reload the page.',
  ),
  'task-not-reportable': text(
    409,
    'Chỉ báo cáo được khi nhiệm vụ đang làm: cần tiếp nhận trước, và chưa nộp kết quả.',
    'Progress can be reported only while the task is being done: accepted and not yet submitted.',
  ),
  'task-not-submittable': text(
    409,
    'Chưa nộp được: nhiệm vụ cần được tiếp nhận trước, và chưa nộp kết quả khác.',
    'Cannot submit: the task must be accepted first, with no other result pending.',
  ),
  'task-not-verifiable': text(
    409,
    'Không có kết quả nào đang chờ xác nhận. Hãy tải lại trang.',
    'No result waits for verification. Reload the page.',
  ),
  'task-not-returnable': text(
    409,
    'Không có kết quả nào đang chờ xác nhận. Hãy tải lại trang.',
    'No result waits for verification. Reload the page.',
  ),
  'task-not-cancellable': text(
    409,
    'Nhiệm vụ đã xong hoặc đã hủy.',
    'The task is finished or cancelled already.',
  ),
  'task-due-in-the-past': text(
    422,
    'Hạn hoàn thành phải từ hôm nay trở đi.',
    'The due date must be today or later.',
  ),
  'evidence-not-found': text(
    404,
    'Không tìm thấy tệp minh chứng này.',
    'There is no such file of evidence.',
  ),
  'evidence-submitted': text(
    409,
    'Tệp đã nộp cùng kết quả nên không gỡ được nữa.',
    'The file was submitted with a result and can no longer be removed.',
  ),
  'evidence-too-many': text(
    409,
    'Nhiệm vụ đã có {max} tệp minh chứng đang chờ nộp. Hãy gỡ bớt rồi thử lại.',
    'The task has {max} files of evidence waiting already. Remove some and try again.',
  ),
  'period-ends-before-start': text(
    422,
    'Ngày cuối phải sau ngày đầu của kỳ.',
    'The period must end after it starts.',
  ),
} as const
