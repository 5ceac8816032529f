import type { CivilDate } from '../domain/instant.ts';
import { type DateContext, monthNamed, readDate, type TypedDate } from '../domain/typed-date.ts';
import type { Refusal } from '../messages/refusals.ts';
import { fold, textBetween, type Word } from './words.ts';

const LONGEST_DATE = 7;

/** A day as typed, with the number of words that it took. */
export interface TypedDay {
  readonly day: CivilDate;
  readonly length: number;
}

interface Reading {
  readonly text: string;
  /** What a text of the words is as a date. */
  readonly read: (typed: string) => TypedDate;
}

/** The longest date at the beginning of the words, the question where it is not one day; null where there is none. */
export function longestDay(words: readonly Word[], { text, read }: Reading): (TypedDay | Refusal) | null {
  for (let length = Math.min(LONGEST_DATE, words.length); length > 0; length -= 1) {
    const typed = textBetween(text, words.slice(0, length)).replace(/[\s,.:;!?]+$/, '');
    const date = read(typed);
    if ('date' in date) return { day: date.date, length };
    const question = questionOf(typed, date);
    if (question !== null) return question;
  }
  return null;
}

/** What is asked of a date that is not one day: two readings, a weekday that is another one, a day told roughly. */
export function questionOf(typed: string, date: TypedDate): Refusal | null {
  if ('ambiguous' in date) return { refused: 'ambiguous-date', typed, readings: date.ambiguous };
  if ('contradicts' in date) return { refused: 'weekday-differs', typed, ...date.contradicts };
  return 'unsure' in date ? { refused: 'unsure-date', typed, day: date.unsure } : null;
}

/** A reading of dates that are still to come. */
export function ahead(context: Omit<DateContext, 'prefer'>): Reading['read'] {
  return (typed) => readDate(typed, { ...context, prefer: 'future' });
}

const LIKE_A_DAY =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}\S{0,3}\s+(?:(?:of|de)\s+)?(?<month>\p{L}+)(?:,?\s+(?:(?:of|del?)\s+)?\d{4})?)/u;

/** What begins like a day and is none, such as `31 February 2015`; null where the words do not begin so. */
export function unreadDay(words: readonly Word[], text: string): Refusal | null {
  const found = LIKE_A_DAY.exec(textBetween(text, words));
  const month = found?.groups?.['month'];
  if (found === null || (month !== undefined && monthNamed(fold(month)) === 0)) return null;
  return { refused: 'bad-date', typed: found[0] };
}
