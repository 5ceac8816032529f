import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

/** Luxon patterns, and what is said about time. */
export const datesEn = {
  full: 'cccc d LLLL yyyy',
  withoutWeekday: 'd LLLL yyyy',
  withoutYear: 'cccc d LLLL',
  short: 'd LLLL',
  time: 'HH:mm',
  clock: (time: string): string => time,
  noDateYet: 'no date yet',
  due: {
    before: (event: string): string => `before ${event}`,
    after: (event: string): string => `after ${event}`,
    at: (event: string): string => `at ${event}`,
    daysBefore: (days: number, event: string): string =>
      `${days} ${plural(days, 'day', 'days')} before ${event}`,
    daysAfter: (days: number, event: string): string =>
      `within ${days} ${plural(days, 'day', 'days')} of ${event}`,
    by: (day: string): string => `by ${day}`,
    nextMeeting: (body: string): string => `the next meeting of ${body}`,
    nextMeetingByAcronym: (acronym: string): string => `the next ${acronym} meeting`,
    unclear: (words: string): string => `"${words}"`,
  },
};
