import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { DueRule, Mode, ObligationState, Ref } from '../domain/commitment.ts';
import type { Language, Names, PartyCode, PartyKind, Rank, Role } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';

/** A `jsonb` column: read as a value, written as its JSON text (both drivers take that alike). */
export type Json<T> = ColumnType<T, string, string>;

export interface Database {
  conferences: ConferencesTable;
  parties: PartiesTable;
  party_groups: PartyGroupsTable;
  bodies: BodiesTable;
  offices: OfficesTable;
  people: PeopleTable;
  identities: IdentitiesTable;
  channel_bindings: ChannelBindingsTable;
  meetings: MeetingsTable;
  reports: ReportsTable;
  drafts: DraftsTable;
  agreements: AgreementsTable;
  agreement_texts: AgreementTextsTable;
  commitments: CommitmentsTable;
  commitment_texts: CommitmentTextsTable;
  obligations: ObligationsTable;
  duties: DutiesTable;
  submissions: SubmissionsTable;
  receipt_counters: ReceiptCountersTable;
  reminders: RemindersTable;
  notices: NoticesTable;
  deliveries: DeliveriesTable;
  delivery_obligations: DeliveryObligationsTable;
  mailbox_messages: MailboxMessagesTable;
  audit_entries: AuditEntriesTable;
}

interface ConferencesTable {
  id: GeneratedAlways<number>;
  slug: string;
  name: Json<Names>;
  acronym: Json<Names>;
  timezone: Zone;
  language: Language;
  paused_at: Instant | null;
}

interface PartiesTable {
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

interface PartyGroupsTable {
  conference_id: number;
  code: string;
  aliases: Json<readonly string[]>;
  members: Json<readonly PartyCode[]>;
}

interface BodiesTable {
  conference_id: number;
  code: string;
  name: Json<Names>;
  aliases: Json<readonly string[]>;
}

interface OfficesTable {
  conference_id: number;
  code: string;
  aliases: Json<readonly string[]>;
  held: Json<readonly { party: PartyCode; from: CivilDate; to: CivilDate }[]>;
}

interface PeopleTable {
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
  joined_at: Instant;
}

interface IdentitiesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  person_id: number;
  platform: string;
  workspace: string;
  account: string;
  last_used_at: Instant;
}

interface ChannelBindingsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_id: number;
  platform: string;
  workspace: string;
  channel: string;
  /** Null: the conference's. */
  language: Language | null;
}

interface MeetingsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  slug: string;
  body_code: string | null;
  title: string;
  place: string | null;
  starts_on: CivilDate | null;
  ends_on: CivilDate | null;
  /** The body to which its report goes, and the meeting of that body which took it up. */
  submitted_to_body: string | null;
  submitted_to_meeting_id: number | null;
  published_at: Instant | null;
}

interface ReportsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_slug: string;
  language: Language;
  sha256: string;
  text: string;
  imported_at: Instant;
  imported_by: number | null;
}

interface DraftsTable {
  conference_id: number;
  meeting_slug: string;
  /** A `DraftContent` of `src/commands/draft-content.ts`. */
  content: Json<unknown>;
  revision: Generated<number>;
  updated_at: Instant;
  published_at: Instant | null;
}

interface AgreementsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_id: number;
  number: string;
  position: number;
}

interface AgreementTextsTable {
  conference_id: number;
  agreement_id: number;
  language: Language;
  text: string;
}

interface CommitmentsTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  meeting_id: number;
  agreement_id: number;
  ref: Ref;
  mode: Mode;
  owed_by: Json<readonly PartyCode[]>;
  recipient: string | null;
  through: string | null;
  due_rule: Json<DueRule | null>;
  depends_on_id: number | null;
  /** The body whose next meeting it waits for, null where it waits for none. */
  awaits_body: string | null;
}

interface CommitmentTextsTable {
  conference_id: number;
  commitment_id: number;
  language: Language;
  deliverable: string;
  due_text: string | null;
  /** The sentence that it was read from. */
  evidence: string;
}

interface ObligationsTable {
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
}

/** Why a duty has no next instant. */
export type IdleReason = 'awaiting-date' | 'settled' | 'past-at-publication' | 'ladder-done' | 'paused';

interface DutiesTable {
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

interface SubmissionsTable {
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
  note: string | null;
  receipt_number: string;
  /** Null: the operator at the terminal. */
  person_id: number | null;
  /** The day it counts for, in the conference's zone. */
  received_on: CivilDate;
  recorded_at: Instant;
}

interface ReceiptCountersTable {
  conference_id: number;
  year: number;
  last: number;
}

export type ReminderState = 'planned' | 'delivered' | 'overtaken' | 'skipped' | 'failed';

interface RemindersTable {
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

interface NoticesTable {
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

interface DeliveriesTable {
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

interface DeliveryObligationsTable {
  conference_id: number;
  delivery_id: number;
  obligation_id: number;
}

interface MailboxMessagesTable {
  conference_id: number;
  id: GeneratedAlways<number>;
  channel: string;
  delivery_id: number;
  message: Json<unknown>;
  revision: Generated<number>;
  delivered_at: Instant;
  updated_at: Instant;
}

interface AuditEntriesTable {
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
