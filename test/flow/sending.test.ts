import { afterEach, beforeEach, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import type { NewSubmission } from '../../src/ledger/submission.ts';
import { takeDeliveries } from '../../src/outbox/take.ts';
import { aBot, type Faults, faultLogger, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';

const OPENED = instant('2014-11-25T15:00:00Z');

let database: TestDatabase;
let conference: BuiltConference;
let place: FakePlace;
let bot: TestBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  conference = await aConference(database.db).withOfficers('HN', 'GT').withSecretariat().build();
  place = fakePlace();
  faults = [];
  bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  await bot.publish({ ...managuaDraft(), ...owedBy('HN', 'GT') });
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

function owedBy(...parties: string[]) {
  const draft = managuaDraft();
  return {
    agreements: draft.agreements.map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments
        .filter(({ mode }) => mode === 'each')
        .map((one) => ({ ...one, owedBy: parties })),
    })),
  };
}

const mail = (party: string) => `person:${conference.personId(`${party.toLowerCase()}@example.org`)}`;

async function states(party: string) {
  const rows = await database.db
    .selectFrom('deliveries')
    .select(['state', 'reason', 'attempt'])
    .where('person_id', '=', conference.personId(`${party.toLowerCase()}@example.org`))
    .where('kind', '=', 'morning')
    .orderBy('id')
    .execute();
  return rows.map(({ state, reason, attempt }) => `${state} ${reason} ${attempt}`);
}

async function reminders(party: string) {
  const rows = await database.db
    .selectFrom('reminders')
    .select(['rung', 'state', 'reason'])
    .where('person_id', '=', conference.personId(`${party.toLowerCase()}@example.org`))
    .orderBy('id')
    .execute();
  return rows.map(({ rung, state, reason }) => `${rung} ${state} ${reason}`);
}

async function comments(party: string): Promise<NewSubmission> {
  const { id } = await database.db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
    .select('o.id')
    .where('c.ref', '=', '3a')
    .where('o.party_code', '=', party)
    .executeTakeFirstOrThrow();
  return {
    obligationId: id,
    partyCode: party,
    kind: 'no-comments',
    link: null,
    files: [],
    note: null,
    receivedOn: civilDate('2014-11-25'),
    confirmed: true,
    onBehalf: false,
  };
}

it('tries a passing fault again after a pause, and leaves the other places alone', async () => {
  place.fail(mail('HN'), 'passing', 'passing');
  await bot.timeline.advanceTo(OPENED);
  expect(await states('HN')).toEqual(['queued passing-fault 1']);
  expect(await states('GT')).toEqual(['delivered null 1']);
  await bot.jobs.drain();
  expect(place.of(mail('HN'))).toHaveLength(0);
  bot.clock.pass(1);
  await bot.jobs.drain();
  expect(await states('HN')).toEqual(['queued passing-fault 2']);
  bot.clock.pass(1);
  await bot.jobs.drain();
  expect(await states('HN')).toEqual(['delivered null 3']);
  expect(place.of(mail('HN'))).toHaveLength(1);
});

it('records a final fault as failed, with its reason, and still sends the next rung', async () => {
  place.fail(mail('HN'), 'final');
  await bot.timeline.advanceTo(OPENED);
  expect(await states('HN')).toEqual(['failed final-fault 1']);
  expect(await reminders('HN')).toEqual(['opening failed final-fault', 'opening failed final-fault']);
  await bot.timeline.advanceTo(instant('2015-01-17T00:00:00Z'));
  expect(place.of(mail('HN'))).toHaveLength(1);
});

it('does not send again what an uncertain send had delivered', async () => {
  place.fail(mail('HN'), 'stored');
  await bot.timeline.advanceTo(OPENED);
  expect(await states('HN')).toEqual(['uncertain connection-reset 1']);
  bot.clock.pass(1);
  await bot.jobs.drain();
  expect(await states('HN')).toEqual(['delivered null 3']);
  expect(place.of(mail('HN'))).toHaveLength(1);
  expect(place.of(mail('HN'))[0]?.updates, 'what it showed is not known').toBe(1);
});

it('sends again what an uncertain send had lost', async () => {
  place.fail(mail('HN'), 'lost');
  await bot.timeline.advanceTo(OPENED);
  expect(place.of(mail('HN'))).toHaveLength(0);
  bot.clock.pass(1);
  await bot.jobs.drain();
  expect(place.of(mail('HN'))).toHaveLength(1);
  expect(JSON.stringify(place.of(mail('HN'))[0]?.message)).not.toContain('Es posible');
});

it('says that a message may have come before where nobody can look', async () => {
  await bot.stop();
  place = fakePlace('mailbox', false);
  bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  place.fail(mail('HN'), 'stored');
  await bot.timeline.advanceTo(OPENED);
  bot.clock.pass(1);
  await bot.jobs.drain();
  const [first, second] = place.of(mail('HN')).map(({ message }) => JSON.stringify(message));
  expect(first).not.toContain('Es posible');
  expect(second).toContain('Es posible');
});

