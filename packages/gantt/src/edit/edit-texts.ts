import type { GanttLinkKind } from '../row.ts'
import type { GanttField } from './gantt-edit.ts'
import type { LinkFault } from './link-rules.ts'

/** The acts that have keys, in the order in which the list of keys shows them. */
export const GANTT_KEY_ACTS = [
  'go',
  'branch',
  'open',
  'edit',
  'select',
  'select-more',
  'move',
  'move-week',
  'finish',
  'start',
  'indent',
  'reorder',
  'link',
  'links',
  'change-link',
  'unlink',
  'undo',
  'zoom',
  'levels',
  'time',
  'dismiss',
  'help',
] as const
/** One of `GANTT_KEY_ACTS`. */
export type GanttKeyAct = (typeof GANTT_KEY_ACTS)[number]

/** The words of editing, shown or spoken. Days in them are working days. */
export interface GanttEditTexts {
  readonly start: string
  /** Said of the chart when it gets the focus. */
  readonly instructions: string
  readonly help: string
  readonly helpTitle: string
  readonly closeHelp: string
  readonly keyActs: Readonly<Record<GanttKeyAct, string>>
  /** The label beside a bar that is being dragged. */
  readonly spanLabel: (from: string, to: string, days: number) => string
  readonly shifted: (days: number) => string
  readonly movedMany: (count: number, shift: string) => string
  readonly cancelled: string
  readonly refused: string
  readonly nothingToUndo: string
  readonly linkTypes: Readonly<Record<GanttLinkKind, string>>
  readonly lag: (days: number) => string
  readonly link: (from: string, to: string, type: string) => string
  readonly linkFrom: (title: string) => string
  readonly linkFaults: Readonly<Record<LinkFault, string>>
  readonly noLinks: string
  readonly chosenLink: (number: number, count: number, link: string) => string
  readonly unlinked: (link: string) => string
  readonly selectedRows: (count: number) => string
  readonly indented: (count: number) => string
  readonly outdented: (count: number) => string
  readonly field: (field: GanttField, title: string) => string
  readonly badDate: string
  /** A day off was typed, and the working day beside it is taken. */
  readonly dayOff: (typed: string, taken: string) => string
  readonly emptyTitle: string
}

export const GANTT_EDIT_TEXTS_VI: GanttEditTexts = {
  start: 'Bắt đầu',
  instructions: 'Biểu đồ sửa được. Nhấn dấu hỏi để xem các phím.',
  help: 'Các phím (?)',
  helpTitle: 'Các phím của biểu đồ',
  closeHelp: 'Đóng',
  keyActs: {
    go: 'đi giữa các dòng',
    branch: 'thu gọn, mở rộng nhánh',
    open: 'mở nhiệm vụ',
    edit: 'sửa tên; Tab sang ô ngày',
    select: 'chọn dòng và đưa thanh vào tầm nhìn',
    'select-more': 'chọn thêm dòng; chọn tất cả',
    move: 'dời sớm, muộn một ngày làm việc',
    'move-week': 'dời sớm, muộn một tuần làm việc',
    finish: 'dời ngày kết thúc một ngày làm việc',
    start: 'dời ngày bắt đầu một ngày làm việc',
    indent: 'nâng, hạ một cấp',
    reorder: 'đưa dòng lên, xuống',
    link: 'đánh dấu việc trước, rồi nối vào việc sau',
    links: 'chọn liên kết kế, liên kết trước của dòng',
    'change-link': 'đổi độ trễ một ngày; đổi kiểu liên kết',
    unlink: 'xóa liên kết đang chọn',
    undo: 'hoàn tác; làm lại',
    zoom: 'phóng to, thu nhỏ; vừa toàn bộ kế hoạch',
    levels: 'thu gọn đến cấp 1–9; mở hết',
    time: 'cuộn thời gian; về hôm nay',
    dismiss: 'thôi việc đang làm dở',
    help: 'bảng phím này',
  },
  spanLabel: (from, to, days) => `${from} – ${to} · ${days} ngày làm việc`,
  shifted: (days) =>
    days < 0 ? `sớm hơn ${-days} ngày làm việc` : `muộn hơn ${days} ngày làm việc`,
  movedMany: (count, shift) => `${count} dòng ${shift}`,
  cancelled: 'Đã thôi, không đổi gì',
  refused: 'Dòng này không sửa được ở đây',
  nothingToUndo: 'Không có gì để hoàn tác hoặc làm lại ở đây',
  linkTypes: {
    FS: 'xong việc trước mới bắt đầu việc sau',
    SS: 'bắt đầu cùng nhau',
    FF: 'kết thúc cùng nhau',
    SF: 'việc trước bắt đầu thì việc sau mới kết thúc',
  },
  lag: (days) => (days < 0 ? `gối ${-days} ngày làm việc` : `cách ${days} ngày làm việc`),
  link: (from, to, type) => `${from} → ${to}: ${type}`,
  linkFrom: (title) => `Việc trước: ${title}. Đến dòng của việc sau và nhấn L; Esc để thôi.`,
  linkFaults: {
    self: 'Không nối một việc với chính nó',
    parent: 'Không nối một việc với phần chứa nó',
    duplicate: 'Hai việc này đã có liên kết',
    cycle: 'Không nối được: các liên kết sẽ thành vòng',
  },
  noLinks: 'Dòng này không có liên kết',
  chosenLink: (number, count, link) =>
    `Liên kết ${number}/${count}: ${link}. Delete để xóa, Enter để mở.`,
  unlinked: (link) => `Đã yêu cầu xóa liên kết ${link}`,
  selectedRows: (count) => `Đã chọn ${count} dòng`,
  indented: (count) => `Hạ ${count} dòng một cấp`,
  outdented: (count) => `Nâng ${count} dòng một cấp`,
  field: (field, title) =>
    `${{ title: 'Tên', start: 'Ngày bắt đầu', due: 'Hạn' }[field]}: ${title}`,
  dayOff: (typed, taken) => `${typed} là ngày nghỉ, nên lấy ngày làm việc ${taken}`,
  badDate: 'Không đọc được ngày; hãy nhập như 25/11/2026',
  emptyTitle: 'Tên không được để trống',
}

