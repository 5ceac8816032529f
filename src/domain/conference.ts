import type { CivilDate, Zone } from './instant.ts';

/** The languages that the bot speaks. */
export type Language = 'en' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'es'];

/** A text once per language; a language may be missing until somebody adds it. */
export type Texts = Partial<Record<Language, string>>;
/** A text that exists in every language. */
export type Names = Record<Language, string>;

export type PartyKind = 'member' | 'secretariat' | 'observer';
/** ISO 3166-1 alpha-2 for a country, the conference's own short code for the others. */
export type PartyCode = string;

export interface Party {
  readonly code: PartyCode;
  readonly kind: PartyKind;
  readonly name: Names;
  readonly aliases: readonly string[];
  readonly timezone: Zone;
  readonly language: Language;
  /** The conference file's own holidays of this party. */
  readonly holidays: readonly CivilDate[];
}

export interface Group {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly of: readonly PartyCode[];
}

export interface Body {
  readonly code: string;
  readonly name: Names;
  readonly aliases: readonly string[];
}

/** An office that parties hold in turn, such as the Presidency Pro Tempore. */
export interface Office {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly held: readonly { readonly party: PartyCode; readonly from: CivilDate; readonly to: CivilDate }[];
}

/** Who takes part in a conference, as its file describes it. A zone or language that a party lacks is the conference's. */
export interface Roster {
  readonly slug: string;
  readonly name: Names;
  /** Short name per language, such as RCM and CRM. */
  readonly acronym: Names;
  readonly timezone: Zone;
  readonly language: Language;
  readonly parties: readonly Party[];
  readonly groups: readonly Group[];
  readonly bodies: readonly Body[];
  readonly offices: readonly Office[];
}

export type Role = 'secretariat' | 'liaison' | 'observer';
export type Rank = 'titular' | 'alternate';

/** The party of the secretariat; null where the file names none. */
export function secretariatOf(roster: Roster): Party | null {
  return roster.parties.find(({ kind }) => kind === 'secretariat') ?? null;
}

/** Whether what is filed under this body was agreed by none: the secretariat itself asks for it. */
export function isAsk(roster: Roster, body: string | null): boolean {
  return body !== null && body === secretariatOf(roster)?.code;
}

/** A party's own zone; the conference's where it has none, or is no longer in its file. */
export function zoneOf({ parties, timezone }: Roster, party: PartyCode): Zone {
  return parties.find(({ code }) => code === party)?.timezone ?? timezone;
}

/** The member countries of a roster: those that "Member Countries" means. */
export function membersOf(roster: Roster): readonly Party[] {
  return roster.parties.filter((party) => party.kind === 'member');
}
