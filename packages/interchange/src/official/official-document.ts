import type { IsoDate } from '@roviec/calendar'
import type { DocumentKind, Due } from '@roviec/directive'

/** What stands above and below the text of every official document. */
export interface OfficialFrame {
  /** State documents follow Decree 30/2020/NĐ-CP, party documents guideline 36-HD/VPTW. */
  readonly world: 'state' | 'party'
  /** The superior body above the issuer; null where none is named. */
  readonly parentBody: string | null
  readonly issuer: string
  /** "12/KH-UBND", "12-KH/ĐU"; null leaves room for it. */
  readonly number: string | null
  /** Where it is signed: "Minh Hà"; null leaves room for it. */
  readonly place: string | null
  /** Null leaves room for day and month. */
  readonly issuedOn: IsoDate | null
  readonly recipients: readonly string[]
  readonly signature: OfficialSignature
}

/** Who signs. Each part is null where it is not known yet. */
export interface OfficialSignature {
  /** For whom, line by line: "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ", then "KT. CHỦ TỊCH". */
  readonly prefixes: readonly string[]
  /** "CHỦ TỊCH". */
  readonly title: string | null
  readonly name: string | null
}

/** An official document as data: its frame, its text, and its tasks for the annex. */
export interface OfficialDocument extends OfficialFrame {
  readonly kind: DocumentKind
  /** What it is about, without the name of its kind: "Chuyển đổi số năm 2026". */
  readonly title: string
  /** Each becomes a line in italics: "Căn cứ Luật …". */
  readonly legalBases: readonly string[]
  /** Numbered I, II, III in the text. */
  readonly sections: readonly OfficialSection[]
  /** Groups of the annex, in order. */
  readonly taskGroups: readonly TaskGroup[]
  readonly tasks: readonly OfficialTask[]
  /** The last paragraph in front of the signature. */
  readonly closing: string | null
}

/** A numbered part of the text. */
export interface OfficialSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** Numbered 1, 2, 3; what stands under one of them a), b), c). */
  readonly items: readonly OfficialItem[]
}

/** A numbered paragraph. */
export interface OfficialItem {
  readonly text: string
  readonly items?: readonly string[]
}

/** A heading inside the annex. */
export interface TaskGroup {
  readonly id: string
  readonly heading: string
}

/** A row of the annex. */
export interface OfficialTask {
  /** The id of a task group; tasks of none come first. */
  readonly group: string | null
  readonly title: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due: OfficialDue
  readonly product: string | null
}

/** A deadline as the reader gives it, or as a person set it. */
export interface OfficialDue extends Pick<Due, 'kind' | 'from' | 'on' | 'time' | 'recurrence'> {
  readonly rule?: Due['rule']
  /** The words of the source; what no words of ours can say is written so. */
  readonly text?: string | null
  /** The event it waits for, where a person wrote it down. */
  readonly reason?: string | null
}
