import { isoDate, type IsoDate } from '@roviec/calendar'

/** Today in Việt Nam. The only place where the command line asks for the time. */
export function readToday(): IsoDate {
  // Sweden writes dates as ISO does.
  return isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format())
}
