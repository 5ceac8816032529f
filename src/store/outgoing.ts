import type { SqlBool } from 'kysely';
import type { DueRule, Mode, ObligationState, Ref } from '../domain/commitment.ts';
import type { Language, PartyCode, Rank, Role } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import { MISSED_UNCERTAIN } from './reach.ts';
import type { Db } from './tables.ts';
import type { ReminderState } from './tables-deliveries.ts';

export interface Recipient {
  readonly id: number;
  readonly role: Role;
  readonly rank: Rank;
  readonly party: PartyCode;
  readonly active: boolean;
  /** Since when their conference is paused. */
  readonly pausedAt: Instant | null;
  readonly language: Language;
  readonly timezone: Zone;
  /** Whose nine o'clock and whose days the reminders keep. */
  readonly partyTimezone: Zone;
}

/** A person as a message is phrased for them now: their own language and zone, else their party's. */
export async function findRecipient(db: Db, conferenceId: number, personId: number): Promise<Recipient> {
  return db
    .selectFrom('people as p')
    .innerJoin('parties as y', (join) =>
      join.onRef('y.conference_id', '=', 'p.conference_id').onRef('y.code', '=', 'p.party_code'),
    )
    .innerJoin('conferences as c', 'c.id', 'p.conference_id')
    .select(({ fn }) => [
      'p.id',
      'p.role',
      'p.rank',
      'p.party_code as party',
      'p.active',
      'c.paused_at as pausedAt',
      fn.coalesce('p.language', 'y.language').as('language'),
      fn.coalesce('p.timezone', 'y.timezone').as('timezone'),
      'y.timezone as partyTimezone',
    ])
    .where('p.conference_id', '=', conferenceId)
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
}

export interface Account {
  readonly platform: string;
  readonly workspace: string;
  readonly account: string;
}

/** A person's accounts, the one last used first. */
export async function findAccounts(
  db: Db,
  conferenceId: number,
  personId: number,
): Promise<readonly Account[]> {
  return db
    .selectFrom('identities')
    .select(['platform', 'workspace', 'account'])
    .where('conference_id', '=', conferenceId)
    .where('person_id', '=', personId)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute();
}

export interface BoundChannel {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly language: Language | null;
}

export async function findBoundChannel(
  db: Db,
  conferenceId: number,
  bindingId: number,
): Promise<BoundChannel> {
  return db
    .selectFrom('channel_bindings')
    .select(['platform', 'workspace', 'channel', 'language'])
    .where('conference_id', '=', conferenceId)
    .where('id', '=', bindingId)
    .executeTakeFirstOrThrow();
}

export interface CarriedReminder {
  readonly id: number;
  readonly obligationId: number;
  /** The country that is to hear it. */
  readonly party: PartyCode;
  readonly rung: string;
  readonly dueVersion: number;
  readonly ownDay: CivilDate | null;
  readonly copy: boolean;
  readonly state: ReminderState;
  readonly obligationState: ObligationState;
  readonly obligationVersion: number;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  /** The last valid day that it named when it left. */
  readonly toldDueOn: CivilDate | null;
  /** An earlier message with this rung was given up and may have arrived. */
  readonly mayRepeat: SqlBool;
}

/** The reminders that a delivery carries, each beside the present state of its obligation. */
export async function findCarriedReminders(
  db: Db,
  conferenceId: number,
  deliveryId: number,
): Promise<readonly CarriedReminder[]> {
  return db
    .selectFrom('reminders as r')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'r.conference_id').onRef('o.id', '=', 'r.obligation_id'),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.id', '=', 'r.duty_id'),
    )
    .select(({ exists, selectFrom }) => [
      'r.id',
      'r.obligation_id as obligationId',
      'd.party_code as party',
      exists(
        selectFrom('reminders as before')
          .innerJoin('deliveries as v', (join) =>
            join
              .onRef('v.conference_id', '=', 'before.conference_id')
              .onRef('v.id', '=', 'before.delivery_id'),
          )
          .select('v.id')
          .whereRef('before.conference_id', '=', 'r.conference_id')
          .whereRef('before.duty_id', '=', 'r.duty_id')
          .whereRef('before.person_id', '=', 'r.person_id')
          .whereRef('before.rung', '=', 'r.rung')
          .where('v.reason', '=', MISSED_UNCERTAIN),
      ).as('mayRepeat'),
      'r.rung',
      'r.due_version as dueVersion',
      'r.own_day as ownDay',
      'r.copy',
      'r.state',
      'o.state as obligationState',
      'o.due_version as obligationVersion',
      'o.due_on as dueOn',
      'o.due_at as dueAt',
      'r.told_due_on as toldDueOn',
    ])
    .where('r.conference_id', '=', conferenceId)
    .where('r.delivery_id', '=', deliveryId)
    .orderBy('r.id')
    .execute();
}

export interface CardObligation {
  readonly obligationId: number;
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly mode: Mode;
  readonly owedBy: readonly PartyCode[];
  readonly recipient: string | null;
  readonly through: string | null;
  readonly dueRule: DueRule | null;
  readonly agreement: string;
  readonly meetingId: number;
  readonly place: string | null;
  readonly day: CivilDate | null;
  readonly body: string | null;
  readonly state: ObligationState;
  readonly dueOn: CivilDate | null;
  /** Why it is no longer asked, where it is not. */
  readonly endedReason: string | null;
}

/** The obligations that a delivery's card speaks of, in the report's order. */
export async function findCardObligations(
  db: Db,
  conferenceId: number,
  deliveryId: number,
): Promise<readonly CardObligation[]> {
  return db
    .selectFrom('delivery_obligations as l')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'l.conference_id').onRef('o.id', '=', 'l.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .innerJoin('agreements as a', (join) =>
      join.onRef('a.conference_id', '=', 'c.conference_id').onRef('a.id', '=', 'c.agreement_id'),
    )
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.conference_id', '=', 'c.conference_id').onRef('m.id', '=', 'c.meeting_id'),
    )
    .select([
      'o.id as obligationId',
      'c.id as commitmentId',
      'c.ref',
      'c.mode',
      'c.owed_by as owedBy',
      'c.recipient',
      'c.through',
      'c.due_rule as dueRule',
      'a.number as agreement',
      'm.id as meetingId',
      'm.place',
      'm.starts_on as day',
      'm.body_code as body',
      'o.state',
      'o.due_on as dueOn',
      'o.ended_reason as endedReason',
    ])
    .where('l.conference_id', '=', conferenceId)
    .where('l.delivery_id', '=', deliveryId)
    .orderBy('m.id')
    .orderBy('a.position')
    .orderBy('c.ref')
    .execute();
}

export interface CommitmentText {
  readonly commitmentId: number;
  readonly language: Language;
  readonly deliverable: string;
  readonly evidence: string;
}

/** What commitments say, in every language that there is. */
export async function findCommitmentTexts(
  db: Db,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly CommitmentText[]> {
  if (commitmentIds.length === 0) return [];
  return db
    .selectFrom('commitment_texts')
    .select(['commitment_id as commitmentId', 'language', 'deliverable', 'evidence'])
    .where('conference_id', '=', conferenceId)
    .where('commitment_id', 'in', commitmentIds)
    .execute();
}