it('looks whether a worker that died while sending had sent, once its lease has run out', async () => {
  bot.clock.advanceTo(OPENED);
  await bot.jobs.ring();
  const ids = await database.db.selectFrom('deliveries').select('id').execute();
  const dead = { ...deps(), db: database.db };
  const taken = await takeDeliveries(
    dead,
    ids.map(({ id }) => id),
  );
  expect(taken.map(({ how }) => how)).toEqual(['send', 'send']);
  await bot.jobs.drain();
  expect(place.shown).toHaveLength(0);
  bot.clock.pass(2);
  await bot.jobs.drain();
  expect(place.shown).toHaveLength(2);
  expect(await states('HN')).toEqual(['delivered null 2']);
});

function deps() {
  return {
    queue: bot.jobs.queue,
    clock: bot.clock,
    logger: faultLogger(faults),
    gateways: new Map([['mailbox', place.gateway]]),
    leaseSeconds: 60,
  };
}

it('lets nobody record a delivery that another worker has taken since', async () => {
  let stolen = false;
  place.onTheWire = async ({ place: { channel } }) => {
    if (channel !== mail('HN') || stolen) return;
    stolen = true;
    bot.clock.pass(2);
    await bot.jobs.ring();
    await takeDeliveries({ ...deps(), db: database.db }, await dueIds());
  };
  await bot.timeline.advanceTo(OPENED);
  expect(stolen).toBe(true);
  expect(await states('HN')).toEqual(['sending null 2']);
  expect(await reminders('HN')).toEqual(['opening planned null', 'opening planned null']);
});

async function dueIds(): Promise<number[]> {
  const rows = await database.db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'sending')
    .where('person_id', '=', conference.personId('hn@example.org'))
    .execute();
  return rows.map(({ id }) => id);
}

it('shows a card anew that was on the wire when its country submitted', async () => {
  place.onTheWire = async ({ place: { channel } }) => {
    place.onTheWire = async () => undefined;
    const party = channel === mail('HN') ? 'HN' : 'GT';
    await bot.submit(conference.personId(`${party.toLowerCase()}@example.org`), await comments(party));
  };
  await bot.timeline.advanceTo(OPENED);
  await bot.jobs.drain();
  const cards = ['HN', 'GT'].map((party) => place.of(mail(party))[0]);
  expect(cards.map((card) => card?.updates).toSorted()).toEqual([0, 1]);
  const refreshed = cards.find((card) => card?.updates === 1);
  expect(JSON.stringify(refreshed?.message)).toContain('RCM-2014-0001');
});

it('sends nothing of what was settled between the planning and the sending', async () => {
  bot.clock.advanceTo(OPENED);
  await bot.jobs.ring();
  const hn = conference.personId('hn@example.org');
  const all = await database.db
    .selectFrom('obligations')
    .select('id')
    .where('party_code', '=', 'HN')
    .execute();
  const template = await comments('HN');
  await bot.submit(hn, ...all.map(({ id }) => ({ ...template, obligationId: id })));
  await bot.jobs.drain();
  expect(await states('HN')).toEqual(['overtaken settled 1']);
  expect(await reminders('HN')).toEqual(['opening overtaken settled', 'opening overtaken settled']);
  expect(place.of(mail('HN')).map(({ message }) => JSON.stringify(message).includes('RCM-2014'))).toEqual([
    true,
  ]);
  expect(place.of(mail('GT'))).toHaveLength(1);
});

it('gives back to the planner what the day had no hour left for, and sends it the next working morning', async () => {
  await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
  await database.db
    .updateTable('duties')
    .set({ next_reminder_at: instant('2015-01-16T15:00:00Z'), idle_reason: null })
    .execute();
  bot.clock.advanceTo(instant('2015-01-16T15:00:00Z'));
  await bot.jobs.ring();
  bot.clock.advanceTo(instant('2015-01-16T23:30:00Z'));
  await bot.jobs.drain();
  expect(await states('HN')).toEqual(['delivered null 1', 'overtaken missed 1']);
  await bot.timeline.advanceTo(instant('2015-01-20T00:00:00Z'));
  expect(await states('HN')).toEqual(['delivered null 1', 'overtaken missed 1', 'delivered null 1']);
  const late = JSON.stringify(place.of(mail('HN')).at(-1)?.message);
  expect(late).toContain('16 de enero');
  expect(late).not.toContain('quedan 14');
  expect((await reminders('HN')).filter((one) => one.startsWith('d14'))).toEqual([
    'd14 overtaken missed',
    'd14 overtaken missed',
    'd14 delivered null',
    'd14 delivered null',
  ]);
});
