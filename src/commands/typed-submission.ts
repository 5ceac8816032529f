import type { PartyCode, Roster } from '../domain/conference.ts';
import { type CivilDate, daysBetween } from '../domain/instant.ts';
import { readDate, type TypedDate } from '../domain/typed-date.ts';
import { checkNote, cleanText, readLink } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { SubmissionKind } from '../store/tables-obligations.ts';
import { nearestParty, readParties } from './typed-parties.ts';
import { readRefs, type TypedRef } from './typed-refs.ts';
import { anyPhrase, isAddress, textBetween, type Word, withoutMarks, withoutQuotes } from './words.ts';

/** What was typed after `submit`, read but not yet compared with what is owed. */
export interface TypedSubmission {
  readonly refs: readonly TypedRef[];
  /** Null: no country was named. */
  readonly parties: readonly PartyCode[] | null;
  /** Null: the day on which it was asked. */
  readonly on: CivilDate | null;
  readonly kind: SubmissionKind;
  readonly link: string | null;
  readonly note: string | null;
}

const FOR = ['for', 'para', 'de parte de', 'en nombre de', 'on behalf of'];
/** So common in a note that they count before it only. */
const FROM = ['from', 'de'];
const ON = ['on', 'el', 'el dia'];
const NAMED_DAYS = ['today', 'yesterday', 'hoy', 'ayer'];
const BY_MAIL = [
  ...['by mail', 'by e-mail', 'by email', 'by post', 'by courier', 'via email', 'per mail'],
  ...['por correo', 'por correo electronico', 'por e-mail', 'por email', 'por mail', 'por correo postal'],
];
const NO_COMMENTS = [
  ...['no comments', 'no comment', 'without comments', 'no observations', 'nothing to comment'],
  ...['sin observaciones', 'sin comentarios', 'sin observacion', 'sin comentario', 'ninguna observacion'],
];
const NOTE = ['note', 'nota'];
const NOTE_LIMIT = 2000;
const LONGEST_DATE = 7;

/** What is being put together; words that no clause takes become the note, from the first of them on. */
interface Reading {
  readonly parties: readonly PartyCode[] | null;
  readonly on: CivilDate | null;
  readonly byMail: boolean;
  readonly noComments: boolean;
  readonly link: string | null;
  readonly note: readonly Word[];
}

/** A clause at the beginning of words: what it says, and how many words it takes; null where there is none. */
type Clause = { readonly says: Partial<Reading>; readonly length: number } | Refusal | null;

interface Reader {
  readonly roster: Roster;
  readonly today: CivilDate;
  readonly text: string;
}

/** Reads `3a, 4a for Honduras on 20 January https://… by mail a note`; refuses what could be meant otherwise. */
export function readSubmission(words: readonly Word[], reader: Reader): TypedSubmission | Refusal {
  const { refs, length } = readRefs(words);
  if (refs.length === 0) return { refused: 'missing-ref', known: [] };
  let reading: Reading = { parties: null, on: null, byMail: false, noComments: false, link: null, note: [] };
  for (let rest = words.slice(length); rest.length > 0; ) {
    const clause = clauseAt(rest, reading, reader) ?? noted(rest, reading);
    if ('refused' in clause) return clause;
    reading = { ...reading, ...clause.says };
    rest = rest.slice(clause.length);
  }
  return submissionOf(refs, reading, reader);
}

function noted(words: readonly Word[], { note }: Reading): Exclude<Clause, Refusal | null> {
  return { says: { note: [...note, ...words.slice(0, 1)] }, length: 1 };
}

function clauseAt(words: readonly Word[], reading: Reading, reader: Reader): Clause {
  const [word] = words;
  if (word === undefined) return null;
  if (word.raw === ',' && reading.note.length === 0) return { says: {}, length: 1 };
  if (isAddress(word.raw) && reading.link === null) return linkClause(word);
  const inNote = reading.note.length > 0;
  return (
    phraseClause(words, BY_MAIL, { inNote, says: { byMail: true } }) ??
    phraseClause(words, NO_COMMENTS, { inNote, says: { noComments: true } }) ??
    forClause(words, reading, reader) ??
    fromClause(words, reading, reader) ??
    onClause(words, reading, reader) ??
    noteMark(words, inNote)
  );
}

function linkClause({ raw }: Word): Clause {
  const link = readLink(/^</.test(raw) ? raw : withoutMarks(raw));
  if ('refused' in link) return { refused: 'bad-link', typed: link.refused === 'empty-link' ? '' : raw };
  return { says: { link: link.link }, length: 1 };
}

/** Within a note a phrase counts only at the very end: "we sent it by mail". */
function phraseClause(
  words: readonly Word[],
  phrases: readonly string[],
  { inNote, says }: { inNote: boolean; says: Partial<Reading> },
): Clause {
  const length = anyPhrase(words, phrases);
  if (length === 0 || (inNote && length < words.length)) return null;
  return { says, length };
}

