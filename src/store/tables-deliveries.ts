import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AuditorFinding, FindingKind } from '../domain/auditor-findings.ts';
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
  /** The last valid day that a delivered one named; null where it named none. */
  told_due_on: Generated<CivilDate | null>;
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
  /** What it says, kept while it waits for somebody of the secretariat; null where it has its delivery. */
  about: ColumnType<SecretariatSubject | null, string | undefined, never>;
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
  /** The party that the person belonged to when it was caused: who has moved since does not read it. */
  for_party: ColumnType<PartyCode | null, PartyCode | null | undefined, never>;
  /** What it speaks of besides its reminders: `{submissionIds}`, `{notice: 'all-received', commitmentId}`. */
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
  /** The links of its chain that are done with, in order. */
  chain: ColumnType<readonly ChainStep[], string | undefined, string>;
  /** Domain time: when it, or the delivery that it stands in for, was first tried. */
  began_at: ColumnType<Instant | null, undefined, Instant | null>;
  /** Real time: since when the present link is tried; null where none is. */
  link_since: ColumnType<Instant | null, undefined, Instant | null>;
}

/** A link of a chain that is done with, and why. */
export interface ChainStep {
  /** A place such as `slack:T1:U1`, or `chat`, `alternates`, `e-mail`, `secretariat`. */
  readonly link: string;
  /** `passed-on`: what follows in the chain is a message of its own. */
  readonly outcome: 'passing' | 'uncertain' | 'final' | 'skipped' | 'passed-on';
  readonly reason: string;
  readonly at: Instant;
}

/** A place that asked to be left alone; of no conference, since a place is the platform's. */
export interface RestingPlacesTable {
  platform: string;
  workspace: string;
  channel: string;
  /** Real time. */
  rests_until: Instant;
}

/** What a platform handed over, by what it means. */
export interface RequestsMetTable {
  key: string;
  /** Real time. */
  taken_at: Instant;
  done: boolean;
}

/** What officers are told at once: a decision of the secretariat about their country. */
export type OfficerEvent = 'returned' | 'time-declined' | 'ended';

/** What the secretariat is told, by kind: each once by its subject and version. */
export interface SecretariatNotices {
  'all-received': { readonly commitmentId: number };
  'more-time': { readonly timeRequestId: number };
  /** A country says that something went by mail: has it arrived? */
  'by-mail': { readonly submissionId: number };
  /** A country took back what had been received. */
  'taken-back': { readonly submissionIds: readonly number[] };
  /** `since`: null where at publication nobody could be written to. */
  'nobody-reachable': { readonly parties: readonly PartyCode[]; readonly since: CivilDate | null };
  /** A message that reached nobody. */
  undelivered: { readonly deliveryId: number };
  /** A platform no longer lets the bot into a workspace. */
  'connection-lost': { readonly platform: string; readonly workspace: string };
  auditor: { readonly findings: readonly AuditorFinding[] };
}

export type NoticeKind = keyof SecretariatNotices;

export type SecretariatSubject = {
  readonly [Kind in NoticeKind]: { readonly notice: Kind } & SecretariatNotices[Kind];
}[NoticeKind];

/** What a receipt, a confirmation or a decision about a country speaks of. */
interface CountrySubject {
  readonly notice?: undefined;
  readonly submissionIds?: readonly number[];
  readonly event?: OfficerEvent;
  readonly timeRequestId?: number;
  readonly obligationIds?: readonly number[];
}

/** What each person of the secretariat reads in the morning, in one message. */
export interface CollectedSubject {
  readonly notice: 'collected';
  readonly listIds: readonly number[];
  readonly submissionIds: readonly number[];
  /** Commitments of which something is pending without a date. */
  readonly undatedIds: readonly number[];
  readonly unreachable: readonly PartyCode[];
}

/** What the owners of a commitment are told of the one that it builds on. */
export type OwnersSubject =
  | { readonly notice: 'came-in'; readonly commitmentId: number }
  | { readonly notice: 'came-in-corrected'; readonly commitmentId: number; readonly party: PartyCode }
  | { readonly notice: 'shared'; readonly commitmentId: number; readonly submissionIds: readonly number[] };

export type DeliverySubject = CountrySubject | SecretariatSubject | CollectedSubject | OwnersSubject;

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

/** What the auditor found and is not gone yet. */
export interface AuditorFindingsTable {
  conference_id: number;
  kind: FindingKind;
  subject_id: number;
  found_at: Instant;
}

/** One row: under which kind of clock the audit trail is written. */
export interface ClockMarksTable {
  one_row: Generated<boolean>;
  kind: 'real' | 'simulated';
}
