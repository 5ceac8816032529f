import { membersOf, type Party, type PartyCode, type Roster } from '../domain/conference.ts';
import { anyPhrase, fold, isJoin, nearest, type Word, withoutMarks } from './words.ts';

/** Parties named at the beginning of words, and how many words that took. */
export interface NamedParties {
  readonly parties: readonly PartyCode[];
  readonly length: number;
}

interface Name {
  readonly words: readonly string[];
  readonly parties: readonly PartyCode[];
}

const ARTICLES = new Set(['the', 'la', 'las', 'el', 'los']);
const EVERYBODY = [
  'all',
  'all members',
  'all member countries',
  'all countries',
  'everybody',
  'todos',
  'todas',
  'todos los paises',
  'todos los miembros',
];
const EXCEPT = ['except', 'except for', 'but', 'but not', 'other than', 'menos', 'excepto', 'salvo'];

/** Reads `Honduras, Costa Rica and the Dominican Republic`, `all except Belize`, codes, aliases and groups; length 0 where nothing is named. */
export function readParties(words: readonly Word[], roster: Roster): NamedParties {
  const names = namesOf(roster);
  const named = listAt(words, names);
  const except = named.parties.length > 1 ? anyPhrase(words.slice(named.length), EXCEPT) : 0;
  const left = except === 0 ? null : listAt(words.slice(named.length + except), names);
  if (left === null || left.length === 0) return named;
  return {
    parties: named.parties.filter((party) => !left.parties.includes(party)),
    length: named.length + except + left.length,
  };
}

function listAt(words: readonly Word[], names: readonly Name[]): NamedParties {
  const parties: PartyCode[] = [];
  let length = 0;
  for (;;) {
    const joins = length === 0 ? 0 : joinsAt(words, length);
    if (length > 0 && joins === 0) break;
    const found = nameAt(words, length + joins, names);
    if (found === null) break;
    parties.push(...found.parties);
    length += joins + found.length;
  }
  return { parties: [...new Set(parties)], length };
}

function joinsAt(words: readonly Word[], from: number): number {
  let count = 0;
  for (let next = words[from]; next !== undefined && isJoin(next); next = words[from + count]) count += 1;
  return count;
}

function nameAt(words: readonly Word[], from: number, names: readonly Name[]): NamedParties | null {
  const article = ARTICLES.has(words[from]?.plain ?? '') ? 1 : 0;
  for (const skip of article === 0 ? [0] : [0, 1]) {
    const found = names.find((name) =>
      name.words.every((word, at) => words[from + skip + at]?.plain === word),
    );
    if (found !== undefined) return { parties: found.parties, length: skip + found.words.length };
  }
  return null;
}

/** The longest names first: "United Mexican States" before "United". */
function namesOf(roster: Roster): Name[] {
  const everybody = membersOf(roster).map(({ code }) => code);
  return [
    ...roster.parties.flatMap((party) => texts(party).map((text) => nameOf(text, [party.code]))),
    ...roster.groups.flatMap((group) => [group.code, ...group.aliases].map((text) => nameOf(text, group.of))),
    ...EVERYBODY.map((text) => nameOf(text, everybody)),
  ]
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
}

function texts({ code, name, aliases }: Party): string[] {
  return [code, name.en, name.es, ...aliases];
}

function nameOf(text: string, parties: readonly PartyCode[]): Name {
  const words = fold(text)
    .split(/\s+/)
    .map(withoutMarks)
    .filter((word) => word !== '');
  return { words: ARTICLES.has(words[0] ?? '') && words.length > 2 ? words.slice(1) : words, parties };
}

/** The party whose name is nearly what was typed. */
export function nearestParty(typed: string, roster: Roster): PartyCode | null {
  const named = roster.parties.flatMap((party) =>
    [party.name.en, party.name.es].map((text) => ({ code: party.code, text })),
  );
  return nearest(typed, named, ({ text }) => text)?.code ?? null;
}

/** Somebody named who is not known, as typed, and whom it may mean. */
interface UnknownParty {
  readonly typed: string;
  readonly near: PartyCode | null;
}

/**
 * Who is meant by the words after the names that were read (or after `for`) and is not known; null where the list is at its
 * end: nothing follows, a day does, or no word joins what follows to it.
 */
export function unknownParty(
  words: readonly Word[],
  roster: Roster,
  { parties }: NamedParties,
): UnknownParty | null {
  const joins = joinsAt(words, 0);
  const isComma = words.slice(0, joins).every(({ raw }) => raw === ',');
  const except = parties.length > 1 ? anyPhrase(words.slice(joins), EXCEPT) : 0;
  const rest = words.slice(joins + except);
  const [first] = rest;
  if (first === undefined || /^\d/.test(first.plain)) return null;
  const near = nearestOf(rest, roster);
  const mustFollow = parties.length === 0 || except > 0 || (joins > 0 && !isComma);
  const isMeant = mustFollow || (joins > 0 && near !== null);
  return isMeant ? { typed: first.raw, near } : null;
}

/** The longest name that it nearly is: "El Salvdor" before "El". */
function nearestOf(words: readonly Word[], roster: Roster): PartyCode | null {
  for (let length = 3; length > 0; length -= 1) {
    const typed = words.slice(0, length).map(({ plain }) => plain);
    const near = typed.length < length ? null : nearestParty(typed.join(' '), roster);
    if (near !== null) return near;
  }
  return null;
}
