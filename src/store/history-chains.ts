import { sql } from 'kysely';
import type { PartyCode } from '../domain/conference.ts';
import type { Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';
import type { ChainStep, DeliveryKind, DeliverySubject } from './tables-deliveries.ts';

/** The reason of a message whose reader had left the post before it could leave. */
export const NO_LONGER_AN_OFFICER = 'no-longer-an-officer';

/** Somebody as a history names them. */
interface Named {
  readonly name: string;
  readonly party: PartyCode;
}

/** A message of which a link failed or was missing, or that reached nobody. */
export interface ChainRow {
  readonly kind: DeliveryKind;
  readonly subject: DeliverySubject;
  readonly chain: readonly ChainStep[];
  /** Why it reached nobody; null where it did, or still may. */
  readonly lostFor: string | null;
  readonly settledAt: Instant | null;
  readonly person: string | null;
  readonly party: PartyCode | null;
  readonly channel: string | null;
  /** The alternates that it was passed on to. */
  readonly standIns: readonly Named[];
}

export interface ChainsOf {
  readonly obligationIds: readonly number[];
  /** The moments at which submissions against them were recorded. */
  readonly recordedAt: readonly Instant[];
}

/** The reach chains of messages about obligations or about submissions against them, the oldest first. */
export async function listChains(
  db: Db,
  conferenceId: number,
  { obligationIds, recordedAt }: ChainsOf,
): Promise<readonly ChainRow[]> {
  if (obligationIds.length === 0) return [];
  const rows = await db
    .selectFrom('deliveries as v')
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'v.conference_id').onRef('p.id', '=', 'v.person_id'),
    )
    .leftJoin('channel_bindings as b', (join) =>
      join.onRef('b.conference_id', '=', 'v.conference_id').onRef('b.id', '=', 'v.binding_id'),
    )
    .select([
      'v.id',
      'v.kind',
      'v.subject',
      'v.chain',
      'v.state',
      'v.reason',
      'v.settled_at as settledAt',
      'p.name as person',
      sql<PartyCode | null>`coalesce(v.for_party, p.party_code)`.as('party'),
      'b.channel',
    ])
    .where('v.conference_id', '=', conferenceId)
    .where(({ eb, or }) =>
      or([
        sql<boolean>`v.chain <> '[]'`,
        eb('v.state', '=', 'failed'),
        eb('v.reason', '=', NO_LONGER_AN_OFFICER),
      ]),
    )
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('delivery_obligations as l')
            .select('l.delivery_id')
            .whereRef('l.conference_id', '=', 'v.conference_id')
            .whereRef('l.delivery_id', '=', 'v.id')
            .where('l.obligation_id', 'in', obligationIds),
        ),
        // They were enqueued in the submission's own transaction, at its moment.
        ...(recordedAt.length === 0 ? [] : [eb('v.queued_at', 'in', recordedAt)]),
      ]),
    )
    .orderBy('v.id')
    .execute();
  const standIns = await listStandIns(db, conferenceId);
  return rows.map(({ id, state, reason, ...row }) => ({
    ...row,
    lostFor: state === 'failed' || reason === NO_LONGER_AN_OFFICER ? (reason ?? '') : null,
    standIns: standIns.filter(({ insteadOf }) => insteadOf === String(id)),
  }));
}

/** Who got what others did not, by the delivery that ended before theirs began. */
async function listStandIns(db: Db, conferenceId: number) {
  const rows = await db
    .selectFrom('deliveries as v')
    .innerJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'v.conference_id').onRef('p.id', '=', 'v.person_id'),
    )
    .select(['v.cause', 'p.name', 'p.party_code as party'])
    .where('v.conference_id', '=', conferenceId)
    .where('v.kind', '=', 'morning')
    .where('v.cause', 'like', 'stand-in:%')
    .orderBy('v.id')
    .execute();
  return rows.map(({ cause, ...named }) => ({ ...named, insteadOf: cause.split(':')[1] }));
}
