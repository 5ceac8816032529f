import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Database } from '../../src/store/tables.ts';
import type { RemindersTable } from '../../src/store/tables-deliveries.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  aDelivery,
  aReminder,
  insertDuty,
  insertLedgerRows,
  insertObligation,
  type LedgerRows,
  NOW,
} from './ledger-rows.ts';

describe.each([
  { kind: 'PostgreSQL', open: openTestDatabase },
  { kind: 'PGlite', open: openEmbeddedTestDatabase },
])('on $kind', ({ open }) => {
  let database: TestDatabase;
  let db: Kysely<Database>;
  let conferences = 0;
  const aLedger = async () => await insertLedgerRows(db, `conference-${++conferences}`);

  beforeAll(async () => {
    database = await open();
    db = database.db;
  });
  afterAll(async () => await database.close());

  describe('a reminder', () => {
    const remind = async (rows: LedgerRows, change: Partial<Parameters<typeof aReminder>[1]> = {}) =>
      await faultOf(db.insertInto('reminders').values(aReminder(rows, change)));

    it('opens once for an obligation and a person, whatever the due version', async () => {
      const rows = await aLedger();
      expect(await remind(rows)).toBeNull();
      expect(await remind(rows, { due_version: 2 })).toBe('reminders_one_opening');
      expect(await remind(rows, { person_id: rows.alternateId }), 'another person').toBeNull();
      const other = await aLedger();
      expect(await remind(other), 'another obligation').toBeNull();
    });

    it('comes once for each other rung and due version', async () => {
      const rows = await aLedger();
      expect(await remind(rows, { rung: 'd14' })).toBeNull();
      expect(await remind(rows, { rung: 'd14' })).toBe('reminders_one_per_rung');
      expect(await remind(rows, { rung: 'd14', due_version: 2 }), 'another due version').toBeNull();
      expect(await remind(rows, { rung: 'd7' }), 'another rung').toBeNull();
    });

    it.each<{ state: RemindersTable['state']; holds: boolean }>([
      { state: 'planned', holds: true },
      { state: 'delivered', holds: true },
      { state: 'overtaken', holds: false },
      { state: 'skipped', holds: false },
      { state: 'failed', holds: false },
    ])('that is $state holds its key: $holds', async ({ state, holds }) => {
      const rows = await aLedger();
      await remind(rows, { state });
      await remind(rows, { state, rung: 'd1' });
      expect(await remind(rows)).toBe(holds ? 'reminders_one_opening' : null);
      expect(await remind(rows, { rung: 'd1' })).toBe(holds ? 'reminders_one_per_rung' : null);
    });

    it('takes its key back when it is planned again, unless another has it by now', async () => {
      const rows = await aLedger();
      await remind(rows, { state: 'overtaken' });
      const revive = async () =>
        await faultOf(
          db
            .updateTable('reminders')
            .set({ state: 'planned' })
            .where('obligation_id', '=', rows.obligationId)
            .where('state', '=', 'overtaken'),
        );
      expect(await revive()).toBeNull();
      await remind(rows, { state: 'overtaken' });
      expect(await revive()).toBe('reminders_one_opening');
    });

    it('for nobody is recorded as often as it happens', async () => {
      const rows = await aLedger();
      const nobody = { person_id: null, state: 'skipped', reason: 'nobody' } as const;
      expect(await remind(rows, nobody)).toBeNull();
      expect(await remind(rows, nobody)).toBeNull();
    });
  });

  it('keeps one delivery for each cause in a conference', async () => {
    const [rows, other] = [await aLedger(), await aLedger()];
    const send = async (of: LedgerRows, change = {}) =>
      await faultOf(db.insertInto('deliveries').values(aDelivery(of, change)));
    const cause = 'receipt:7';
    expect(await send(rows, { cause })).toBeNull();
    expect(await send(rows, { cause, state: 'overtaken' })).toBe('deliveries_cause_unique');
    expect(await send(rows, { cause: 'receipt:8' }), 'another cause').toBeNull();
    expect(await send(other, { cause }), 'another conference').toBeNull();
  });

  it('keeps one obligation a party, and one of the joint group', async () => {
    const rows = await aLedger();
    const owe = async (party: 'HN' | null) =>
      await insertObligation(db, rows, party).then(() => null, constraintOf);
    expect(await owe('HN')).toBe('obligations_once_per_party');
    expect(await owe(null)).toBeNull();
    expect(await owe(null)).toBe('obligations_once_per_party');
  });

  describe.each<{ check: string; break: (on: Kysely<Database>, rows: LedgerRows) => Changing }>([
    {
      check: 'duties_planned_or_idle',
      break: (on, rows) =>
        on.updateTable('duties').set({ next_reminder_at: null }).where('id', '=', rows.dutyId),
    },
    {
      check: 'duties_planned_or_idle',
      break: (on, rows) =>
        on.updateTable('duties').set({ idle_reason: 'settled' }).where('id', '=', rows.dutyId),
    },
    {
      check: 'obligations_due_whole',
      break: (on, rows) =>
        on.updateTable('obligations').set({ due_on: null }).where('id', '=', rows.obligationId),
    },
    {
      check: 'deliveries_to_one_place',
      break: (on, rows) => on.insertInto('deliveries').values(aDelivery(rows, { binding_id: 1 })),
    },
    {
      check: 'deliveries_to_one_place',
      break: (on, rows) => on.insertInto('deliveries').values(aDelivery(rows, { person_id: null })),
    },
  ])('refuses what would break $check', ({ check, break: breakIt }) => {
    it('and leaves the rest as it was', async () => {
      const rows = await aLedger();
      expect(await faultOf(breakIt(db, rows))).toBe(check);
      const duty = await db.selectFrom('duties').selectAll().where('id', '=', rows.dutyId).executeTakeFirst();
      expect(duty).toMatchObject({ next_reminder_at: NOW, idle_reason: null });
    });
  });

  it.each([
    ['parties', 'kind', 'parties_kind'],
    ['people', 'role', 'people_role'],
    ['people', 'rank', 'people_rank'],
    ['commitments', 'mode', 'commitments_mode'],
    ['obligations', 'state', 'obligations_state'],
    ['deliveries', 'kind', 'deliveries_kind'],
    ['deliveries', 'state', 'deliveries_state'],
    ['reminders', 'state', 'reminders_state'],
  ])('knows no %s.%s beyond the vocabulary', async (table, column, check) => {
    const rows = await aLedger();
    await db.insertInto('deliveries').values(aDelivery(rows)).execute();
    await db.insertInto('reminders').values(aReminder(rows)).execute();
    const rename = (value: string) =>
      sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where conference_id = ${rows.conferenceId}`;
    expect(await sql`${rename('invented')}`.execute(db).then(() => null, constraintOf)).toBe(check);
  });

  it('hands what is due to one claimer each, without one waiting for the other', async () => {
    const rows = await aLedger();
    await insertDuty(db, rows, 'GT');
    const claimOne = async (): Promise<number[]> =>
      await db.transaction().execute(async (trx) => {
        const due = await trx
          .selectFrom('duties')
          .select('id')
          .where('conference_id', '=', rows.conferenceId)
          .where('next_reminder_at', '<=', instant('2014-11-25T15:00:00Z'))
          .orderBy('id')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .execute();
        const ids = due.map((duty) => duty.id);
        if (ids.length > 0)
          await trx
            .updateTable('duties')
            .set({ next_reminder_at: null, idle_reason: 'ladder-done' })
            .where('id', 'in', ids)
            .execute();
        return ids;
      });
    const claimed = (await Promise.all([claimOne(), claimOne(), claimOne()])).flat();
    expect(new Set(claimed).size).toBe(claimed.length);
    // A claimer that came too early for what another let go takes it the next time.
    expect(new Set([...claimed, ...(await claimOne()), ...(await claimOne())]).size).toBe(2);
    expect(await claimOne(), 'nothing is left').toEqual([]);
  });
});

it('lets a second claimer on PostgreSQL pass by what the first still holds', async () => {
  const { db, close } = await openTestDatabase();
  const rows = await insertLedgerRows(db, 'rcm');
  const second = await insertDuty(db, rows, 'GT');
  const due = (on: Kysely<Database>) => on.selectFrom('duties').select('id').orderBy('id').limit(1);
  const seen = await db.transaction().execute(async (trx) => {
    const first = await due(trx).forUpdate().skipLocked().execute();
    const passing = await due(db).forUpdate().skipLocked().execute();
    // The control: who does not lock sees the very row that is taken.
    const careless = await due(db).execute();
    return { first, passing, careless };
  });
  expect(seen).toEqual({
    first: [{ id: rows.dutyId }],
    passing: [{ id: second }],
    careless: [{ id: rows.dutyId }],
  });
  await close();
});

/** An insertion or an update. */
interface Changing {
  execute(): Promise<unknown>;
}

/** The name of the constraint that refuses it; null where it goes through. */
async function faultOf(change: Changing): Promise<string | null> {
  return await change.execute().then(() => null, constraintOf);
}

function constraintOf(fault: unknown): string {
  if (fault instanceof Error && 'constraint' in fault) return String(fault.constraint);
  throw fault;
}
