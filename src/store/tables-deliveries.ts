import type { Generated, GeneratedAlways } from 'kysely';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Json } from './json.ts';

export type ReminderState = 'planned' | 'delivered' | 'overtaken' | 'skipped' | 'failed';

export interface RemindersTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  obligation_id: number;
  duty_id: number;
  /** Null: skipped, for everybody or because there is nobody. */
  person_id: number | null;
  delivery_id: number | null;
  rung: string;
  due_version: number;
  /** The rung's own morning; null where it has none. */
  own_day: CivilDate | null;
  /** An alternate's copy: it stands in for no titular. */
  copy: Generated<boolean>;
  state: ReminderState;
  reason: string | null;
  decided_at: Instant;
}

export interface NoticesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  kind: string;
  subject: string;
  version: number;
  recipient: string;
  delivery_id: number | null;
  raised_at: Instant;
}

export type DeliveryKind = 'morning' | 'receipt' | 'confirmation' | 'notice';
export type DeliveryState =
  | 'queued'
  | 'sending'
  | 'delivered'
  | 'overtaken'
  | 'held'
  | 'uncertain'
  | 'failed';

export interface DeliveriesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  short_number: GeneratedAlways<number>;
  kind: DeliveryKind;
  /** What caused it, once: `morning:12:2014-11-25`, `receipt:7:12`. */
  cause: string;
  /** A person or a channel. */
  person_id: number | null;
  binding_id: number | null;
  /** What it speaks of besides its reminders: `{submissionIds}`, `{commitmentId}`. */
  subject: Json<DeliverySubject>;
  /** The local day whose 17:00 it must not pass; null where it may leave at any hour. */
  own_day: CivilDate | null;
  state: DeliveryState;
  reason: string | null;
  attempt: Generated<number>;
  /** Real time. */
  lease_until: Instant | null;
  /** Real time: when the alarm wakes it again; null where nothing is left to do. */
  next_attempt_at: Instant | null;
  /** The revision wanted and the one last shown: it is shown anew while they differ. */
  revision: Generated<number>;
  shown_revision: Generated<number>;
  queued_at: Instant;
  settled_at: Instant | null;
  place: Json<{ platform: string; workspace: string; channel: string } | null>;
  reference: Json<Readonly<Record<string, string>> | null>;
}

export interface DeliverySubject {
  readonly submissionIds?: readonly number[];
  readonly commitmentId?: number;
}

export interface DeliveryObligationsTable {
  conference_id: number;
  delivery_id: number;
  obligation_id: number;
}

export interface MailboxMessagesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  channel: string;
  delivery_id: number;
  message: Json<unknown>;
  revision: Generated<number>;
  delivered_at: Instant;
  updated_at: Instant;
}

export interface AuditEntriesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  at: Instant;
  /** Null: the bot's clock, or the operator at the terminal (then `platform` is `terminal`). */
  person_id: number | null;
  /** The party for whom the secretariat acted, where it did. */
  as_party: PartyCode | null;
  platform: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  before: Json<unknown>;
  after: Json<unknown>;
}

/** One row: under which kind of clock the audit trail is written. */
export interface ClockMarksTable {
  one_row: Generated<boolean>;
  kind: 'real' | 'simulated';
}
