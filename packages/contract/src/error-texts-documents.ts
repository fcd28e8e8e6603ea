/** Why a document cannot be read, and what to do about it. Parameters stand in braces. */
export const DOCUMENT_ERROR_TEXTS = {
  'document-format-unknown': {
    vi: 'Chưa đọc được loại tệp này. Hãy dùng tệp .docx, .pdf có lớp chữ, .html, .md hoặc .txt.',
    en: 'This kind of file cannot be read. Use .docx, .pdf with a text layer, .html, .md or .txt.',
  },
  'document-format-doc': {
    vi: 'Đây là tệp Word đời cũ (.doc, .rtf). Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành .docx, hoặc chạy lệnh "soffice --headless --convert-to docx TỆP.doc", rồi dùng tệp mới.',
    en: 'This is an old Word file (.doc, .rtf). Open it in Word or LibreOffice, save it as .docx, or run "soffice --headless --convert-to docx FILE.doc", and use the new file.',
  },
  'document-is-scan': {
    vi: 'Tệp này là ảnh quét hoặc ảnh chụp, không có lớp chữ. Hãy xin bản ký số gốc, hoặc chạy nhận dạng chữ (OCR) trước.',
    en: 'This is a scan or a picture without a text layer. Ask for the digitally signed original, or run OCR first.',
  },
  'document-ocr-failed': {
    vi: 'Đây là bản quét và chương trình nhận dạng chữ (OCR) không đọc được. Hãy xin bản ký số gốc, hoặc báo người quản trị kiểm tra chương trình.',
    en: 'This is a scan, and the program for recognition (OCR) could not read it. Ask for the digitally signed original, or have the administrator look at the program.',
  },
  'document-text-garbled': {
    vi: 'Lớp chữ của tệp PDF bị hỏng: chữ đọc ra không phải chữ nhìn thấy. Hãy dùng bản .docx gốc, hoặc xuất lại PDF từ Word, hoặc chạy nhận dạng chữ (OCR).',
    en: 'The text layer of this PDF is broken: its letters are not those it shows. Use the original .docx, export the PDF again from Word, or run OCR.',
  },
  'document-damaged': {
    vi: 'Tệp bị hỏng hoặc không đúng định dạng. Hãy mở thử trên máy, lưu lại rồi thử lại.',
    en: 'The file is damaged or not what its format says. Open it, save it again and retry.',
  },
  'document-expands-too-much': {
    vi: 'Tệp nén bung ra quá lớn so với một văn bản thật nên bị từ chối. Hãy lưu lại văn bản thành tệp mới.',
    en: 'The file unpacks to far more than a real document would hold. Save the document as a new file.',
  },
  'document-too-many-pages': {
    vi: 'Văn bản dài khoảng {pages} trang, quá mức {maxPages} trang. Hãy tách các phụ lục thành tệp riêng.',
    en: 'The document has about {pages} pages, more than the {maxPages} allowed. Split the annexes into files of their own.',
  },
  'document-encrypted': {
    vi: 'Tệp được đặt mật khẩu. Hãy gỡ mật khẩu rồi thử lại.',
    en: 'The file is protected by a password. Remove it and try again.',
  },
  'document-encoding': {
    vi: 'Chữ trong tệp không phải Unicode (có thể là TCVN3 hoặc VNI). Hãy chuyển mã sang Unicode (ví dụ bằng UniKey) rồi thử lại.',
    en: 'The text is not Unicode (perhaps TCVN3 or VNI). Convert it to Unicode (UniKey does) and try again.',
  },
  'document-empty': {
    vi: 'Tệp không có chữ nào.',
    en: 'The file holds no text.',
  },
} as const
