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
  InvitationsTable,
  JoinAttemptsTable,
  OfficesTable,
  PartiesTable,
  PartyGroupsTable,
  PeopleTable,
  PlaceAddressesTable,
} from './tables-conference.ts';
import type {
  AccountSearchesTable,
  AdmissionsTable,
  ConnectionsTable,
  InstallationsTable,
  InstallStatesTable,
} from './tables-connections.ts';
import type {
  AuditEntriesTable,
  AuditorFindingsTable,
  ClockMarksTable,
  DeliveriesTable,
  DeliveryObligationsTable,
  MailboxMessagesTable,
  NoticesTable,
  RemindersTable,
  RequestsMetTable,
  RestingPlacesTable,
} from './tables-deliveries.ts';
import type {
  DueChangesTable,
  DutiesTable,
  ObligationsTable,
  OfferedFilesTable,
  ReceiptCountersTable,
  ScheduledRungsTable,
  SubmissionsTable,
  TimeRequestsTable,
} from './tables-obligations.ts';
import type { PendingListObligationsTable, PendingListsTable } from './tables-secretariat.ts';

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
  invitations: InvitationsTable;
  join_attempts: JoinAttemptsTable;
  channel_bindings: ChannelBindingsTable;
  place_addresses: PlaceAddressesTable;
  connections: ConnectionsTable;
  admissions: AdmissionsTable;
  installations: InstallationsTable;
  install_states: InstallStatesTable;
  account_searches: AccountSearchesTable;
  meetings: MeetingsTable;
  reports: ReportsTable;
  drafts: DraftsTable;
  agreements: AgreementsTable;
  agreement_texts: AgreementTextsTable;
  commitments: CommitmentsTable;
  commitment_texts: CommitmentTextsTable;
  obligations: ObligationsTable;
  duties: DutiesTable;
  scheduled_rungs: ScheduledRungsTable;
  due_changes: DueChangesTable;
  time_requests: TimeRequestsTable;
  pending_lists: PendingListsTable;
  pending_list_obligations: PendingListObligationsTable;
  submissions: SubmissionsTable;
  offered_files: OfferedFilesTable;
  receipt_counters: ReceiptCountersTable;
  reminders: RemindersTable;
  notices: NoticesTable;
  deliveries: DeliveriesTable;
  delivery_obligations: DeliveryObligationsTable;
  resting_places: RestingPlacesTable;
  requests_met: RequestsMetTable;
  mailbox_messages: MailboxMessagesTable;
  auditor_findings: AuditorFindingsTable;
  audit_entries: AuditEntriesTable;
  clock_marks: ClockMarksTable;
}
