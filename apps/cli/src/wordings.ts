import type { Wording } from './verb.ts'

/** What the command line itself says. Sentences about documents are in the contract's catalogue. */
export const WORDINGS = {
  intro: {
    vi: 'Rõ Việc: văn bản chỉ đạo thành việc rõ ràng.',
    en: 'Rõ Việc: official documents turned into clear work.',
  },
  usage: { vi: 'Cách dùng', en: 'Usage' },
  verbs: { vi: 'Lệnh', en: 'Verbs' },
  moreHelp: {
    vi: 'Gõ "roviec LỆNH --help" để xem chi tiết. Mọi lệnh nhận --json và --language=vi|en.',
    en: 'Type "roviec VERB --help" for more. Every verb takes --json and --language=vi|en.',
  },
  exitCodes: {
    vi: 'Mã thoát: 0 là ổn; 1 là có điều cần xem, hoặc không tìm thấy gì; 2 là không chạy được.',
    en: 'Exit code: 0 fine; 1 findings, or nothing found; 2 could not run.',
  },
  verbMissing: { vi: 'Thiếu tên lệnh.', en: 'The verb is missing.' },
} as const satisfies Readonly<Record<string, Wording>>

export function unknownVerb(verb: string): Wording {
  return {
    vi: `Không có lệnh "${verb}". Gõ "roviec --help" để xem các lệnh.`,
    en: `There is no verb "${verb}". Type "roviec --help" for the list.`,
  }
}

export function laterVerb(verb: string): Wording {
  return {
    vi: `Lệnh "${verb}" chưa có trong bản này.`,
    en: `The verb "${verb}" is not there yet in this release.`,
  }
}

export function planFormat(format: string): Wording {
  return {
    vi: `Tệp ${format} là kế hoạch hoặc bảng, không phải văn bản: dùng "roviec gantt" hoặc "roviec schedule".`,
    en: `A ${format} file is a plan or a table, not a document: use "roviec gantt" or "roviec schedule".`,
  }
}

export function badArguments(verb: string, reason: string): Wording {
  return {
    vi: `Tham số của "${verb}" chưa đúng (${reason}). Gõ "roviec ${verb} --help" để xem cách dùng.`,
    en: `The arguments of "${verb}" are not right (${reason}). Type "roviec ${verb} --help".`,
  }
}

export function tooManyFiles(folder: string, max: number): Wording {
  return {
    vi: `Thư mục ${folder} có hơn ${max} văn bản. Chia nhỏ rồi kiểm tra từng phần.`,
    en: `The folder ${folder} holds more than ${max} documents. Check it in parts.`,
  }
}

export function folderWithoutDocument(folder: string): Wording {
  return {
    vi: `Trong ${folder} không có văn bản nào (.docx, .pdf, .html, .md, .txt).`,
    en: `There is no document in ${folder} (.docx, .pdf, .html, .md, .txt).`,
  }
}

export function fileNotReadable(file: string, code: string): Wording {
  return code === 'ENOENT'
    ? { vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` }
    : { vi: `Không mở được ${file} (${code}).`, en: `Cannot open ${file} (${code}).` }
}

export function fileNotWritable(file: string, code: string): Wording {
  return { vi: `Không ghi được ${file} (${code}).`, en: `Cannot write ${file} (${code}).` }
}

export function unexpectedFailure(message: string): Wording {
  return {
    vi: `Lỗi ngoài dự kiến: ${message}. Đặt ROVIEC_DEBUG=1 để xem chi tiết.`,
    en: `An unexpected error: ${message}. Set ROVIEC_DEBUG=1 for details.`,
  }
}
