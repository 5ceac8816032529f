import { DateTime } from 'luxon';
import { addDays, type CivilDate, civilDate } from './instant.ts';

/** A day that is told by its weekday or roughly: one reading, two, or a day that it may be and that must be written out. */
export type LooseDate =
  | { readonly date: CivilDate }
  | { readonly ambiguous: readonly [CivilDate, CivilDate] }
  | { readonly unsure: CivilDate };

interface Context {
  readonly today: CivilDate;
  readonly prefer: 'past' | 'future';
  /** 1 to 12, or 0 for what is no month. */
  readonly monthNamed: (name: string) => number;
}

const WEEKDAYS = [
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
  ['sunday', 'domingo'],
];

const BY_WEEKDAY =
  /^(?:(?<before>this|este|next|proximo|last|pasado|coming) )?(?<name>[a-z]+)(?: (?<after>proximo|pasado|que viene|next))?$/;

/** Reads `Friday`, `el viernes pasado`, `end of January`, `in two weeks`; null for none of these. Expects lower case without accents and articles. */
export function readLooseDate(words: string, context: Context): LooseDate | null {
  return byWeekday(words, context) ?? byPeriod(words, context) ?? byDistance(words, context);
}

function byWeekday(words: string, { today, prefer }: Context): LooseDate | null {
  const { before, name = '', after } = BY_WEEKDAY.exec(words)?.groups ?? {};
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name)) + 1;
  if (weekday === 0) return null;
  const ahead = (weekday - DateTime.fromISO(today, { zone: 'utc' }).weekday + 7) % 7;
  const next = addDays(today, ahead === 0 ? 7 : ahead);
  const last = addDays(next, ahead === 0 ? -14 : -7);
  switch (before ?? after) {
    case 'next':
    case 'proximo':
      return { ambiguous: [next, addDays(next, 7)] };
    case 'last':
    case 'pasado':
      return { ambiguous: [last, addDays(last, -7)] };
    case 'que viene':
    case 'coming':
      return { date: next };
    case 'this':
    case 'este':
      return { date: addDays(today, ahead) };
    default:
      return bareWeekday({ isToday: ahead === 0, today, nearest: prefer === 'past' ? last : next });
  }
}

function bareWeekday(found: { isToday: boolean; today: CivilDate; nearest: CivilDate }): LooseDate {
  const { isToday, today, nearest } = found;
  return isToday ? { ambiguous: [today, nearest] } : { date: nearest };
}

const PARTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['beginning', 'start', 'early', 'principios', 'inicios', 'comienzos'].map((part) => [part, 1]),
  ),
  ...Object.fromEntries(['mid', 'middle', 'mediados'].map((part) => [part, 15])),
};
const PERIOD =
  /^(?:(?:by|at|a|al|in|en|to) )?(?:the )?(?:(?<part>end|late|mid|middle|beginning|start|early|fin|final|finales|fines|mediados|principios|inicios|comienzos)(?: of| del?)?[ -])?(?:(?:the|this|el|este) )?(?<month>[a-z]+)(?: (?:of |del? )?(?<year>\d{4}))?$/;

/** A part of a month, or a month of a year: the end of it where nothing else is said. */
function byPeriod(words: string, context: Context): LooseDate | null {
  const { part, month: name = '', year } = PERIOD.exec(words)?.groups ?? {};
  if (part === undefined && year === undefined) return null;
  const { today } = context;
  const isThisMonth = part !== undefined && (name === 'month' || name === 'mes');
  const month = isThisMonth ? Number(today.slice(5, 7)) : context.monthNamed(name);
  if (month === 0) return null;
  const inYear = (one: number) => dayIn(one, month, PARTS[part ?? '']);
  return { unsure: year === undefined ? nearestYear(inYear, context) : inYear(Number(year)) };
}

function dayIn(year: number, month: number, day: number | undefined): CivilDate {
  const first = DateTime.fromObject({ year, month, day: day ?? 1 }, { zone: 'utc' });
  return civilDate((day === undefined ? first.endOf('month') : first).toFormat('yyyy-MM-dd'));
}

function nearestYear(inYear: (year: number) => CivilDate, { today, prefer }: Context): CivilDate {
  const thisYear = Number(today.slice(0, 4));
  const found = inYear(thisYear);
  if (prefer === 'past') return found <= today ? found : inYear(thisYear - 1);
  return found >= today ? found : inYear(thisYear + 1);
}

const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMEROS = ['una', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const AHEAD = /^(?:in|within|en|dentro de) (?<count>[a-z]+|\d{1,3}) (?<unit>days?|weeks?|dias?|semanas?)$/;
const AGO = /^(?:hace )?(?<count>[a-z]+|\d{1,3}) (?<unit>days?|weeks?|dias?|semanas?)(?: ago| atras)?$/;
const NEXT_WEEK = /^(?:next week|(?:la )?(?:proxima semana|semana proxima|semana que viene))$/;

/** So many days or weeks from today: "en quince días" is two weeks to some. */
function byDistance(words: string, { today }: Context): LooseDate | null {
  if (NEXT_WEEK.test(words)) return { unsure: addDays(today, 7) };
  const ahead = AHEAD.exec(words)?.groups;
  const ago = /^hace | ago$| atras$/.test(words) ? AGO.exec(words)?.groups : undefined;
  const { count = '', unit = '' } = ahead ?? ago ?? {};
  const many = countOf(count);
  if (unit === '' || many === 0) return null;
  const days = many * (/^(?:w|s)/.test(unit) ? 7 : 1);
  return { unsure: addDays(today, ahead === undefined ? -days : days) };
}

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return (
    Math.max(1, NUMBERS.indexOf(text), NUMEROS.indexOf(text)) *
    Number([...NUMBERS, ...NUMEROS].includes(text))
  );
}
