import type { Mode, ObligationState, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import type { PendingChoice } from '../domain/pending-list.ts';
import type { Db, Trx } from './tables.ts';
import type { DeliverySubject, ReminderState } from './tables-deliveries.ts';

export interface PendingList {
  readonly id: number;
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly meetingSlug: string;
  readonly dueOn: CivilDate;
  readonly pastAtPublication: boolean;
  readonly choice: PendingChoice | null;
  /** Null: the operator at the terminal. */
  readonly chosenBy: string | null;
  readonly chosenAt: Instant | null;
}

export async function findPendingLists(
  db: Db,
  conferenceId: number,
  ids: readonly number[],
): Promise<readonly PendingList[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('pending_lists as l')
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'l.conference_id').onRef('c.id', '=', 'l.commitment_id'),
    )
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.conference_id', '=', 'c.conference_id').onRef('m.id', '=', 'c.meeting_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'l.conference_id').onRef('p.id', '=', 'l.chosen_by'),
    )
    .select([
      'l.id',
      'l.commitment_id as commitmentId',
      'c.ref',
      'm.slug as meetingSlug',
      'l.due_on as dueOn',
      'l.past_at_publication as pastAtPublication',
      'l.choice',
      'p.name as chosenBy',
      'l.chosen_at as chosenAt',
    ])
    .where('l.conference_id', '=', conferenceId)
    .where('l.id', 'in', ids)
    .orderBy('l.id')
    .execute();
}

export interface ListedDuty {
  readonly listId: number;
  readonly obligationId: number;
  readonly dutyId: number;
  readonly party: PartyCode;
  readonly timezone: Zone;
  readonly holidays: readonly CivilDate[];
  readonly mode: Mode;
  readonly state: ObligationState;
  /** As it is now: another one than the list's where the date was moved since. */
  readonly dueOn: CivilDate | null;
  readonly dueVersion: number;
}

/** The duties behind lists as they stand now, each with its party's calendar. */
export async function findListedDuties(
  db: Db,
  conferenceId: number,
  listIds: readonly number[],
): Promise<readonly ListedDuty[]> {
  if (listIds.length === 0) return [];
  return db
    .selectFrom('pending_list_obligations as k')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'k.conference_id').onRef('o.id', '=', 'k.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'o.conference_id').onRef('d.obligation_id', '=', 'o.id'),
    )
    .innerJoin('parties as y', (join) =>
      join.onRef('y.conference_id', '=', 'd.conference_id').onRef('y.code', '=', 'd.party_code'),
    )
    .select([
      'k.list_id as listId',
      'o.id as obligationId',
      'd.id as dutyId',
      'd.party_code as party',
      'y.timezone',
      'y.holidays',
      'c.mode',
      'o.state',
      'o.due_on as dueOn',
      'o.due_version as dueVersion',
    ])
    .where('k.conference_id', '=', conferenceId)
    .where('k.list_id', 'in', listIds)
    .where('d.idle_reason', 'is distinct from', 'ended')
    .orderBy('d.id')
    .execute();
}

/** Records what was chosen for lists that nothing was chosen for yet; answers with those. */
export async function chooseForLists(
  trx: Trx,
  conferenceId: number,
  choice: { ids: readonly number[]; choice: PendingChoice; by: number | null; at: Instant },
): Promise<readonly number[]> {
  if (choice.ids.length === 0) return [];
  const rows = await trx
    .updateTable('pending_lists')
    .set({ choice: choice.choice, chosen_by: choice.by, chosen_at: choice.at })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', choice.ids)
    .where('choice', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface ToldRow {
  readonly obligationId: number;
  readonly party: PartyCode;
  readonly state: ReminderState;
  readonly decidedAt: Instant;
  readonly place: { readonly platform: string } | null;
}

/** What was, or could not be, told of obligations, the oldest first; copies for alternates left out. */
export async function findTellings(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly ToldRow[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('reminders as r')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.id', '=', 'r.duty_id'),
    )
    .leftJoin('deliveries as y', (join) =>
      join.onRef('y.conference_id', '=', 'r.conference_id').onRef('y.id', '=', 'r.delivery_id'),
    )
    .select([
      'r.obligation_id as obligationId',
      'd.party_code as party',
      'r.state',
      'r.decided_at as decidedAt',
      'y.place',
    ])
    .where('r.conference_id', '=', conferenceId)
    .where('r.obligation_id', 'in', obligationIds)
    .where('r.copy', '=', false)
    .where(({ eb, or, and }) =>
      or([
        eb('r.state', 'in', ['delivered', 'failed']),
        and([eb('r.state', '=', 'skipped'), eb('r.reason', '=', 'nobody')]),
      ]),
    )
    .orderBy('r.decided_at')
    .orderBy('r.id')
    .execute();
}

/** The notes that are still ahead are not sent. */
export async function deleteNotesAhead(
  trx: Trx,
  conferenceId: number,
  { dutyIds, now }: { dutyIds: readonly number[]; now: Instant },
): Promise<void> {
  if (dutyIds.length === 0) return;
  await trx
    .deleteFrom('scheduled_rungs')
    .where('conference_id', '=', conferenceId)
    .where('rung', '=', 'note')
    .where('duty_id', 'in', dutyIds)
    .where('leaves_at', '>', now)
    .execute();
}

/** What the message with this short number speaks of; null where there is none. */
export async function findSubjectByNumber(
  db: Db,
  conferenceId: number,
  shortNumber: number,
): Promise<DeliverySubject | null> {
  const row = await db
    .selectFrom('deliveries')
    .select('subject')
    .where('conference_id', '=', conferenceId)
    .where('short_number', '=', shortNumber)
    .executeTakeFirst();
  return row?.subject ?? null;
}
