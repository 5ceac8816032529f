import type { Body, Roster } from '../domain/conference.ts';
import { type CivilDate, civilDate } from '../domain/instant.ts';
import type { Refusal } from '../messages/refusals.ts';
import { ahead, longestDay, type TypedDay, unreadDay } from './typed-day.ts';
import { anyPhrase, fold, type Word } from './words.ts';

/** The days of a meeting as typed: null where it is to have none. */
export interface TypedDays {
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly length: number;
}

interface Context {
  readonly today: CivilDate;
  readonly text: string;
}

const NO_DATE = ['no date', 'without date', 'without a date', 'undated', 'sin fecha', 'sin fecha todavia'];
const ON = ['on', 'to', 'el', 'a', 'al', 'the', 'del'];
const TO = [
  'to',
  'and',
  'until',
  'al',
  'a',
  'y',
  'hasta',
  'hasta el',
  'to the',
  'and the',
  'y el',
  'y del',
  '-',
  '–',
];

/** `12 November 2015`, `12 and 13 November 2015`, `12-13 November 2015`, two dates, or `no date`; null for none of these. */
export function readDays(words: readonly Word[], context: Context): TypedDays | Refusal | null {
  const none = anyPhrase(words, NO_DATE);
  if (none > 0) return { startsOn: null, endsOn: null, length: none };
  const start = anyPhrase(words, ON);
  const rest = words.slice(start);
  const found = readSpan(rest, context) ?? readOneOrTwo(rest, context);
  if (found === null) return unreadDay(rest, context.text);
  if ('refused' in found) return found;
  return { ...found, length: start + found.length };
}

/** `12 and 13 November 2015`, `12-13 November 2015`. */
function readSpan(words: readonly Word[], context: Context): TypedDays | null {
  const first = firstOfSpan(words);
  if (first === null) return null;
  const after = words.slice(first.length);
  const last = longest(after, context, (typed) => typed.replace(/^\d{1,2}[-–—]/u, ''));
  if (last === null || 'refused' in last) return null;
  const startsOn = dayOfMonth(last.day, first.day);
  return startsOn === null ? null : { startsOn, endsOn: last.day, length: first.length + last.length };
}

/** The day before the dash or the word that joins it to the last one, and the words that only it takes. */
function firstOfSpan(words: readonly Word[]): { readonly day: number; readonly length: number } | null {
  const [, day, dash] = /^(\d{1,2})([-–—]\d{1,2})?$/u.exec(words[0]?.plain ?? '') ?? [];
  if (day === undefined) return null;
  if (dash !== undefined) return { day: Number(day), length: 0 };
  const join = anyPhrase(words.slice(1), TO);
  return join === 0 ? null : { day: Number(day), length: 1 + join };
}

function dayOfMonth(month: CivilDate, day: number): CivilDate | null {
  const text = `${month.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return day >= 1 && text <= month ? civilDate(text) : null;
}

function readOneOrTwo(words: readonly Word[], context: Context): TypedDays | Refusal | null {
  const first = longest(words, context);
  if (first === null || 'refused' in first) return first;
  const after = words.slice(first.length);
  const join = anyPhrase(after, TO);
  const second = join === 0 ? null : longest(after.slice(join), { ...context, today: first.day });
  if (second === null || 'refused' in second || second.day < first.day) {
    return { startsOn: first.day, endsOn: first.day, length: first.length };
  }
  return { startsOn: first.day, endsOn: second.day, length: first.length + join + second.length };
}

function longest(
  words: readonly Word[],
  { today, text }: Context,
  cut: (typed: string) => string = (whole) => whole,
): TypedDay | Refusal | null {
  const read = ahead({ today });
  return longestDay(words, { text, read: (typed) => read(cut(typed)) });
}

/** The body that the words begin with, by its code, name or another name of it; null where none is named. */
export function readBody(
  words: readonly Word[],
  { bodies }: Roster,
): { readonly body: Body; readonly length: number } | null {
  const named = bodies
    .flatMap((body) =>
      [body.code, body.name.en, body.name.es, ...body.aliases].map((name) => ({ body, name })),
    )
    .map(({ body, name }) => ({ body, length: anyPhrase(words, [fold(name)]) }))
    .toSorted((a, b) => b.length - a.length);
  const [found] = named;
  return found === undefined || found.length === 0 ? null : found;
}
