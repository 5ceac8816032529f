import type { Generated, GeneratedAlways } from 'kysely';
import type { ObligationState } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import type { Json } from './json.ts';

export interface ObligationsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  commitment_id: number;
  /** Null: owed by the joint group. */
  party_code: PartyCode | null;
  state: ObligationState;
  /** The last valid day as first agreed: an extension counts from it. */
  original_due_on: CivilDate | null;
  due_on: CivilDate | null;
  /** The first instant that is after the last valid day, in `due_zone`. */
  due_at: Instant | null;
  due_zone: Zone;
  /** Rises when the last valid day or its instant changes, and only then. */
  due_version: Generated<number>;
  settled_at: Instant | null;
  /** Why it is no longer asked, as a person gave it; empty where they gave none. */
  ended_reason: Generated<string | null>;
}

/** Why a duty has no next instant; `ended`: its party was taken out of the joint group. */
export type IdleReason =
  | 'awaiting-date'
  | 'settled'
  | 'ended'
  | 'past-at-publication'
  | 'ladder-done'
  | 'paused';

export interface DutiesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  obligation_id: number;
  party_code: PartyCode;
  /** When the duty began or its date last changed: rungs whose nine o'clock had passed by then are skipped. */
  began_at: Instant;
  opening_at: Instant | null;
  next_reminder_at: Instant | null;
  idle_reason: IdleReason | null;
}

export type SubmissionKind = 'document' | 'no-comments' | 'by-mail';
export type SubmissionState = 'standing' | 'replaced' | 'withdrawn' | 'returned';

export interface SubmissionsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  obligation_id: number;
  party_code: PartyCode;
  /** Counts from 1 for each obligation and party. */
  revision: number;
  kind: SubmissionKind;
  state: Generated<SubmissionState>;
  /** False: a liaison officer says that it went by mail, and the secretariat has not said that it arrived. */
  confirmed: boolean;
  link: string | null;
  /** What was handed over; the platform keeps the documents themselves. */
  files: Json<readonly ReceivedFile[]>;
  note: string | null;
  receipt_number: string;
  /** Null: the operator at the terminal. */
  person_id: number | null;
  /** The day it counts for, in the conference's zone. */
  received_on: CivilDate;
  recorded_at: Instant;
  /** Why it was withdrawn or returned, as a person gave it. */
  taken_back_reason: Generated<string | null>;
  /** Who of the secretariat said whether what went by mail had arrived, and when; null by whom: the operator. */
  arrival_by: Generated<number | null>;
  arrival_at: Generated<Instant | null>;
  /** When it was put into the secretariat's morning message; null before that. */
  collected_at: Generated<Instant | null>;
}

export interface ReceiptCountersTable {
  conference_id: number;
  year: number;
  last: number;
}

/** A rung besides the countdown: that the date changed, the courteous note, a nudge. */
export interface ScheduledRungsTable {
  conference_id: number;
  duty_id: number;
  rung: string;
  due_version: number;
  leaves_at: Instant;
  own_day: CivilDate;
}

export type DueChangeCause = 'extension' | 'correction' | 'event';

/** How a due version came about; the first one has no row. */
export interface DueChangesTable {
  conference_id: number;
  obligation_id: number;
  due_version: number;
  previous_due_on: CivilDate | null;
  due_on: CivilDate | null;
  cause: DueChangeCause;
  /** As a person gave it. */
  reason: string | null;
  /** Null: the operator at the terminal, or the clock. */
  person_id: number | null;
  changed_at: Instant;
}

/** A liaison officer's request for more time, which the secretariat grants, changes or declines. */
export interface TimeRequestsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  obligation_id: number;
  party_code: PartyCode;
  person_id: number;
  asked_until: CivilDate;
  granted_until: CivilDate | null;
  reason: string;
  state: 'open' | 'granted' | 'declined' | 'superseded';
  asked_at: Instant;
  decided_by: number | null;
  decided_at: Instant | null;
}

/** Documents that came without a word, until it is said which commitment they are for. */
export interface OfferedFilesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  person_id: number;
  files: Json<readonly ReceivedFile[]>;
  offered_at: Instant;
}
