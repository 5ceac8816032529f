import type { CivilDate, Instant } from '../domain/instant.ts';

/** What a column's text becomes, by the oid of its type. */
type ColumnReaders = Readonly<Record<number, (text: string) => unknown>>;

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMPTZ_ARRAY = 1185;

/**
 * Both drivers read these types differently, and `pg` loses a day east of Greenwich: here both read them alike.
 * They expect `DateStyle` ISO and UTC, which `connect.ts` sets.
 */
export const columnReaders: ColumnReaders = {
  [INT8]: readInteger,
  [DATE]: readDate,
  [TIMESTAMPTZ]: readInstant,
};

/** The same for `pg`, which knows the elements of an array only by its own readers; PGlite derives them. */
export const columnReadersWithArrays: ColumnReaders = {
  ...columnReaders,
  [INT8_ARRAY]: (text) => readArray(text, readInteger),
  [DATE_ARRAY]: (text) => readArray(text, readDate),
  [TIMESTAMPTZ_ARRAY]: (text) => readArray(text, readInstant),
};

/** An `int8` or a count; throws a `RangeError` on one that a number cannot hold exactly. */
function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}

// The database has checked the calendar already, and a batch reads thousands of these: no date library here.
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;

/** Throws a `RangeError` on `infinity`, a year before Christ, and a `DateStyle` other than ISO. */
function readDate(text: string): CivilDate {
  if (!DAY.test(text)) throw new RangeError(`not a civil date: ${text}`);
  return text as CivilDate;
}

/** Reads `2014-11-25 13:00:00.5+00`; what lies beyond the millisecond is cut off. Throws as `readDate` does. */
function readInstant(text: string): Instant {
  const [, day, time, fraction = ''] = MOMENT.exec(text) ?? [];
  if (day === undefined) throw new RangeError(`not an instant in UTC: ${text}`);
  return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z` as Instant;
}

/** One level of an array of numbers, days or moments: none of them holds a comma, a quote or a brace. */
function readArray<T>(text: string, read: (element: string) => T): (T | null)[] {
  const inside = text.slice(1, -1);
  if (inside === '') return [];
  return inside
    .replaceAll('"', '')
    .split(',')
    .map((element) => (element === 'NULL' ? null : read(element)));
}
