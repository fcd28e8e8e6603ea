import type { RouteName } from '@roviec/contract'
import type { RouteAuthority, Rule } from './authority.ts'

// What the table says about people, appointments, delegations and personal files.

const SEEN = [{ who: 'everybody', elsewhere: 'not-shown' }] as const
const PERSON_SEEN = [{ who: 'everybody', elsewhere: 'person-not-found' }] as const
const BY_KEEPERS = { who: 'people-keepers' } as const
const APPOINTS: Rule = { ...BY_KEEPERS, others: 'appointment-record-forbidden' }
const ENDS_APPOINTMENT: Rule = {
  ...BY_KEEPERS,
  others: 'appointment-end-forbidden',
  elsewhere: 'appointment-not-found',
}
const OWN_FILE: Rule = { of: 'own-data', who: 'oneself', others: 'person-not-found' }
const FILE: Rule = {
  of: 'data-of-others',
  who: 'file-keepers',
  others: 'personal-file-forbidden',
  elsewhere: 'person-not-found',
}
const DATA_REQUEST: Rule = {
  who: 'file-keepers',
  others: 'data-request-forbidden',
  elsewhere: 'data-request-not-found',
}

export const peopleRules = {
  searchPositions: {
    vi: 'Tìm vị trí và người giữ vị trí',
    en: 'Search positions and who answers for them',
    rules: SEEN,
  },
  searchPeople: {
    vi: 'Tìm người theo tên, mã cán bộ',
    en: 'Search people by name or staff code',
    rules: SEEN,
  },
  getPerson: {
    vi: 'Xem một người: liên hệ cơ quan, vị trí',
    en: 'See a person: office contacts and seats',
    rules: PERSON_SEEN,
  },
  createPerson: {
    vi: 'Nhập một người',
    en: 'Enter a person',
    rules: [{ who: 'people-enterers', others: 'person-create-forbidden' }],
  },
  changePerson: {
    vi: 'Sửa tên, mã, liên hệ cơ quan',
    en: 'Correct a name, a code or a contact',
    rules: [{ ...BY_KEEPERS, others: 'person-change-forbidden', elsewhere: 'person-not-found' }],
  },
  listAppointments: {
    vi: 'Xem ai đã giữ một vị trí',
    en: 'See who has held a position',
    rules: [{ who: 'everybody', elsewhere: 'position-not-found' }],
  },
  recordAppointment: {
    vi: 'Bổ nhiệm vào một vị trí',
    en: 'Appoint a person to a position',
    rules: [
      {
        ...APPOINTS,
        elsewhere: 'appointment-record-forbidden',
        elsewhereApart: { who: 'organizers', told: 'position-not-found' },
      },
    ],
  },
  endAppointment: {
    vi: 'Kết thúc một bổ nhiệm',
    en: 'End an appointment',
    rules: [ENDS_APPOINTMENT],
  },
  cancelAppointment: {
    vi: 'Huỷ một bổ nhiệm ghi nhầm',
    en: 'Cancel an appointment entered by mistake',
    rules: [ENDS_APPOINTMENT],
  },
  movePerson: {
    vi: 'Điều động sang vị trí khác',
    en: 'Move the holder to another position',
    rules: [ENDS_APPOINTMENT],
  },
  recordSecondment: {
    vi: 'Biệt phái',
    en: 'Lend the holder to another position',
    rules: [ENDS_APPOINTMENT],
  },
  recordAbsence: {
    vi: 'Ghi vắng mặt và người thay',
    en: 'Record an absence with who stands in',
    rules: [
      {
        of: 'data-of-others',
        ...BY_KEEPERS,
        others: 'absence-forbidden',
        elsewhere: 'person-not-found',
      },
    ],
  },
  endAbsence: {
    vi: 'Kết thúc vắng mặt',
    en: 'End an absence',
    rules: [{ who: 'absence-enders', others: 'absence-forbidden', elsewhere: 'absence-not-found' }],
  },
  listDelegations: {
    vi: 'Xem ai uỷ quyền cho ai',
    en: 'See who delegated what to whom',
    rules: SEEN,
  },
  createDelegation: {
    vi: 'Uỷ quyền',
    en: 'Delegate from a seat',
    rules: [
      { who: 'seat-holder', others: 'delegation-forbidden', elsewhere: 'position-not-found' },
    ],
  },
  withdrawDelegation: {
    vi: 'Rút uỷ quyền',
    en: 'Take a delegation back',
    rules: [
      { who: 'seat-holder', others: 'delegation-forbidden', elsewhere: 'delegation-not-found' },
    ],
  },
  openPersonalFile: { vi: 'Mở hồ sơ cá nhân', en: 'Open a personal file', rules: [OWN_FILE, FILE] },
  changePersonalFile: {
    vi: 'Sửa hồ sơ cá nhân',
    en: 'Change a personal file',
    rules: [
      {
        ...OWN_FILE,
        who: 'nobody',
        apart: { who: 'oneself', told: 'personal-file-forbidden' },
      },
      FILE,
    ],
  },
  listFileOpenings: {
    vi: 'Xem ai đã mở hồ sơ',
    en: 'See who opened a personal file',
    rules: [OWN_FILE, FILE],
  },
  openOwnData: {
    vi: 'Nhận dữ liệu về chính mình',
    en: 'Get what is kept about oneself',
    rules: [{ who: 'oneself', others: 'account-without-person' }],
  },
  listRetention: {
    vi: 'Xem dữ liệu hết hạn lưu',
    en: 'See whose data must go',
    rules: [{ who: 'personnel-officers', others: 'personal-file-forbidden' }],
  },
  removePerson: {
    vi: 'Xoá dữ liệu cá nhân hết hạn',
    en: 'Erase what is kept about a person',
    rules: [{ ...FILE, of: 'data-of-others' }],
  },
  requestPersonalData: {
    vi: 'Gửi yêu cầu về dữ liệu cá nhân',
    en: 'Ask about personal data',
    rules: [OWN_FILE, { ...FILE, others: 'data-request-forbidden' }],
  },
  listOwnDataRequests: {
    vi: 'Xem yêu cầu về dữ liệu của một người',
    en: 'See what a person asked about their data',
    rules: [OWN_FILE, { ...FILE, others: 'data-request-forbidden' }],
  },
  listDataRequests: {
    vi: 'Xem các yêu cầu về dữ liệu phải trả lời',
    en: 'See requests that wait for an answer',
    rules: [{ who: 'personnel-officers', others: 'data-request-forbidden' }],
  },
  answerDataRequest: {
    vi: 'Trả lời yêu cầu về dữ liệu',
    en: 'Grant a request about data',
    rules: [DATA_REQUEST],
  },
  rejectDataRequest: {
    vi: 'Từ chối yêu cầu về dữ liệu',
    en: 'Refuse a request about data',
    rules: [DATA_REQUEST],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
