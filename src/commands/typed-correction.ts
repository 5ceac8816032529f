import type { DueRule, Mode } from '../domain/commitment.ts';
import { membersOf, type PartyCode, type Roster } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { readDate } from '../domain/typed-date.ts';
import { cleanText } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import { questionOf } from './typed-day.ts';
import { readParties } from './typed-parties.ts';
import { anyPhrase, fold, textBetween, type Word, withoutQuotes, wordsOf } from './words.ts';

/** How one commitment of a draft is corrected. */
export type Correction =
  | { readonly kind: 'owed-by'; readonly owedBy: readonly PartyCode[] | null; readonly mode: Mode | null }
  | { readonly kind: 'deliverable'; readonly text: string }
  | { readonly kind: 'due'; readonly due: DueRule | null }
  | { readonly kind: 'recipient'; readonly recipient: string | null }
  | { readonly kind: 'drop' }
  | { readonly kind: 'take' };

/** What a correction is read against. */
export interface CorrectionContext {
  readonly roster: Roster;
  /** The day it is: from it `tomorrow` counts. */
  readonly today: CivilDate;
  /** The meeting's last day: a date without a year is the first such date after it. */
  readonly after: CivilDate;
  /** All that was typed: a text is taken from it as it stands. */
  readonly text: string;
}

const OWED_BY = ['owed by', 'owed', 'a cargo de', 'corresponde a', 'debe', 'deben', 'lo debe', 'lo deben'];
const JOINTLY = [
  'jointly',
  'joint',
  'together',
  'conjuntamente',
  'en conjunto',
  'juntos',
  'de manera conjunta',
];
const EACH = ['each', 'separately', 'cada uno', 'cada una', 'cada pais', 'por separado'];
const DELIVERABLE = ['deliverable', 'text', 'entregable', 'aporte', 'texto'];
const DUE = ['due', 'due by', 'by', 'fecha', 'plazo', 'vence', 'vence el', 'a mas tardar', 'hasta'];
const RECIPIENT = ['recipient', 'to', 'destinatario', 'destinataria', 'dirigido a', 'para'];
export const DROP = ['drop', 'remove', 'delete', 'quitar', 'eliminar', 'suprimir'];
const TAKE = ['take', 'accept', 'offer accept', 'aceptar', 'tomar', 'acoger'];
/** Words for none of it, in both languages. */
export const NOTHING = [
  'none',
  'nothing',
  'nobody',
  'no date',
  'ninguno',
  'ninguna',
  'nadie',
  'sin fecha',
  'nada',
];

/** Reads what comes after the ref: `owed by Honduras`, `due 13 February`, `recipient TS`, `drop`. */
export function readCorrection(words: readonly Word[], context: CorrectionContext): Correction | Refusal {
  const bad: Refusal = { refused: 'bad-correction', typed: textBetween(context.text, words) };
  const rest = (phrases: readonly string[]) => {
    const length = anyPhrase(words, phrases);
    return length === 0 ? null : words.slice(length);
  };
  const isAll = (phrases: readonly string[]) => rest(phrases)?.length === 0;
  if (isAll(DROP)) return { kind: 'drop' };
  if (isAll(TAKE)) return { kind: 'take' };
  if (isAll(JOINTLY)) return { kind: 'owed-by', owedBy: null, mode: 'joint' };
  if (isAll(EACH)) return { kind: 'owed-by', owedBy: null, mode: 'each' };
  const readers: readonly [readonly string[], (more: readonly Word[]) => Correction | Refusal | null][] = [
    [OWED_BY, (more) => readOwners(more, context)],
    [DELIVERABLE, (more) => readDeliverable(more, context)],
    [DUE, (more) => readDueCorrection(more, context)],
    [RECIPIENT, (more) => readRecipient(more, context)],
  ];
  for (const [phrases, read] of readers) {
    const more = rest(phrases);
    if (more !== null) return read(more) ?? bad;
  }
  return bad;
}

function readOwners(words: readonly Word[], { roster }: CorrectionContext): Correction | Refusal | null {
  const { parties, length } = readParties(words, roster);
  const more = words.slice(length);
  if (parties.length === 0) return null;
  const strangers = notMembers(parties, roster);
  if (strangers !== null) return strangers;
  if (more.length === 0) return { kind: 'owed-by', owedBy: parties, mode: null };
  if (anyPhrase(more, JOINTLY) === more.length) return { kind: 'owed-by', owedBy: parties, mode: 'joint' };
  return anyPhrase(more, EACH) === more.length ? { kind: 'owed-by', owedBy: parties, mode: 'each' } : null;
}

