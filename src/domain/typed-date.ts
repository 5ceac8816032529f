import { DateTime } from 'luxon';
import { addDays, type CivilDate, civilDate } from './instant.ts';
import { cleanText } from './typed-text.ts';

/** A date as typed: one reading, the two that are possible (day first, then month first), or none. */
export type TypedDate =
  | { readonly date: CivilDate }
  | { readonly ambiguous: readonly [CivilDate, CivilDate] }
  | { readonly refused: 'not-a-date' };

export interface DateContext {
  /** The day it is where the reader of the date counts days. */
  readonly today: CivilDate;
  /** Which year a date without one means: the latest not after `from`, or the first not before it. */
  readonly prefer: 'past' | 'future';
  /** Today, unless something else says from when dates are meant. */
  readonly from?: CivilDate;
}

const MONTHS = [
  'jan january ene enero',
  'feb february febrero',
  'mar march marzo',
  'apr april abr abril',
  'may mayo',
  'jun june junio',
  'jul july julio',
  'aug august ago agosto',
  'sep sept september set septiembre setiembre',
  'oct october octubre',
  'nov november noviembre',
  'dec december dic diciembre',
].map((names) => names.split(' '));

/** Without the Spanish "mar" for Tuesday, which is March too. */
const WEEKDAYS = [
  'mon monday lun lunes',
  'tue tues tuesday martes',
  'wed wednesday mie miercoles',
  'thu thurs thursday jue jueves',
  'fri friday vie viernes',
  'sat saturday sab sabado',
  'sun sunday dom domingo',
].map((names) => names.split(' '));

const DAYS_FROM_TODAY = new Map([
  ['today', 0],
  ['hoy', 0],
  ['yesterday', -1],
  ['ayer', -1],
  ['tomorrow', 1],
  ['manana', 1],
]);

const YEAR_FIRST = /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const YEAR_LAST = /^(?<one>\d{1,2})([-/.])(?<other>\d{1,2})(?:\2(?<year>\d{4}))?$/;
const ORDINAL = '(?:st|nd|rd|th|o|er|ro)?';
const DAY_FIRST = new RegExp(
  `^(?<day>\\d{1,2})${ORDINAL}[ -](?:(?:of|de) )?(?<month>[a-z]+)(?:[ -](?:(?:of|del?) )?(?<year>\\d{4}))?$`,
);
const MONTH_FIRST = new RegExp(
  `^(?<month>[a-z]+)[ -](?<day>\\d{1,2})${ORDINAL}(?:[ -](?:del? )?(?<year>\\d{4}))?$`,
);

/** Numbers as typed; the year is null where none was. */
interface Reading {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * Reads a date as people type it in English and Spanish, accents and capitals forgiven, with or without its weekday. Never a
 * guess: a day that the calendar does not have, a year of two digits and a weekday that contradicts the date are refused.
 */
export function readDate(text: string, context: DateContext): TypedDate {
  const { words, weekday } = withoutWeekday(plain(cleanText(text)));
  const days = daysOf(words, context).filter((day) => weekday === null || weekdayOf(day) === weekday);
  const [first, second] = days;
  if (first === undefined) return { refused: 'not-a-date' };
  return second === undefined || second === first ? { date: first } : { ambiguous: [first, second] };
}

/** Lower case without accents, articles, commas and needless spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s*\p{Pd}\s*/gu, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/(\d)\.(?=o\b)/g, '$1')
    .replace(/,|\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:on |the |el |dia )+/, '')
    .replace(/^primero /, '1 ');
}

function withoutWeekday(words: string): { words: string; weekday: number | null } {
  const [first = '', ...rest] = words.split(' ');
  const index = WEEKDAYS.findIndex((names) => names.includes(first));
  if (index < 0 || rest.length === 0) return { words, weekday: null };
  return { words: rest.join(' ').replace(/^(?:the|el) /, ''), weekday: index + 1 };
}

function weekdayOf(day: CivilDate): number {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday;
}

function daysOf(words: string, context: DateContext): CivilDate[] {
  const fromToday = DAYS_FROM_TODAY.get(words);
  if (fromToday !== undefined) return [addDays(context.today, fromToday)];
  return readingsOf(words).flatMap((reading) => dayOf(reading, context) ?? []);
}

function readingsOf(words: string): Reading[] {
  const spelled = (DAY_FIRST.exec(words) ?? MONTH_FIRST.exec(words))?.groups;
  if (spelled !== undefined) return [{ ...numbersOf(spelled), month: monthNamed(spelled['month'] ?? '') }];
  const ordered = YEAR_FIRST.exec(words)?.groups;
  if (ordered !== undefined) return [{ ...numbersOf(ordered), month: Number(ordered['month']) }];
  const bare = YEAR_LAST.exec(words)?.groups;
  if (bare === undefined) return [];
  const { year } = numbersOf(bare);
  const [one, other] = [Number(bare['one']), Number(bare['other'])];
  return [
    { year, day: one, month: other },
    { year, day: other, month: one },
  ];
}

function numbersOf(groups: Record<string, string>): { year: number | null; day: number } {
  const year = groups['year'];
  return { year: year === undefined ? null : Number(year), day: Number(groups['day']) };
}

/** 1 to 12, or 0 for what is no month. */
function monthNamed(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

function dayOf(
  { year, month, day }: Reading,
  { today, from = today, prefer }: DateContext,
): CivilDate | null {
  if (year !== null) return calendarDay(year, month, day);
  const thisYear = Number(from.slice(0, 4));
  const step = prefer === 'past' ? -1 : 1;
  // 29 February can be eight years away (1896 to 1904, 2096 to 2104).
  for (let away = 0; away <= 8; away += 1) {
    const found = calendarDay(thisYear + step * away, month, day);
    if (found !== null && (prefer === 'past' ? found <= from : found >= from)) return found;
  }
  return null;
}

function calendarDay(year: number, month: number, day: number): CivilDate | null {
  const found = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return found.isValid && year >= 1900 && year < 2200 ? civilDate(found.toFormat('yyyy-MM-dd')) : null;
}
