import type { DueRule } from '../domain/commitment.ts';
import type { Roster } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { readDate } from '../domain/typed-date.ts';
import type { Refusal } from '../messages/refusals.ts';
import { questionOf } from './typed-day.ts';
import { anyPhrase, fold, textBetween, type Word } from './words.ts';

/** What a date, and whatever stands around it, is read against. */
export interface DueContext {
  readonly roster: Roster;
  /** The day it is: from it `tomorrow` counts. */
  readonly today: CivilDate;
  /** The meeting's last day: a date without a year is the first such date after it. */
  readonly after: CivilDate;
  /** All that was typed: a text is taken from it as it stands. */
  readonly text: string;
}

/** Words for a day that is not included any more. */
export const BEFORE = [
  ...['before', 'before the', 'prior to', 'prior to the'],
  ...['antes de', 'antes del', 'antes de la'],
];
const NEXT = [
  'next',
  'the next',
  'proxima reunion',
  'la proxima reunion',
  'proxima reunion del',
  'la proxima reunion del',
  'proxima reunion de la',
  'la proxima reunion de la',
  'proxima reunion de',
  'la proxima reunion de',
];

/** Reads `30 January 2015`, `before 30 January`, `before the next RCGM meeting`; null where it is none of these. */
export function readDue(
  words: readonly Word[],
  context: DueContext,
): { readonly due: DueRule } | Refusal | null {
  const before = anyPhrase(words, BEFORE);
  const event = before === 0 ? null : readEvent(words.slice(before), context.roster);
  if (event !== null) return { due: { event, relation: 'before' } };
  const typed = textBetween(context.text, words.slice(before));
  if (typed === '') return null;
  const date = readDate(typed, { today: context.today, from: context.after, prefer: 'future' });
  if (!('date' in date)) return questionOf(typed, date) ?? { refused: 'bad-date', typed };
  return { due: before === 0 ? { date: date.date } : { date: date.date, bound: 'before' } };
}

/** `next RCGM meeting`, `la próxima reunión del GRCM`. */
function readEvent(words: readonly Word[], roster: Roster): string | null {
  const start = anyPhrase(words, NEXT);
  if (start === 0) return null;
  const named = words
    .slice(start)
    .map(({ plain }) => plain)
    .join(' ')
    .replace(/ meeting$/, '');
  const stated = named.replace(/^meeting of (?:the )?/, '');
  const body = roster.bodies.find(({ code, name, aliases }) =>
    [code, name.en, name.es, ...aliases].some((text) => fold(text) === stated),
  );
  return body === undefined ? null : `next ${body.code} meeting`;
}
