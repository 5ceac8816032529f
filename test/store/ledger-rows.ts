import type { Insertable, Kysely } from 'kysely';
import type { Ref } from '../../src/domain/commitment.ts';
import { type CivilDate, civilDate, type Instant, instant, type Zone } from '../../src/domain/instant.ts';
import type { Database } from '../../src/store/tables.ts';
import type { DeliveriesTable, RemindersTable } from '../../src/store/tables-deliveries.ts';

type Db = Kysely<Database>;

export const NOW: Instant = instant('2014-11-25T15:00:00Z');
const DUE_ON: CivilDate = civilDate('2015-01-30');
const ZONE: Zone = 'America/Managua';

/** The least that a reminder needs around it: Honduras owes 3a, and two officers answer for it. */
export interface LedgerRows {
  readonly conferenceId: number;
  readonly commitmentId: number;
  readonly obligationId: number;
  readonly dutyId: number;
  readonly officerId: number;
  readonly alternateId: number;
}

export async function insertLedgerRows(db: Db, slug: string): Promise<LedgerRows> {
  const conferenceId = await insertConference(db, slug);
  const commitmentId = await insertCommitment(db, conferenceId);
  const obligationId = await insertObligation(db, { conferenceId, commitmentId });
  const dutyId = await insertDuty(db, { conferenceId, obligationId });
  const officerId = await insertOfficer(db, conferenceId, 'titular');
  const alternateId = await insertOfficer(db, conferenceId, 'alternate');
  return { conferenceId, commitmentId, obligationId, dutyId, officerId, alternateId };
}

export async function insertObligation(
  db: Db,
  of: Pick<LedgerRows, 'conferenceId' | 'commitmentId'>,
  party: 'HN' | null = 'HN',
): Promise<number> {
  const due = { due_on: DUE_ON, due_at: instant('2015-01-31T06:00:00Z'), due_zone: ZONE };
  return await idOf(
    db
      .insertInto('obligations')
      .values({
        conference_id: of.conferenceId,
        commitment_id: of.commitmentId,
        party_code: party,
        state: 'pending',
        original_due_on: DUE_ON,
        ...due,
      })
      .returning('id'),
  );
}

export async function insertDuty(
  db: Db,
  of: Pick<LedgerRows, 'conferenceId' | 'obligationId'>,
  party = 'HN',
): Promise<number> {
  return await idOf(
    db
      .insertInto('duties')
      .values({
        conference_id: of.conferenceId,
        obligation_id: of.obligationId,
        party_code: party,
        began_at: NOW,
        next_reminder_at: NOW,
      })
      .returning('id'),
  );
}

/** A reminder that is planned for the officer, but for what `change` says. */
export function aReminder(rows: LedgerRows, change: Partial<Insertable<RemindersTable>> = {}) {
  return {
    conference_id: rows.conferenceId,
    obligation_id: rows.obligationId,
    duty_id: rows.dutyId,
    person_id: rows.officerId,
    rung: 'opening',
    due_version: 1,
    state: 'planned',
    decided_at: NOW,
    ...change,
  } satisfies Insertable<RemindersTable>;
}

/** A queued morning for the officer, but for what `change` says. */
export function aDelivery(rows: LedgerRows, change: Partial<Insertable<DeliveriesTable>> = {}) {
  return {
    conference_id: rows.conferenceId,
    kind: 'morning',
    cause: `morning:${rows.officerId}:2014-11-25`,
    person_id: rows.officerId,
    subject: '{}',
    state: 'queued',
    queued_at: NOW,
    place: 'null',
    reference: 'null',
    ...change,
  } satisfies Insertable<DeliveriesTable>;
}

async function insertConference(db: Db, slug: string): Promise<number> {
  const name = JSON.stringify({ en: 'Conference', es: 'Conferencia' });
  const conferenceId = await idOf(
    db
      .insertInto('conferences')
      .values({ slug, name, acronym: name, timezone: 'America/Costa_Rica', language: 'es' })
      .returning('id'),
  );
  const parties = ['HN', 'GT'].map((code, position) => ({
    conference_id: conferenceId,
    code,
    kind: 'member' as const,
    name,
    aliases: '[]',
    timezone: 'America/Tegucigalpa',
    language: 'es' as const,
    holidays: '[]',
    position,
  }));
  await db.insertInto('parties').values(parties).execute();
  return conferenceId;
}

async function insertCommitment(db: Db, conferenceId: number): Promise<number> {
  const conference = { conference_id: conferenceId };
  const meetingId = await idOf(
    db
      .insertInto('meetings')
      .values({ ...conference, slug: 'lon-2014-11', title: '{"en":"Managua"}' })
      .returning('id'),
  );
  const agreementId = await idOf(
    db
      .insertInto('agreements')
      .values({ ...conference, meeting_id: meetingId, number: '3', position: 3 })
      .returning('id'),
  );
  return await idOf(
    db
      .insertInto('commitments')
      .values({
        ...conference,
        meeting_id: meetingId,
        agreement_id: agreementId,
        ref: '3a' as Ref,
        mode: 'each',
        owed_by: '["HN"]',
        due_rule: 'null',
      })
      .returning('id'),
  );
}

async function insertOfficer(db: Db, conferenceId: number, rank: 'titular' | 'alternate'): Promise<number> {
  return await idOf(
    db
      .insertInto('people')
      .values({
        conference_id: conferenceId,
        email: `${rank}@hn.example`,
        name: rank,
        role: 'liaison',
        party_code: 'HN',
        rank,
        joined_at: NOW,
      })
      .returning('id'),
  );
}

/** Runs an insertion that returns its id. */
async function idOf(insertion: { executeTakeFirstOrThrow(): Promise<{ id: number }> }): Promise<number> {
  return (await insertion.executeTakeFirstOrThrow()).id;
}