/** `for Honduras and Mexico`. What follows must be countries, unless it is a part of a note. */
function forClause(words: readonly Word[], reading: Reading, { roster, text }: Reader): Clause {
  const start = anyPhrase(words, FOR);
  if (start === 0 || reading.parties !== null) return null;
  const { parties, length } = readParties(words.slice(start), roster);
  const after = words.slice(start + length);
  const isWhole = parties.length > 0 && (reading.note.length === 0 || endsHere(after));
  if (isWhole) return { says: { parties }, length: start + length };
  if (reading.note.length > 0 || reading.link !== null) return null;
  const typed = textBetween(text, upToClause(words.slice(start)));
  return { refused: 'unknown-country', typed, near: nearestParty(typed, roster) };
}

function endsHere(words: readonly Word[]): boolean {
  const [next] = words;
  if (next === undefined || isAddress(next.raw)) return true;
  return anyPhrase(words, [...ON, ...BY_MAIL, ...NO_COMMENTS]) > 0;
}

/** The words that a name may be: up to the next clause or address, at most four. */
function upToClause(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((_, at) => at > 0 && endsHere(words.slice(at)));
  return words.slice(0, Math.min(end < 0 ? words.length : end, 4));
}

/** `from Honduras`, before any note. */
function fromClause(words: readonly Word[], reading: Reading, { roster }: Reader): Clause {
  const start = anyPhrase(words, FROM);
  if (start === 0 || reading.parties !== null || reading.note.length > 0) return null;
  const { parties, length } = readParties(words.slice(start), roster);
  return parties.length === 0 ? null : { says: { parties }, length: start + length };
}

/** `on 20 January 2015`. What follows must be a date, unless it is a part of a note. */
function onClause(words: readonly Word[], reading: Reading, { today, text }: Reader): Clause {
  const start = anyPhrase(words, ON);
  const isNamed = reading.note.length === 0 && anyPhrase(words, NAMED_DAYS) > 0;
  if ((start === 0 && !isNamed) || reading.on !== null) return null;
  const after = words.slice(start);
  const found = longestDate(after, today, text);
  if (found !== null) return 'refused' in found ? found : { ...found, length: start + found.length };
  if (reading.note.length > 0 || reading.link !== null) return null;
  return { refused: 'bad-date', typed: textBetween(text, upToClause(after)) };
}

function longestDate(words: readonly Word[], today: CivilDate, text: string): Clause {
  for (let length = Math.min(LONGEST_DATE, words.length); length > 0; length -= 1) {
    const typed = textBetween(text, words.slice(0, length));
    const date = dayReceived(typed, today);
    if ('ambiguous' in date) return { refused: 'ambiguous-date', typed, readings: date.ambiguous };
    if (!('date' in date)) continue;
    return date.date > today
      ? { refused: 'date-ahead', day: date.date }
      : { says: { on: date.date }, length };
  }
  return null;
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
    'date' in date && 'date' in next && daysBetween(today, next.date) < daysBetween(date.date, today);
  return isNearer ? next : date;
}

function noteMark(words: readonly Word[], inNote: boolean): Clause {
  const [first] = words;
  const isMark = !inNote && first !== undefined && /:$/.test(first.raw) && NOTE.includes(first.plain);
  return isMark ? { says: {}, length: 1 } : null;
}

function submissionOf(
  refs: readonly TypedRef[],
  reading: Reading,
  { text }: Reader,
): TypedSubmission | Refusal {
  const { parties, on, link, byMail, noComments } = reading;
  const note = noteOf(reading, text);
  if (note !== null && 'refused' in note) return note;
  if (link === null && !byMail && !noComments) {
    return { refused: 'nothing-to-submit', refs: refs.map(({ raw }) => raw) };
  }
  const sent = byMail ? 'by-mail' : 'document';
  const kind = noComments ? 'no-comments' : sent;
  return { refs, parties, on, kind, link, note: note?.note ?? null };
}

/** The words that no clause took, as they were typed. */
function noteOf({ note }: Reading, text: string): { note: string } | Refusal | null {
  const [first, ...more] = note;
  if (first === undefined) return null;
  const all = isOneRun(note, text)
    ? textBetween(text, [first, ...more])
    : note.map(({ raw }) => raw).join(' ');
  const typed = withoutQuotes(all);
  const checked = checkNote(typed);
  if ('note' in checked) return checked;
  if (checked.refused === 'nothing-readable') return { refused: 'nothing-readable' };
  return { refused: 'note-too-long', length: [...cleanText(typed)].length, limit: NOTE_LIMIT };
}

/** Whether nothing was taken out from among the words. */
function isOneRun(words: readonly Word[], text: string): boolean {
  const clean = cleanText(text);
  return words.every((word, at) => {
    const next = words[at + 1];
    return next === undefined || clean.slice(word.at + word.raw.length, next.at).trim() === '';
  });
}
