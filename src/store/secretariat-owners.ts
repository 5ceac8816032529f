import { sql } from 'kysely';
import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

export interface Dependent {
  readonly commitmentId: number;
  /** The commitment that it builds on. */
  readonly dependsOnId: number;
  readonly ref: Ref;
  readonly owedBy: readonly PartyCode[];
}

/** What depends on commitments. */
export async function findDependents(
  db: Db,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly Dependent[]> {
  if (commitmentIds.length === 0) return [];
  const rows = await db
    .selectFrom('commitments')
    .select(['id as commitmentId', 'depends_on_id as dependsOnId', 'ref', 'owed_by as owedBy'])
    .where('conference_id', '=', conferenceId)
    .where('depends_on_id', 'in', commitmentIds)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ dependsOnId, ...row }) => (dependsOnId === null ? [] : { ...row, dependsOnId }));
}

/**
 * The commitments that others build on, whose date has passed for everybody, and of which the owners of those others were not
 * told yet; one whose date was over when it came into force is left alone.
 */
export async function findOverForOwners(
  trx: Trx,
  conferenceId: number,
  now: Instant,
): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('commitments as c')
    .innerJoin('commitments as x', (join) =>
      join.onRef('x.conference_id', '=', 'c.conference_id').onRef('x.depends_on_id', '=', 'c.id'),
    )
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'c.conference_id').onRef('o.commitment_id', '=', 'c.id'),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'o.conference_id').onRef('d.obligation_id', '=', 'o.id'),
    )
    .select('c.id')
    .distinct()
    .where('c.conference_id', '=', conferenceId)
    .where('o.due_at', '<=', now)
    .whereRef('d.began_at', '<', 'o.due_at')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('obligations as p')
            .select('p.id')
            .whereRef('p.conference_id', '=', 'c.conference_id')
            .whereRef('p.commitment_id', '=', 'c.id')
            .where('p.state', '=', 'pending')
            .where(({ eb, or }) => or([eb('p.due_at', '>', now), eb('p.due_at', 'is', null)])),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices as n')
            .select('n.id')
            .whereRef('n.conference_id', '=', 'c.conference_id')
            .where('n.kind', '=', 'came-in')
            .where('n.subject', '=', sql<string>`'commitment:' || ${sql.ref('c.id')}`),
        ),
      ),
    )
    .orderBy('c.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The people who were told that submissions came in, or were shared them, before they were taken back. */
export async function findToldOfSubmissions(
  trx: Trx,
  conferenceId: number,
  { commitmentId, submissionIds }: { commitmentId: number; submissionIds: readonly number[] },
): Promise<readonly number[]> {
  if (submissionIds.length === 0) return [];
  const rows = await trx
    .selectFrom('notices as n')
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.conference_id', '=', 'n.conference_id').onRef('d.id', '=', 'n.delivery_id'),
    )
    .select('d.person_id as personId')
    .distinct()
    .where('n.conference_id', '=', conferenceId)
    .where('d.state', 'not in', ['overtaken', 'failed'])
    .where(({ eb, or, and, exists, selectFrom }) =>
      or([
        and([
          eb('n.kind', '=', 'shared'),
          eb(
            'n.subject',
            'in',
            submissionIds.map((id) => `submission:${id}`),
          ),
        ]),
        and([
          eb('n.kind', '=', 'came-in'),
          eb('n.subject', '=', `commitment:${commitmentId}`),
          exists(
            selectFrom('submissions as s')
              .select('s.id')
              .whereRef('s.conference_id', '=', 'n.conference_id')
              .where('s.id', 'in', submissionIds)
              .whereRef('s.recorded_at', '<=', 'n.raised_at'),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.flatMap(({ personId }) => personId ?? []);
}