export const GANTT_EDIT_TEXTS_EN: GanttEditTexts = {
  start: 'Start',
  instructions: 'This chart can be edited. Press the question mark for its keys.',
  help: 'Keys (?)',
  helpTitle: 'Keys of the chart',
  closeHelp: 'Close',
  keyActs: {
    go: 'move between rows',
    branch: 'close or open a branch',
    open: 'open the task',
    edit: 'edit the title; Tab goes on to the dates',
    select: 'select the row and bring its bar into sight',
    'select-more': 'select more rows; select all',
    move: 'move by one working day',
    'move-week': 'move by one working week',
    finish: 'move the end by one working day',
    start: 'move the start by one working day',
    indent: 'one level up or down',
    reorder: 'move the row up or down',
    link: 'mark the predecessor, then link the successor',
    links: 'choose the next or previous link of the row',
    'change-link': 'change the lag by a day; change the type',
    unlink: 'delete the chosen link',
    undo: 'undo; redo',
    zoom: 'zoom in and out; fit the whole plan',
    levels: 'close to level 1–9; open all',
    time: 'scroll the time; go to today',
    dismiss: 'give up what is under way',
    help: 'this list',
  },
  spanLabel: (from, to, days) => `${from} – ${to} · ${days} working ${days === 1 ? 'day' : 'days'}`,
  shifted: (days) => {
    const unit = Math.abs(days) === 1 ? 'day' : 'days'
    return `${Math.abs(days)} working ${unit} ${days < 0 ? 'earlier' : 'later'}`
  },
  movedMany: (count, shift) => `${count} rows ${shift}`,
  cancelled: 'Given up, nothing changed',
  refused: 'This row cannot be edited here',
  nothingToUndo: 'There is nothing to undo or redo here',
  linkTypes: {
    FS: 'finish to start',
    SS: 'start to start',
    FF: 'finish to finish',
    SF: 'start to finish',
  },
  lag: (days) => `${days < 0 ? 'lead' : 'lag'} of ${Math.abs(days)} working days`,
  link: (from, to, type) => `${from} → ${to}: ${type}`,
  linkFrom: (title) =>
    `Predecessor: ${title}. Go to the row of the successor and press L; Escape gives up.`,
  linkFaults: {
    self: 'A task cannot be linked with itself',
    parent: 'A task cannot be linked with the part it belongs to',
    duplicate: 'These two are linked already',
    cycle: 'Cannot be linked: the links would form a cycle',
  },
  noLinks: 'This row has no links',
  chosenLink: (number, count, link) =>
    `Link ${number} of ${count}: ${link}. Delete removes it, Enter opens it.`,
  unlinked: (link) => `Asked to delete the link ${link}`,
  selectedRows: (count) => `${count} ${count === 1 ? 'row' : 'rows'} selected`,
  indented: (count) => `${count} ${count === 1 ? 'row' : 'rows'} one level down`,
  outdented: (count) => `${count} ${count === 1 ? 'row' : 'rows'} one level up`,
  field: (field, title) => `${{ title: 'Title', start: 'Start', due: 'Due' }[field]}: ${title}`,
  dayOff: (typed, taken) => `${typed} is a day off; the working day ${taken} is taken`,
  badDate: 'That is no date; type it as 25/11/2026',
  emptyTitle: 'A title cannot be empty',
}
