import { type Insertable, sql } from 'kysely';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Database, Trx } from './tables.ts';

export interface PendingWithDate {
  readonly id: number;
  readonly commitmentId: number;
  readonly dueOn: CivilDate;
  readonly dueAt: Instant;
  /** When the first of its duties began, or its date last changed. */
  readonly beganAt: Instant;
}

/** What is pending after its last valid day and was not listed with that day. */
export async function findUnlisted(
  trx: Trx,
  conferenceId: number,
  now: Instant,
): Promise<readonly PendingWithDate[]> {
  const rows = await pendingWithDate(trx, conferenceId)
    .where('o.due_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('pending_list_obligations as k')
            .innerJoin('pending_lists as l', (join) =>
              join.onRef('l.conference_id', '=', 'k.conference_id').onRef('l.id', '=', 'k.list_id'),
            )
            .select('l.id')
            .whereRef('k.conference_id', '=', 'o.conference_id')
            .whereRef('k.obligation_id', '=', 'o.id')
            .whereRef('l.due_on', '=', 'o.due_on'),
        ),
      ),
    )
    .execute();
  return rows.flatMap(whole);
}

/** Of these obligations those that are pending with a date. */
export async function findPendingWithDate(
  trx: Trx,
  conferenceId: number,
  ids: readonly number[],
): Promise<readonly PendingWithDate[]> {
  if (ids.length === 0) return [];
  const rows = await pendingWithDate(trx, conferenceId).where('o.id', 'in', ids).execute();
  return rows.flatMap(whole);
}

function pendingWithDate(trx: Trx, conferenceId: number) {
  return trx
    .selectFrom('obligations as o')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'o.conference_id').onRef('d.obligation_id', '=', 'o.id'),
    )
    .select(({ fn }) => [
      'o.id',
      'o.commitment_id as commitmentId',
      'o.due_on as dueOn',
      'o.due_at as dueAt',
      fn.min('d.began_at').as('beganAt'),
    ])
    .where('o.conference_id', '=', conferenceId)
    .where('o.state', '=', 'pending')
    .groupBy(['o.id', 'o.commitment_id', 'o.due_on', 'o.due_at'])
    .orderBy('o.id');
}

function whole<Row extends { dueOn: CivilDate | null; dueAt: Instant | null }>(row: Row) {
  const { dueOn, dueAt } = row;
  return dueOn === null || dueAt === null ? [] : [{ ...row, dueOn, dueAt }];
}

/** The newest version of the list of each of these commitments. */
export async function findListVersions(
  trx: Trx,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly { commitmentId: number; dueOn: CivilDate; version: number }[]> {
  if (commitmentIds.length === 0) return [];
  return trx
    .selectFrom('pending_lists')
    .select(({ fn }) => ['commitment_id as commitmentId', 'due_on as dueOn', fn.max('version').as('version')])
    .where('conference_id', '=', conferenceId)
    .where('commitment_id', 'in', commitmentIds)
    .groupBy(['commitment_id', 'due_on'])
    .execute();
}

/** Stores lists, and answers with their ids in the order given. */
export async function insertPendingLists(
  trx: Trx,
  lists: readonly Insertable<Database['pending_lists']>[],
): Promise<readonly number[]> {
  if (lists.length === 0) return [];
  const rows = await trx
    .insertInto('pending_lists')
    .values(lists)
    .returning(['id', 'commitment_id', 'due_on', 'version'])
    .execute();
  return lists.flatMap(
    (list) =>
      rows.find(
        (row) =>
          row.commitment_id === list.commitment_id &&
          row.due_on === list.due_on &&
          row.version === list.version,
      )?.id ?? [],
  );
}

export async function insertListObligations(
  trx: Trx,
  links: readonly Insertable<Database['pending_list_obligations']>[],
): Promise<void> {
  if (links.length > 0) await trx.insertInto('pending_list_obligations').values(links).execute();
}

/** Lists of which nobody was told: there was nobody to tell. */
export async function findUntoldLists(trx: Trx, conferenceId: number): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('pending_lists as l')
    .select('l.id')
    .where('l.conference_id', '=', conferenceId)
    .where('l.choice', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices as n')
            .select('n.id')
            .whereRef('n.conference_id', '=', 'l.conference_id')
            .where('n.kind', '=', 'pending-list')
            .where('n.subject', '=', sql<string>`'list:' || ${sql.ref('l.id')}`),
        ),
      ),
    )
    .orderBy('l.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Lists whose notes leave without a choice and are not planned yet, each with when it was first delivered. */
export async function findListsToNote(
  trx: Trx,
  conferenceId: number,
): Promise<readonly { id: number; dueOn: CivilDate; deliveredAt: Instant }[]> {
  const rows = await trx
    .selectFrom('pending_lists as l')
    .innerJoin('notices as n', (join) =>
      join
        .onRef('n.conference_id', '=', 'l.conference_id')
        .on('n.kind', '=', 'pending-list')
        .on('n.subject', '=', sql<string>`'list:' || ${sql.ref('l.id')}`),
    )
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.conference_id', '=', 'n.conference_id').onRef('d.id', '=', 'n.delivery_id'),
    )
    .select(({ fn }) => ['l.id', 'l.due_on as dueOn', fn.min('d.settled_at').as('deliveredAt')])
    .where('l.conference_id', '=', conferenceId)
    .where('l.choice', 'is', null)
    .where('l.notes_planned_at', 'is', null)
    .where('l.past_at_publication', '=', false)
    .where('d.state', '=', 'delivered')
    .groupBy(['l.id', 'l.due_on'])
    .execute();
  return rows.flatMap(({ deliveredAt, ...list }) => (deliveredAt === null ? [] : { ...list, deliveredAt }));
}

export async function markNotesPlanned(
  trx: Trx,
  conferenceId: number,
  { ids, at }: { ids: readonly number[]; at: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('pending_lists')
    .set({ notes_planned_at: at })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', ids)
    .execute();
}
