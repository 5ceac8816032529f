import type { Generated, GeneratedAlways } from 'kysely';
import type { Language, Names, PartyCode, PartyKind, Rank, Role } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import type { Json } from './json.ts';

export interface ConferencesTable {
  id: GeneratedAlways<number>;
  slug: string;
  name: Json<Names>;
  acronym: Json<Names>;
  timezone: Zone;
  language: Language;
  paused_at: Instant | null;
  /** The secretariat's next morning; null before its first. */
  secretariat_at: Instant | null;
  /** When it was last told what is collected. */
  secretariat_told_at: Instant | null;
  /** Real time: when the auditor last looked. */
  audited_at: Generated<Instant | null>;
}

export interface PartiesTable {
  conference_id: number;
  code: PartyCode;
  kind: PartyKind;
  name: Json<Names>;
  aliases: Json<readonly string[]>;
  timezone: Zone;
  language: Language;
  holidays: Json<readonly CivilDate[]>;
  /** Its place in the conference's file. */
  position: number;
}

export interface PartyGroupsTable {
  conference_id: number;
  code: string;
  aliases: Json<readonly string[]>;
  members: Json<readonly PartyCode[]>;
}

export interface BodiesTable {
  conference_id: number;
  code: string;
  name: Json<Names>;
  aliases: Json<readonly string[]>;
}

export interface OfficesTable {
  conference_id: number;
  code: string;
  aliases: Json<readonly string[]>;
  held: Json<readonly { party: PartyCode; from: CivilDate; to: CivilDate }[]>;
}

export interface PeopleTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  email: string;
  name: string;
  role: Role;
  party_code: PartyCode;
  /** Null: the party's. */
  language: Language | null;
  /** Null: the party's. */
  timezone: Zone | null;
  rank: Rank;
  active: Generated<boolean>;
  /** Since when they hold this post: their first, or another one since. */
  joined_at: Instant;
  /** The last message of their mailbox that they have had in front of them in a chat. */
  mailbox_seen: Generated<number>;
}

export interface IdentitiesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  person_id: number;
  platform: string;
  workspace: string;
  account: string;
  last_used_at: Instant;
  /** Of an account in several conferences: this one is meant where it does not say which. */
  chosen: Generated<boolean>;
}

export interface InvitationsTable {
  conference_id: number;
  person_id: number;
  /** The code itself is kept nowhere. */
  code_hash: string;
  /** Real time. */
  expires_at: Instant;
}

export interface JoinAttemptsTable {
  platform: string;
  workspace: string;
  account: string;
  tries: number;
  /** Real time: when the first of them was. */
  since: Instant;
}

export interface ChannelBindingsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_id: number;
  platform: string;
  workspace: string;
  channel: string;
  /** Null: the conference's. */
  language: Language | null;
}

/** How a platform wants to be called for a place; of no conference: one account may speak in several. */
export interface PlaceAddressesTable {
  platform: string;
  workspace: string;
  channel: string;
  address: Json<Readonly<Record<string, string>>>;
}
