import { text } from './error-text.ts'

/** Refusals about links, revisions and baselines of a plan. */
export const SCHEDULE_ERROR_TEXTS = {
  'schedule-task-not-found': text(
    404,
    'Một nhiệm vụ trong thay đổi này không còn trong kế hoạch. Hãy tải lại trang.',
    'A task in this change is no longer part of the plan. Reload the page.',
  ),
  'schedule-link-to-itself': text(
    422,
    'Một nhiệm vụ không thể chờ chính nó hoặc nhiệm vụ chứa nó.',
    'A task cannot wait for itself or for the task that holds it.',
  ),
  'schedule-dates-reversed': text(
    422,
    '“{title}” kết thúc trước khi bắt đầu. Hãy kiểm tra lại hai ngày.',
    '“{title}” would end before it starts. Check both days.',
  ),
  'schedule-task-fixed': text(
    409,
    '“{title}” đã nộp, đã xong hoặc đã hủy nên không dời được nữa.',
    '“{title}” is submitted, done or cancelled and can no longer move.',
  ),
  'schedule-task-unassigned': text(
    409,
    '“{title}” chưa giao cho ai. Hãy giao việc trước khi chuyển.',
    '“{title}” is not assigned to anybody yet. Assign it before it is passed on.',
  ),
  'schedule-parent-impossible': text(
    422,
    '“{title}” không thể nằm trong chính nó hoặc trong nhiệm vụ con của nó.',
    '“{title}” cannot lie within itself or within one of its own parts.',
  ),
  'schedule-has-problems': text(
    409,
    'Chưa áp dụng được: {problem}.',
    'This cannot be applied yet: {problem}.',
  ),
  'schedule-changed': text(
    409,
    'Tiến độ đã thay đổi sau khi bạn xem trước. Hãy xem lại rồi xác nhận.',
    'The schedule changed after you saw the preview. Look again, then confirm.',
  ),
  'schedule-edit-forbidden': text(
    403,
    'Chỉ người soạn kế hoạch mới sửa được tiến độ của dự thảo.',
    'Only those who prepare the plan may change the schedule of its draft.',
  ),
  'schedule-needs-revision': text(
    409,
    'Kế hoạch đã công bố. Hãy lập đề nghị điều chỉnh và trình người ký.',
    'The plan is published. Prepare a revision and submit it to whoever signed.',
  ),
  'revision-not-found': text(
    404,
    'Không tìm thấy đề nghị điều chỉnh này.',
    'There is no such revision.',
  ),
  'revision-forbidden': text(
    403,
    'Chỉ người soạn, người ký và vị trí phụ trách nhiệm vụ trong kế hoạch mới lập được đề nghị điều chỉnh.',
    'Only those who prepared or signed the plan, or answer for one of its tasks, may propose a revision.',
  ),
  'revision-closed': text(
    409,
    'Đề nghị này đã được trình hoặc đã quyết định nên không làm tiếp được.',
    'This revision has been submitted or decided, so this can no longer be done.',
  ),
  'revision-empty': text(
    422,
    'Đề nghị chưa có thay đổi nào để trình.',
    'The revision holds no change to submit yet.',
  ),
  'revision-approve-forbidden': text(
    403,
    'Chỉ vị trí ký kế hoạch, người phụ trách thay hoặc người được ủy quyền mới quyết định được điều chỉnh.',
    'Only the signing position, whoever acts in it or its delegate may decide on a revision.',
  ),
  'revision-own': text(
    403,
    'Người lập đề nghị không tự phê duyệt, trừ khi chính vị trí đó ký kế hoạch.',
    'Whoever proposed a revision does not approve it, unless the plan is theirs to sign.',
  ),
  'baseline-not-found': text(404, 'Không tìm thấy mốc so sánh này.', 'There is no such baseline.'),
  'baseline-forbidden': text(
    403,
    'Chỉ người soạn và người ký kế hoạch mới lưu được mốc so sánh.',
    'Only those who prepared or signed the plan may keep a baseline.',
  ),
  'baseline-limit': text(
    409,
    'Kế hoạch đã có {max} mốc so sánh, không lưu thêm được.',
    'The plan has {max} baselines already; no more can be kept.',
  ),
} as const
