import { strToU8, zipSync, type Zippable } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export interface ExcelFileParts {
  /** What stands in `sheetData` of each sheet, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>
  /** `si` elements. */
  readonly strings?: string
  /** What stands in `styleSheet`. */
  readonly styles?: string
  readonly workbookPr?: string
  readonly contentType?: string
  /** What stands before the root element of each sheet. */
  readonly prologue?: string
  readonly more?: Zippable
}

/** An .xlsx file written by hand, so that a test says exactly what is in it. */
export function makeExcelFile(parts: ExcelFileParts): Uint8Array {
  const names = Object.keys(parts.sheets)
  const sheets = Object.values(parts.sheets).map((data, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    strToU8(
      `${parts.prologue ?? ''}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    ),
  ])
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${parts.contentType ?? TYPE}"/></Types>`,
    ),
    '_rels/.rels': relationships([['rId1', 'officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${R}">${parts.workbookPr ?? ''}<sheets>` +
        names.map((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="s${n}"/>`).join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, n): [string, string, string] => [
        `s${n}`,
        'worksheet',
        `worksheets/sheet${n + 1}.xml`,
      ]),
      ['x1', 'sharedStrings', 'sharedStrings.xml'],
      ['x2', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${parts.strings ?? ''}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${parts.styles ?? ''}</styleSheet>`),
    ...Object.fromEntries(sheets),
    ...parts.more,
  })
}

/** `row` with cells of inline text from column A on. */
export function excelRow(row: number, ...texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${row}">${cells.join('')}</row>`
}

function relationships(list: readonly (readonly [string, string, string])[]): Uint8Array {
  const lines = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  )
  return strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`,
  )
}
