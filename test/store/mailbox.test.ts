import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Mailbox } from '../../src/ports/mailbox.ts';
import { readStoredMessage } from '../../src/ports/stored-message.ts';
import { databaseMailbox } from '../../src/store/mailbox.ts';
import { aConference } from '../support/conference-builder.ts';
import { messageSaying, openingIn } from '../support/contract-messages.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';

const at = instant('2014-11-25T15:00:00Z');
const later = instant('2014-11-26T15:00:00Z');

describe.each([
  ['PostgreSQL', openTestDatabase],
  ['PGlite', openEmbeddedTestDatabase],
])('the mailbox on %s', (_, openDatabase) => {
  let database: TestDatabase;
  let mailbox: Mailbox;
  let conferenceId: number;
  let otherId: number;
  beforeAll(async () => {
    database = await openDatabase();
    mailbox = databaseMailbox(database.db, readStoredMessage);
    ({ conferenceId } = await aConference(database.db).build());
    otherId = (await aConference(database.db).with({ slug: 'another' }).build()).conferenceId;
  });
  afterAll(async () => {
    await database.close();
  });
  const put = async (channel: string, deliveryId: number, message: Message) =>
    await mailbox.put({ conferenceId, channel, deliveryId, message, at });

  it('gives back what was put, oldest first, from one channel or from all', async () => {
    const first = await put('person:1', 1, openingIn('es'));
    const second = await put('network', 2, messageSaying('3a · 1 of 11'));
    const third = await put('person:1', 3, messageSaying('a receipt'));
    const own = await mailbox.list({ conferenceId, channel: 'person:1' });
    expect(own).toEqual([
      {
        id: first,
        number: null,
        channel: 'person:1',
        deliveryId: 1,
        message: openingIn('es'),
        revision: 1,
        deliveredAt: at,
        updatedAt: at,
      },
      expect.objectContaining({ id: third, message: messageSaying('a receipt') }),
    ]);
    expect((await mailbox.list({ conferenceId })).map(({ id }) => id)).toEqual([first, second, third]);
    expect((await mailbox.list({ conferenceId, after: first })).map(({ id }) => id)).toEqual([second, third]);
  });

  it('keeps the first message of a delivery that is put twice', async () => {
    const first = await put('person:2', 10, messageSaying('once'));
    expect(await put('person:2', 10, messageSaying('twice'))).toBe(first);
    expect(await mailbox.list({ conferenceId, channel: 'person:2' })).toMatchObject([
      { id: first, revision: 1, message: { summary: 'once' } },
    ]);
  });

  it('counts how often a message was shown anew, and when', async () => {
    const id = await put('person:3', 20, messageSaying('pending'));
    expect(await mailbox.replace({ conferenceId, id, message: messageSaying('received'), at: later })).toBe(
      true,
    );
    expect(await mailbox.list({ conferenceId, channel: 'person:3' })).toMatchObject([
      { id, revision: 2, deliveredAt: at, updatedAt: later, message: { summary: 'received' } },
    ]);
  });

  it("shows nothing of one conference's to another", async () => {
    const id = await put('person:4', 30, messageSaying('ours'));
    const theirs = { conferenceId: otherId, channel: 'person:4', deliveryId: 30 };
    expect(await mailbox.find(theirs)).toBeNull();
    expect(await mailbox.list({ conferenceId: otherId })).toEqual([]);
    const change = { conferenceId: otherId, id, message: messageSaying('theirs'), at: later };
    expect(await mailbox.replace(change)).toBe(false);
    expect(await mailbox.find({ ...theirs, conferenceId })).toBe(id);
  });
});
