import type { Roster } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { type Catalogue, catalogueFor } from '../messages/catalogue.ts';
import { inConference } from '../messages/in-conference.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Session } from './context.ts';
import { ahead, longestDay, type TypedDay } from './typed-day.ts';
import { readNote } from './typed-note.ts';
import { type NamedParties, readParties } from './typed-parties.ts';
import { anyPhrase, fold, textBetween, type Word, withoutQuotes } from './words.ts';

const FOR = ['for', 'para', 'por', 'from', 'to', 'a', 'de'];
const UNTIL = ['until', 'until the', 'till', 'to', 'by', 'hasta', 'hasta el', 'al', 'a', 'el'];
const BECAUSE = ['because', 'since', 'reason', 'porque', 'ya que', 'motivo', 'por motivo de'];

/** `for Honduras`, and where it needs no word before it `Honduras`; length 0 where no country is named there. */
export function readFor(words: readonly Word[], roster: Roster, { bare }: { bare: boolean }): NamedParties {
  const start = anyPhrase(words, FOR);
  const { parties, length } = readParties(words.slice(start), roster);
  if (length === 0 || (start === 0 && !bare)) return { parties: [], length: 0 };
  return { parties, length: start + length };
}

interface DayContext {
  readonly today: CivilDate;
  readonly text: string;
}

/** A date at the beginning of the words, `until` before it or not; null where there is none. */
export function readUntil(words: readonly Word[], context: DayContext): TypedDay | Refusal | null {
  const after = withoutUntil(words);
  const found = readDay(after, context);
  const start = words.length - after.length;
  return found === null || 'refused' in found ? found : { ...found, length: start + found.length };
}

export function withoutUntil(words: readonly Word[]): readonly Word[] {
  return words.slice(anyPhrase(words, UNTIL));
}

/** The longest date at the beginning of the words; without a year the first such date that is still to come. */
export function readDay(words: readonly Word[], { today, text }: DayContext): TypedDay | Refusal | null {
  return longestDay(words, { text, read: ahead({ today }) });
}

/** The words that are left, as they were typed: why it is done; null where none are. */
export function readReason(
  words: readonly Word[],
  text: string,
): { readonly reason: string | null } | Refusal {
  const more = words.slice(anyPhrase(words, BECAUSE));
  const typed = withoutQuotes(textBetween(text, more).replace(/^[\s,:;.–—-]+/u, ''));
  if (typed === '') return { reason: null };
  const read = readNote(typed);
  return 'refused' in read ? read : { reason: read.note };
}

/** How changes are typed in the reader's language. */
export function typedIn({ reader }: Session): Catalogue['changes']['typed'] {
  return catalogueFor(reader.language).changes.typed;
}

const ACCEPTED = new Set(['--yes', '-y', 'yes', 'si', '—yes', '–yes']);

/** The words without `--yes`, and whether it was there or was accepted otherwise. */
export function withAcceptance(
  words: readonly Word[],
  { request }: Session,
): { readonly accepted: boolean; readonly words: readonly Word[] } {
  const rest = words.filter(({ raw }) => !ACCEPTED.has(fold(raw)));
  return { accepted: request.accepted || rest.length < words.length, words: rest };
}

/** What to type to accept what is only shown so far. */
export function toAcceptIt({ request }: Pick<Session, 'request'>): string {
  return inConference(request, `${request.words.trim()} --yes`);
}
