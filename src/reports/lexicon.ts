import type { Language, Office, PartyCode, Roster } from '../domain/conference.ts';
import { membersOf } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { anyOf, fold, literal, type Passage } from './passage.ts';

/** Whom or what a name of the roster means. */
export type Referent =
  | {
      readonly kind: 'party';
      readonly code: PartyCode;
      readonly observer: boolean;
      readonly secretariat: boolean;
    }
  | {
      readonly kind: 'group';
      readonly code: string;
      readonly of: readonly PartyCode[];
      readonly whole: boolean;
    }
  | { readonly kind: 'office'; readonly code: string; readonly office: Office }
  | { readonly kind: 'body'; readonly code: string };

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly referent: Referent;
}

export interface Lexicon {
  readonly roster: Roster;
  readonly members: readonly PartyCode[];
  /** Finds every name; the longest wins. */
  readonly names: RegExp;
  readonly byName: ReadonlyMap<string, Referent>;
  /** Folded names that are written in capitals only. */
  readonly capitals: ReadonlySet<string>;
  /** The bodies' names as the source of a pattern. */
  readonly bodies: string;
  /** The conference's acronyms as the source of a pattern. */
  readonly acronyms: string;
}

/** The names of a roster, made ready to be found in folded text. */
export function lexiconOf(roster: Roster): Lexicon {
  const members = membersOf(roster).map((party) => party.code);
  const named = [
    ...partyNames(roster),
    ...groupNames(roster, members),
    ...officeNames(roster),
    ...bodyNames(roster),
  ];
  const byName = new Map(named.map(([name, referent]) => [literal(name), referent]));
  const bodies = roster.bodies.flatMap((body) => [body.name.en, body.name.es, ...body.aliases]).map(literal);
  return {
    roster,
    members,
    names: new RegExp(`(?<![a-z0-9])(?:${anyOf([...byName.keys()]) || '(?!)'})(?![a-z0-9])`, 'g'),
    byName,
    capitals: new Set(everyAlias(roster).filter(isCapitals).map(fold)),
    bodies: anyOf(bodies) || '(?!)',
    acronyms: anyOf([roster.acronym.en, roster.acronym.es].map(literal)),
  };
}

type Named = readonly (readonly [string, Referent])[];

function partyNames(roster: Roster): Named {
  return roster.parties.flatMap((party) => {
    const referent: Referent = {
      kind: 'party',
      code: party.code,
      observer: party.kind === 'observer',
      secretariat: party.kind === 'secretariat',
    };
    return [party.name.en, party.name.es, ...party.aliases].map((name) => [name, referent] as const);
  });
}

function groupNames(roster: Roster, members: readonly PartyCode[]): Named {
  return roster.groups.flatMap((group) => {
    const whole = members.every((code) => group.of.includes(code));
    const referent: Referent = { kind: 'group', code: group.code, of: group.of, whole };
    return group.aliases.map((name) => [name, referent] as const);
  });
}

function officeNames(roster: Roster): Named {
  return roster.offices.flatMap((office) =>
    office.aliases.map((name) => [name, { kind: 'office', code: office.code, office }] as const),
  );
}

function bodyNames(roster: Roster): Named {
  return roster.bodies.flatMap((body) =>
    [body.name.en, body.name.es, ...body.aliases].map(
      (name) => [name, { kind: 'body', code: body.code }] as const,
    ),
  );
}

/** The names in a passage, in order. An acronym counts only in capitals: "st" is no secretariat. */
export function findMentions(passage: Passage, lexicon: Lexicon): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of passage.key.matchAll(lexicon.names)) {
    const mention = mentionOf(match, passage, lexicon);
    // The acronym behind a name belongs to it, and is no name of its own.
    if (mention !== null && mention.start >= (found.at(-1)?.end ?? 0)) found.push(mention);
  }
  return found;
}

function mentionOf(match: RegExpExecArray, passage: Passage, lexicon: Lexicon): Mention | null {
  const referent = lexicon.byName.get(literal(match[0]));
  if (referent === undefined) return null;
  const end = match.index + match[0].length;
  const written = passage.text.slice(match.index, end);
  if (lexicon.capitals.has(match[0]) && written !== written.toUpperCase()) return null;
  return { start: match.index, end: endWithAcronym(passage.key, end), referent };
}

function everyAlias(roster: Roster): readonly string[] {
  return [...roster.parties, ...roster.bodies, ...roster.offices].flatMap((named) => named.aliases);
}

function isCapitals(alias: string): boolean {
  return alias.length <= 6 && alias === alias.toUpperCase();
}

/** "Technical Secretariat (TS)" is one name. */
function endWithAcronym(key: string, end: number): number {
  const acronym = /^ \([a-z.]{2,8}\)/.exec(key.slice(end, end + 12));
  return acronym === null ? end : end + acronym[0].length;
}

/** Who holds an office on a day, or null where the roster does not say. */
export function holderOf(office: Office, day: CivilDate): PartyCode | null {
  return office.held.find((term) => term.from <= day && day <= term.to)?.party ?? null;
}

/** Parties in the order of the roster, each once. */
export function inRosterOrder(codes: readonly PartyCode[], roster: Roster): readonly PartyCode[] {
  return roster.parties.map((party) => party.code).filter((code) => codes.includes(code));
}

export function nameOf(code: PartyCode, lexicon: Lexicon, language: Language): string {
  return lexicon.roster.parties.find((party) => party.code === code)?.name[language] ?? code;
}
