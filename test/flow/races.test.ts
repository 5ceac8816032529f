import { afterEach, beforeEach, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import { recordSubmissions } from '../../src/ledger/settle.ts';
import type { NewSubmission } from '../../src/ledger/submission.ts';
import { aBot, type Faults, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';

const OPENING = instant('2014-11-25T15:00:00Z');
const A_WEEK_LATER = instant('2014-12-02T20:00:00Z');

let database: TestDatabase;
let conference: BuiltConference;
let place: FakePlace;
let bot: TestBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  conference = await aConference(database.db)
    .withOfficers('HN')
    .withPerson({ email: 'tokyo@example.org', party: 'GT', timezone: 'Asia/Tokyo' })
    .withPerson({ email: 'geneva@example.org', party: 'NI', timezone: 'Europe/Zurich' })
    .withPerson({ email: 'titular@example.org', party: 'PA' })
    .withPerson({ email: 'alternate@example.org', party: 'PA', rank: 'alternate' })
    .build();
  place = fakePlace();
  faults = [];
  bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  await bot.publish(managuaDraft());
});

afterEach(async () => {
  await bot.stop();
  await database.close();
});

const mail = (email: string) => `person:${conference.personId(email)}`;

async function comments(ref: string): Promise<NewSubmission> {
  const { id } = await database.db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
    .select('o.id')
    .where('c.ref', '=', ref)
    .where('o.party_code', '=', 'HN')
    .executeTakeFirstOrThrow();
  return {
    obligationId: id,
    partyCode: 'HN',
    kind: 'no-comments',
    link: null,
    files: [],
    note: null,
    receivedOn: civilDate('2014-11-25'),
    confirmed: true,
    onBehalf: false,
  };
}

/** Starts a submission and, before it is committed, does something else at the same time. */
async function whileSubmitting(refs: readonly string[], meanwhile: () => Promise<void>): Promise<void> {
  const submissions = await Promise.all(refs.map(comments));
  let isOpen = () => {};
  const opened = new Promise<void>((resolve) => {
    isOpen = resolve;
  });
  let close = () => {};
  const closing = new Promise<void>((resolve) => {
    close = resolve;
  });
  const submitting = bot.asPerson(conference.personId('hn@example.org'), async (work) => {
    await recordSubmissions(work, submissions);
    isOpen();
    await closing;
  });
  await opened;
  const other = meanwhile();
  // The planner waits for the duties that the submission holds, the outbox passes its cards by.
  await Promise.race([other, new Promise((resolve) => setImmediate(resolve))]);
  close();
  await Promise.all([submitting, other]);
}

it('writes to an officer who lives far from their country at nine o’clock there', async () => {
  await bot.timeline.advanceTo(A_WEEK_LATER);
  for (const email of ['tokyo@example.org', 'geneva@example.org', 'hn@example.org']) {
    expect(place.of(mail(email)), email).toHaveLength(1);
  }
  expect(faults).toEqual([]);
});

it('plans nothing of what is submitted while it plans', async () => {
  bot.clock.advanceTo(OPENING);
  await whileSubmitting(['3a', '4a'], () => bot.jobs.ring());
  const duties = await database.db
    .selectFrom('duties')
    .select(['next_reminder_at', 'idle_reason'])
    .where('party_code', '=', 'HN')
    .execute();
  expect(duties.map(({ next_reminder_at }) => next_reminder_at)).toEqual([null, null]);
  expect(duties.map(({ idle_reason }) => idle_reason)).toEqual(['settled', 'settled']);
  await bot.timeline.advanceTo(A_WEEK_LATER);
  expect(place.of(mail('hn@example.org')).filter(({ message }) => hasButtons(message))).toEqual([]);
  expect(place.of(mail('tokyo@example.org'))).toHaveLength(1);
});

it('leaves no live button on a card that left while its country was submitting', async () => {
  bot.clock.advanceTo(OPENING);
  await bot.jobs.ring();
  await whileSubmitting(['3a', '4a'], () => bot.jobs.drain());
  await bot.jobs.drain();
  expect(place.of(mail('hn@example.org')).filter(({ message }) => hasButtons(message))).toEqual([]);
});

function hasButtons(message: { parts: readonly { kind: string }[] }): boolean {
  return message.parts.some(({ kind }) => kind === 'buttons');
}

it('brings a titular what their alternate’s copy came in time for', async () => {
  bot.clock.advanceTo(OPENING);
  await bot.jobs.ring();
  const titular = conference.personId('titular@example.org');
  await database.db
    .updateTable('deliveries')
    .set({ next_attempt_at: null })
    .where('person_id', '=', titular)
    .execute();
  await bot.jobs.drain();
  expect(place.of(mail('alternate@example.org'))).toHaveLength(1);
  bot.clock.advanceTo(instant('2014-11-25T23:00:00Z'));
  const { realNow } = bot.clock;
  await database.db
    .updateTable('deliveries')
    .set({ next_attempt_at: realNow() })
    .where('person_id', '=', titular)
    .execute();
  await bot.jobs.drain();
  expect(place.of(mail('titular@example.org'))).toHaveLength(0);
  await bot.timeline.advanceTo(instant('2014-11-26T20:00:00Z'));
  expect(place.of(mail('titular@example.org'))).toHaveLength(1);
  expect(place.of(mail('alternate@example.org'))).toHaveLength(1);
});

it('stays uncertain where the second try met a passing fault, and then says that it may be a double', async () => {
  await bot.stop();
  place = fakePlace('mailbox', false);
  bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  place.fail(mail('hn@example.org'), 'stored', 'passing');
  await bot.timeline.advanceTo(OPENING);
  for (const _ of [1, 2]) {
    bot.clock.pass(2);
    await bot.jobs.drain();
  }
  const [first, second] = place.of(mail('hn@example.org')).map(({ message }) => JSON.stringify(message));
  expect(first).not.toContain('Es posible');
  expect(second).toContain('Es posible');
});

it('plans the other countries where one of them cannot be planned', async () => {
  await database.db
    .updateTable('parties')
    .set({ timezone: 'Nowhere/Land' })
    .where('code', '=', 'NI')
    .execute();
  await bot.timeline.advanceTo(instant('2014-11-25T18:00:00Z'));
  expect(place.of(mail('hn@example.org'))).toHaveLength(1);
  expect(place.of(mail('geneva@example.org'))).toHaveLength(0);
  expect(faults.map(({ event }) => event)).toContain('mornings.party-fault');
});

it('keeps a document received where the other country of a joint obligation has no comments', async () => {
  const { id } = await database.db
    .selectFrom('obligations')
    .select('id')
    .where('party_code', 'is', null)
    .executeTakeFirstOrThrow();
  const submission = { ...(await comments('3a')), obligationId: id };
  await bot.submit(null, { ...submission, partyCode: 'MX', kind: 'document', link: 'https://example.org/x' });
  await bot.submit(null, { ...submission, partyCode: 'CR' });
  const { state } = await database.db
    .selectFrom('obligations')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(state).toBe('received');
});
