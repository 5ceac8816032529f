import type { Kysely, Transaction } from 'kysely';
import type {
  AgreementsTable,
  AgreementTextsTable,
  CommitmentsTable,
  CommitmentTextsTable,
  DraftsTable,
  MeetingsTable,
  ReportsTable,
} from './tables-agreements.ts';
import type {
  BodiesTable,
  ChannelBindingsTable,
  ConferencesTable,
  IdentitiesTable,
  OfficesTable,
  PartiesTable,
  PartyGroupsTable,
  PeopleTable,
} from './tables-conference.ts';
import type {
  AuditEntriesTable,
  ClockMarksTable,
  DeliveriesTable,
  DeliveryObligationsTable,
  MailboxMessagesTable,
  NoticesTable,
  RemindersTable,
} from './tables-deliveries.ts';
import type {
  DutiesTable,
  ObligationsTable,
  ReceiptCountersTable,
  SubmissionsTable,
} from './tables-obligations.ts';

/** Where queries run: the database itself, or an open transaction. */
export type Db = Kysely<Database>;
/** An open transaction; a function that is given one never uses the database beside it. */
export type Trx = Transaction<Database>;

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
  clock_marks: ClockMarksTable;
}
