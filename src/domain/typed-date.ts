import { DateTime } from 'luxon';
import { addDays, type CivilDate, civilDate } from './instant.ts';
import { type LooseDate, readLooseDate } from './loose-date.ts';
import { cleanText } from './typed-text.ts';

/**
 * A date as typed: one reading; the two that are possible (day first, then month first); a day whose weekday is another one,
 * with the nearest that has it; a day that it may be and that must be written out; or none.
 */
export type TypedDate =
  | LooseDate
  | { readonly contradicts: { readonly day: CivilDate; readonly near: CivilDate } }
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
  ['day after tomorrow', 2],
  ['pasado manana', 2],
  ['day before yesterday', -2],
  ['anteayer', -2],
  ['antier', -2],
  ['antes de ayer', -2],
]);

const YEAR_FIRST = /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const YEAR_LAST = /^(?<one>\d{1,2})([-/.])(?<other>\d{1,2})(?:\2(?<year>\d{4}|\d{2}))?$/;
const ORDINAL = '(?:st|nd|rd|th|o|er|ro|ero)?';
const YEAR = '(?:[ \\-/.](?:(?:of|del?)(?: ano)? )?(?<year>\\d{4}|\\d{2}))?';
const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2})${ORDINAL}[ \\-/.](?:(?:of|de) )?(?<month>[a-z]+)${YEAR}$`);
const MONTH_FIRST = new RegExp(`^(?<month>[a-z]+)[ \\-/.](?<day>\\d{1,2})${ORDINAL}${YEAR}$`);

/** Numbers as typed; the year is null where none was. */
interface Reading {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** True: the year was typed with two digits. */
  readonly isShort: boolean;
}

/**
 * Reads a date as people type it in English and Spanish, accents and capitals forgiven, with or without its weekday. Never a
 * guess: a day that the calendar does not have is refused; a year of two digits and a day told roughly must be written out.
 */
export function readDate(text: string, context: DateContext): TypedDate {
  const typed = plain(cleanText(text));
  const fromToday = DAYS_FROM_TODAY.get(typed);
  if (fromToday !== undefined) return { date: addDays(context.today, fromToday) };
  const { words, weekday } = withoutWeekday(typed);
  const readings = readingsOf(words);
  const all = readings.flatMap((reading) => dayOf(reading, context) ?? []);
  const [first, second] = all.filter((day) => weekday === null || weekdayOf(day) === weekday);
  if (first === undefined) return otherwise(typed, { all, weekday }, context);
  if (second !== undefined && second !== first) return { ambiguous: [first, second] };
  return readings.some(({ isShort }) => isShort) ? { unsure: first } : { date: first };
}

/** A day whose weekday is another one, a day told roughly, or no date at all. */
function otherwise(
  typed: string,
  { all: [day], weekday }: { readonly all: readonly CivilDate[]; readonly weekday: number | null },
  context: DateContext,
): TypedDate {
  if (day !== undefined && weekday !== null) {
    const ahead = (weekday - weekdayOf(day) + 7) % 7;
    return { contradicts: { day, near: addDays(day, ahead > 3 ? ahead - 7 : ahead) } };
  }
  return readLooseDate(typed, { ...context, monthNamed }) ?? { refused: 'not-a-date' };
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
    .replace(/^(?:primero|uno|first) /, '1 ');
}

function withoutWeekday(words: string): { words: string; weekday: number | null } {
  const all = words.split(' ');
  const [at] = [0, all.length - 1].filter((one) => weekdayNamed(all[one] ?? '') > 0);
  if (at === undefined || all.length === 1) return { words, weekday: null };
  const rest = all
    .toSpliced(at, 1)
    .join(' ')
    .replace(/^(?:the|el) /, '');
  return { words: rest.replace(/^(?:primero|uno|first) /, '1 '), weekday: weekdayNamed(all[at] ?? '') };
}

/** 1 to 7 from Monday on, or 0 for what is no weekday; `Friday)` too, as a calendar writes it behind the date. */
function weekdayNamed(name: string): number {
  const bare = name.replace(/^\(|\)$/g, '');
  return WEEKDAYS.findIndex((names) => names.includes(bare)) + 1;
}

function weekdayOf(day: CivilDate): number {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday;
}

function readingsOf(words: string): Reading[] {
  const spelled = (DAY_FIRST.exec(words) ?? MONTH_FIRST.exec(words))?.groups;
  if (spelled !== undefined) return [{ ...numbersOf(spelled), month: monthNamed(spelled['month'] ?? '') }];
  const ordered = YEAR_FIRST.exec(words)?.groups;
  if (ordered !== undefined) return [{ ...numbersOf(ordered), month: Number(ordered['month']) }];
  const bare = YEAR_LAST.exec(words)?.groups;
  if (bare === undefined) return [];
  const { year, isShort } = numbersOf(bare);
  const [one, other] = [Number(bare['one']), Number(bare['other'])];
  return [
    { year, isShort, day: one, month: other },
    { year, isShort, day: other, month: one },
  ];
}

function numbersOf(groups: Record<string, string>): Omit<Reading, 'month'> {
  const year = groups['year'];
  const isShort = year?.length === 2;
  const full = year === undefined ? null : Number(year) + (isShort ? 2000 : 0);
  return { year: full, isShort, day: Number(groups['day']) };
}

/** 1 to 12 for a month's name in lower case without accents, or 0 for what is no month. */
export function monthNamed(name: string): number {
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
