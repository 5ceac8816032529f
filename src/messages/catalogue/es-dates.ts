import { pluralIn } from '../grammar.ts';
import type { datesEn } from './en-dates.ts';
import { a, de } from './spanish.ts';

const plural = pluralIn('es');

export const datesEs = {
  full: "cccc d 'de' LLLL 'de' yyyy",
  withoutWeekday: "d 'de' LLLL 'de' yyyy",
  withoutYear: "cccc d 'de' LLLL",
  short: "d 'de' LLLL",
  time: 'H:mm',
  clock: (time) => `${time.startsWith('1:') ? 'la' : 'las'} ${time}`,
  noDateYet: 'sin fecha',
  due: {
    before: (event) => `antes ${de(event)}`,
    after: (event) => `después ${de(event)}`,
    at: (event) => `en ${event}`,
    daysBefore: (days, event) => `${days} ${plural(days, 'día', 'días')} antes ${de(event)}`,
    daysAfter: (days, event) => `en los ${days} días siguientes ${a(event)}`,
    by: (day) => `a más tardar el ${day}`,
    nextMeeting: (body) => `la próxima reunión ${de(body)}`,
    nextMeetingByAcronym: (acronym) => `la próxima reunión ${de(acronym)}`,
    unclear: (words) => `«${words}»`,
  },
} satisfies typeof datesEn;