/** Observers and the secretariat owe nothing. */
function notMembers(parties: readonly PartyCode[], roster: Roster): Refusal | null {
  const members = membersOf(roster).map(({ code }) => code);
  const others = parties.filter((party) => !members.includes(party));
  return others.length === 0 ? null : { refused: 'only-members-owe', parties: others };
}

const LONGEST_DELIVERABLE = 500;

function readDeliverable(words: readonly Word[], { text }: CorrectionContext): Correction | Refusal | null {
  const typed = withoutQuotes(textBetween(text, words));
  if (!/[\p{L}\p{N}]/u.test(typed)) return null;
  const { length } = typed;
  if (length > LONGEST_DELIVERABLE) return { refused: 'too-long', length, limit: LONGEST_DELIVERABLE };
  return { kind: 'deliverable', text: typed };
}

function readDueCorrection(words: readonly Word[], context: CorrectionContext): Correction | Refusal | null {
  if (anyPhrase(words, NOTHING) === words.length && words.length > 0) return { kind: 'due', due: null };
  const due = readDue(words, context);
  if (due === null || 'refused' in due) return due;
  return { kind: 'due', due: due.due };
}

const BEFORE = ['before', 'before the', 'antes de', 'antes del', 'antes de la', 'prior to', 'prior to the'];
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
function readDue(
  words: readonly Word[],
  context: CorrectionContext,
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

function readRecipient(words: readonly Word[], { roster }: CorrectionContext): Correction | null {
  if (words.length > 0 && anyPhrase(words, NOTHING) === words.length)
    return { kind: 'recipient', recipient: null };
  const typed = words
    .map(({ plain }) => plain)
    .join(' ')
    .replace(/^(?:the|la|el|los|las) /, '');
  const named = [...roster.parties, ...roster.bodies, ...roster.offices];
  const found = named.find((one) =>
    [one.code, ...('name' in one ? [one.name.en, one.name.es] : []), ...one.aliases].some(
      (text) => fold(text) === typed,
    ),
  );
  return found === undefined ? null : { kind: 'recipient', recipient: found.code };
}

/** A commitment that the secretariat adds: `3 "what" from Honduras by 13 February 2015`. */
export interface Addition {
  readonly number: string;
  readonly what: string;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly due: DueRule | null;
}

const FROM = ['from', 'owed by', 'de', 'a cargo de'];
const BY = [
  'by',
  'due',
  'due by',
  'a mas tardar',
  'a mas tardar el',
  'hasta',
  'hasta el',
  'para el',
  'antes del',
];

/** Reads what comes after `add`. */
export function readAddition(words: readonly Word[], context: CorrectionContext): Addition | Refusal {
  const bad: Refusal = { refused: 'bad-correction', typed: textBetween(context.text, words) };
  const [number, ...more] = words;
  const quoted = /^\s*["“«„]([^"”»“]+)["”»“]/.exec(textFrom(context.text, more));
  const what = cleanText(quoted?.[1] ?? '');
  if (number === undefined || quoted === null || !/\p{L}/u.test(what)) return bad;
  if (what.length > LONGEST_DELIVERABLE)
    return { refused: 'too-long', length: what.length, limit: LONGEST_DELIVERABLE };
  const rest = textFrom(context.text, more).slice(quoted[0].length);
  const after = wordsOf(rest);
  const from = anyPhrase(after, FROM);
  const { parties, length } = readParties(after.slice(from), context.roster);
  if (from === 0 || parties.length === 0) return bad;
  const strangers = notMembers(parties, context.roster);
  if (strangers !== null) return strangers;
  const mode = readMode(after.slice(from + length));
  const due = readAdditionDue(after.slice(from + length + mode.length), {
    ...context,
    text: cleanText(rest),
  });
  if (due === null) return bad;
  if ('refused' in due) return due;
  return { number: number.plain, what, owedBy: parties, mode: mode.mode, due: due.due };
}

function readMode(words: readonly Word[]): { mode: Mode; length: number } {
  const length = anyPhrase(words, JOINTLY);
  return { mode: length > 0 ? 'joint' : 'each', length };
}

function readAdditionDue(
  words: readonly Word[],
  context: CorrectionContext,
): { readonly due: DueRule | null } | Refusal | null {
  if (words.length === 0) return { due: null };
  if (anyPhrase(words, BEFORE) > 0) return readDue(words, context);
  const by = anyPhrase(words, BY);
  return by === 0 ? null : readDue(words.slice(by), context);
}

function textFrom(text: string, words: readonly Word[]): string {
  return textBetween(text, words);
}
