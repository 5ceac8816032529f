import type { PartyCode, Roster } from '../domain/conference.ts';
import { type CivilDate, daysBetween } from '../domain/instant.ts';
import { readDate, type TypedDate } from '../domain/typed-date.ts';
import { readLink } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { SubmissionKind } from '../store/tables-obligations.ts';
import { longestDay } from './typed-day.ts';
import { noteOf } from './typed-note.ts';
import { nearestParty, readParties } from './typed-parties.ts';
import { readRefs, type TypedRef } from './typed-refs.ts';
import { BY_MAIL, FOR, NO_COMMENTS } from './typed-ways.ts';
import { anyPhrase, isAddress, textBetween, type Word, withoutMarks } from './words.ts';

/** What was typed after `submit`, read but not yet compared with what is owed. */
export interface TypedSubmission {
  readonly refs: readonly TypedRef[];
  /** Null: no country was named. */
  readonly parties: readonly PartyCode[] | null;
  /** Null: the day on which it was asked. */
  readonly on: CivilDate | null;
  /** Null: neither a document nor anything in its place. */
  readonly kind: SubmissionKind | null;
  readonly link: string | null;
  /** The number under which documents were handed over before; null: none. */
  readonly offer: number | null;
  readonly note: string | null;
}

/** So common that no country behind them is no mistake. */
const FROM = ['from', 'de'];
const ON = ['on', 'el', 'el dia'];
const NAMED_DAYS = ['today', 'yesterday', 'the day before yesterday', 'hoy', 'ayer', 'anteayer', 'antier'];
const FILE = ['file', 'document', 'archivo', 'documento'];

/** What the options say; a fault is an option that cannot be read, or not as it stands. */
interface Options {
  readonly parties: readonly PartyCode[] | null;
  readonly on: CivilDate | null;
  readonly byMail: boolean;
  readonly noComments: boolean;
  readonly offer: number | null;
  readonly fault: Refusal | null;
}

interface Reading {
  readonly options: Options;
  readonly link: Word | null;
  /** All words that are neither option nor link: the note, word for word. */
  readonly note: readonly Word[];
}

/** An option at the beginning of words: what it says, and how many words it takes; null where there is none. */
type Option = { readonly says: Partial<Options>; readonly length: number } | null;

interface Reader {
  readonly roster: Roster;
  readonly today: CivilDate;
  readonly text: string;
  /** Whether the document has been named: what follows it is more likely a note. */
  readonly isAfterLink: boolean;
}

const NO_OPTIONS: Options = {
  parties: null,
  on: null,
  byMail: false,
  noComments: false,
  offer: null,
  fault: null,
};

/**
 * Reads `3a, 4a for Honduras on 20 January https://… a note`: refs, then options in any order, then the document. After it options
 * are read only where nothing else follows; else all that follows is the note, word for word, whatever words are in it.
 */
export function readSubmission(
  words: readonly Word[],
  asked: Omit<Reader, 'isAfterLink'>,
): TypedSubmission | Refusal {
  const { refs, length } = readRefs(words);
  if (refs.length === 0) return { refused: 'missing-ref', known: [] };
  const reader = { ...asked, isAfterLink: false };
  const { options, rest } = readOptions(words.slice(length), NO_OPTIONS, reader);
  if (options.fault !== null) return options.fault;
  return submissionOf(refs, readRest(rest, options, reader), reader);
}

function readOptions(
  words: readonly Word[],
  before: Options,
  reader: Reader,
): { options: Options; rest: readonly Word[] } {
  let options = before;
  let rest = words;
  for (let option = optionAt(rest, options, reader); option !== null; ) {
    options = { ...options, ...option.says };
    rest = rest.slice(option.length);
    option = options.fault !== null && !reader.isAfterLink ? null : optionAt(rest, options, reader);
  }
  return { options, rest };
}

