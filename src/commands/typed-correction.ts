import type { DueRule, Mode } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { Refusal } from '../messages/refusals.ts';
import { JOINTLY, LONGEST_DELIVERABLE, notMembers } from './typed-addition.ts';
import { type DueContext, readDue } from './typed-due.ts';
import { readParties } from './typed-parties.ts';
import { anyPhrase, fold, textBetween, type Word, withoutQuotes } from './words.ts';

/** How one commitment of a draft is corrected. */
export type Correction =
  | { readonly kind: 'owed-by'; readonly owedBy: readonly PartyCode[] | null; readonly mode: Mode | null }
  | { readonly kind: 'deliverable'; readonly text: string }
  | { readonly kind: 'due'; readonly due: DueRule | null }
  | { readonly kind: 'recipient'; readonly recipient: string | null }
  | { readonly kind: 'drop' }
  | { readonly kind: 'take' };

const OWED_BY = ['owed by', 'owed', 'a cargo de', 'corresponde a', 'debe', 'deben', 'lo debe', 'lo deben'];
const EACH = ['each', 'separately', 'cada uno', 'cada una', 'cada pais', 'por separado'];
const DELIVERABLE = ['deliverable', 'text', 'entregable', 'aporte', 'texto'];
export const DUE = ['due', 'due by', 'by', 'fecha', 'plazo', 'vence', 'vence el', 'a mas tardar', 'hasta'];
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
export function readCorrection(words: readonly Word[], context: DueContext): Correction | Refusal {
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

function readOwners(words: readonly Word[], { roster }: DueContext): Correction | Refusal | null {
  const { parties, length } = readParties(words, roster);
  const more = words.slice(length);
  if (parties.length === 0) return null;
  const strangers = notMembers(parties, roster);
  if (strangers !== null) return strangers;
  if (more.length === 0) return { kind: 'owed-by', owedBy: parties, mode: null };
  if (anyPhrase(more, JOINTLY) === more.length) return { kind: 'owed-by', owedBy: parties, mode: 'joint' };
  return anyPhrase(more, EACH) === more.length ? { kind: 'owed-by', owedBy: parties, mode: 'each' } : null;
}

function readDeliverable(words: readonly Word[], { text }: DueContext): Correction | Refusal | null {
  const typed = withoutQuotes(textBetween(text, words));
  if (!/[\p{L}\p{N}]/u.test(typed)) return null;
  const { length } = typed;
  if (length > LONGEST_DELIVERABLE) return { refused: 'too-long', length, limit: LONGEST_DELIVERABLE };
  return { kind: 'deliverable', text: typed };
}

function readDueCorrection(words: readonly Word[], context: DueContext): Correction | Refusal | null {
  if (anyPhrase(words, NOTHING) === words.length && words.length > 0) return { kind: 'due', due: null };
  const due = readDue(words, context);
  if (due === null || 'refused' in due) return due;
  return { kind: 'due', due: due.due };
}

function readRecipient(words: readonly Word[], { roster }: DueContext): Correction | null {
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