/** The document and the note. Where something was sent without a document, an address in the note is a part of it. */
function readRest(words: readonly Word[], options: Options, reader: Reader): Reading {
  const at = words.findIndex(({ raw }) => isAddress(raw));
  const link = words[at];
  const isSettled = options.byMail || options.noComments || options.offer !== null;
  if (link === undefined || (at > 0 && isSettled)) return { options, link: null, note: words };
  const after = words.slice(at + 1);
  if (at > 0) return { options, link, note: words.filter((word) => word !== link) };
  const isQuoted = /^["“„«‘']/.test(after[0]?.raw ?? '');
  const tail = readOptions(after, options, { ...reader, isAfterLink: true });
  const isOptions = !isQuoted && tail.rest.length === 0;
  return isOptions ? { options: tail.options, link, note: [] } : { options, link, note: after };
}

function optionAt(words: readonly Word[], options: Options, reader: Reader): Option {
  if (words[0]?.raw === ',') return { says: {}, length: 1 };
  return (
    phraseOption(words, BY_MAIL, { byMail: true }) ??
    phraseOption(words, NO_COMMENTS, { noComments: true }) ??
    fileOption(words, options) ??
    forOption(words, options, reader) ??
    fromOption(words, options, reader) ??
    onOption(words, options, reader)
  );
}

function phraseOption(words: readonly Word[], phrases: readonly string[], says: Partial<Options>): Option {
  const length = anyPhrase(words, phrases);
  return length === 0 ? null : { says, length };
}

/** `file 12`: what was handed over before, by the number that was given to it. */
function fileOption(words: readonly Word[], { offer }: Options): Option {
  const start = anyPhrase(words, FILE);
  const number = /^\d{1,9}$/.exec(words[start]?.plain ?? '')?.[0];
  if (start === 0 || number === undefined || offer !== null) return null;
  return { says: { offer: Number(number) }, length: start + 1 };
}

/** `for Honduras and Mexico`. What follows must be countries, unless a note can begin there: `no comments for now`. */
function forOption(words: readonly Word[], options: Options, { roster, text, isAfterLink }: Reader): Option {
  const start = anyPhrase(words, FOR);
  if (start === 0 || options.parties !== null) return null;
  const { parties, length } = readParties(words.slice(start), roster);
  if (parties.length > 0) return { says: { parties }, length: start + length };
  const unread = upToOption(words.slice(start));
  const typed = textBetween(text, unread);
  const near = nearestParty(typed, roster);
  const mayBeNote = isAfterLink || (near === null && (options.byMail || options.noComments));
  if (mayBeNote) return null;
  return { says: { fault: { refused: 'unknown-country', typed, near } }, length: start + unread.length };
}

/** The words that a name may be: up to the next option or address, at most four. */
function upToOption(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word, at) => {
    const begins = anyPhrase(words.slice(at), [...ON, ...BY_MAIL, ...NO_COMMENTS]) > 0;
    return at > 0 && (isAddress(word.raw) || begins);
  });
  return words.slice(0, Math.min(end < 0 ? words.length : end, 4));
}

/** `from Honduras`. */
function fromOption(words: readonly Word[], options: Options, { roster }: Reader): Option {
  const start = anyPhrase(words, FROM);
  if (start === 0 || options.parties !== null) return null;
  const { parties, length } = readParties(words.slice(start), roster);
  return parties.length === 0 ? null : { says: { parties }, length: start + length };
}

/** `on 20 January 2015`. What follows must be a date, unless a note can begin there: `no comments on the draft`. */
function onOption(words: readonly Word[], options: Options, reader: Reader): Option {
  const start = anyPhrase(words, ON);
  const isNamed = anyPhrase(words, NAMED_DAYS) > 0;
  if ((start === 0 && !isNamed) || options.on !== null) return null;
  const after = words.slice(start);
  const found = longestDate(after, reader);
  if (found !== null) return { ...found, length: start + found.length };
  const unread = upToOption(after);
  const typed = textBetween(reader.text, unread);
  const isSettled = options.byMail || options.noComments;
  if (reader.isAfterLink || (isSettled && !/\d/.test(typed))) return null;
  return { says: { fault: { refused: 'bad-date', typed } }, length: start + unread.length };
}

function longestDate(words: readonly Word[], { today, text }: Reader): Option {
  const found = longestDay(words, { text, read: (typed) => dayReceived(typed, today) });
  if (found === null) return null;
  if ('refused' in found) return { says: { fault: found }, length: words.length };
  const isAhead = found.day > today;
  return {
    says: isAhead ? { fault: { refused: 'date-ahead', day: found.day } } : { on: found.day },
    length: found.length,
  };
}

/** Of two readings the one that has come already, where only one has; without a year, the nearest such day. */
function dayReceived(typed: string, today: CivilDate): TypedDate {
  const date = readDate(typed, { today, prefer: 'past' });
  if ('ambiguous' in date) {
    const [only, ...others] = date.ambiguous.filter((day) => day <= today);
    return only !== undefined && others.length === 0 ? { date: only } : date;
  }
  const next = readDate(typed, { today, prefer: 'future' });
  const isNearer =
    /\d/.test(typed) &&
    'date' in date &&
    'date' in next &&
    daysBetween(today, next.date) < daysBetween(date.date, today);
  return isNearer ? next : date;
}

function submissionOf(
  refs: readonly TypedRef[],
  { options, link: address, note: words }: Reading,
  { text }: Reader,
): TypedSubmission | Refusal {
  const { parties, on, fault, noComments, offer } = options;
  if (fault !== null) return fault;
  if (noComments && (address !== null || offer !== null || words.some(({ raw }) => isAddress(raw)))) {
    return { refused: 'no-comments-with-link', refs: refs.map(({ raw }) => raw) };
  }
  const link = linkOf(address);
  if ('refused' in link) return link;
  const note = noteOf(words, { text, hasLink: address !== null });
  return 'refused' in note
    ? note
    : { refs, parties, on, kind: kindOf(options, address), offer, ...link, ...note };
}

function kindOf({ byMail, noComments, offer }: Options, address: Word | null): SubmissionKind | null {
  if (noComments) return 'no-comments';
  if (byMail) return 'by-mail';
  return address === null && offer === null ? null : 'document';
}

function linkOf(address: Word | null): { link: string | null } | Refusal {
  if (address === null) return { link: null };
  const raw = address.raw.replace(/,+$/, '');
  const link = readLink(/^</.test(raw) ? raw : withoutMarks(raw));
  if ('refused' in link) return { refused: 'bad-link', typed: link.refused === 'empty-link' ? '' : raw };
  return link;
}
