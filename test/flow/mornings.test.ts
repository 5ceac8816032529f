import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, instant, toDateTime } from '../../src/domain/instant.ts';
import type { NewSubmission } from '../../src/ledger/submission.ts';
import { aBot, type Faults, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';

const OPEN = { PostgreSQL: openTestDatabase, PGlite: openEmbeddedTestDatabase };
const DUE = instant('2015-01-31T06:00:00Z');

describe.each(Object.entries(OPEN))('a ladder on %s', (_kind, open) => {
  let database: TestDatabase;
  let conference: BuiltConference;
  let place: FakePlace;
  let bot: TestBot;
  let faults: Faults[];

  beforeEach(async () => {
    database = await open();
    conference = await aConference(database.db)
      .withOfficers()
      .withSecretariat()
      .withChannel('network', 'lon-2014-11')
      .build();
    place = fakePlace();
    faults = [];
    bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  });

  afterEach(async () => {
    expect(faults).toEqual([]);
    await bot.stop();
    await database.close();
  });

  /** Everything but what the secretariat reads in its mornings. */
  const toCountries = () =>
    place.shown.filter(({ channel }) => channel !== `person:${conference.personId('ts@example.org')}`);
  const mail = (party: string) => `person:${conference.personId(`${party.toLowerCase()}@example.org`)}`;

  async function obligation(ref: string, party: string | null): Promise<number> {
    const { id } = await database.db
      .selectFrom('obligations as o')
      .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
      .select('o.id')
      .where('c.ref', '=', ref)
      .where('o.party_code', party === null ? 'is' : '=', party)
      .executeTakeFirstOrThrow();
    return id;
  }

  async function submission(
    ref: string,
    party: string,
    more: Partial<NewSubmission> = {},
  ): Promise<NewSubmission> {
    return {
      obligationId: await obligation(ref, ref === '3b' ? null : party),
      partyCode: party,
      kind: 'document',
      link: 'https://example.org/a.pdf',
      files: [],
      note: null,
      receivedOn: civilDate('2015-01-20'),
      confirmed: true,
      onBehalf: false,
      ...more,
    };
  }

  it('sends every country one opening at nine in its capital, and nothing before', async () => {
    await bot.publish(managuaDraft());
    await bot.timeline.advanceTo(instant('2014-11-25T12:59:00Z'));
    expect(place.shown).toEqual([]);
    const left = new Map<string, string>();
    place.onTheWire = async ({ place: { channel } }) => void left.set(channel, bot.clock.now());
    await bot.timeline.advanceTo(instant('2014-11-25T18:00:00Z'));
    expect(place.shown).toHaveLength(11);
    for (const { code, timezone } of conference.roster.parties.filter(({ kind }) => kind === 'member')) {
      const at = left.get(mail(code));
      expect(at && toDateTime(instant(at), timezone).toFormat('yyyy-MM-dd HH:mm'), code).toBe(
        '2014-11-25 09:00',
      );
    }
  });

  it('brings up what is owed 14, 7 and 1 days before, one message a person and morning', async () => {
    await bot.publish(managuaDraft());
    await bot.timeline.advanceTo(DUE);
    const mornings = await database.db
      .selectFrom('reminders')
      .innerJoin('deliveries', 'deliveries.id', 'reminders.delivery_id')
      .select(['reminders.rung', 'reminders.own_day', 'reminders.delivery_id'])
      .where('deliveries.person_id', '=', conference.personId('hn@example.org'))
      .where('reminders.state', '=', 'delivered')
      .distinct()
      .orderBy('own_day')
      .execute();
    expect(mornings.map(({ rung, own_day }) => `${rung} ${own_day}`)).toEqual([
      'opening 2014-11-25',
      'd14 2015-01-16',
      'd7 2015-01-23',
      'd1 2015-01-29',
    ]);
    expect(place.of(mail('HN'))).toHaveLength(4);
    expect(toCountries()).toHaveLength(44);
  });

  it('stops for who has submitted, and shows the cards already sent anew', async () => {
    await bot.publish(managuaDraft());
    await bot.timeline.advanceTo(instant('2015-01-20T16:14:00Z'));
    expect(place.of(mail('HN'))).toHaveLength(2);
    const hn = conference.personId('hn@example.org');
    const [recorded] = await bot.submit(hn, await submission('3a', 'HN'), await submission('4a', 'HN'));
    await bot.jobs.drain();
    expect(recorded).toMatchObject({ receiptNumber: 'RCM-2015-0001', revision: 1, isNew: true });
    const [opening, fortnight, receipt] = place.of(mail('HN'));
    expect([opening?.updates, fortnight?.updates]).toEqual([1, 1]);
    expect(JSON.stringify(opening?.message)).toContain('RCM-2015-0001');
    expect(JSON.stringify(opening?.message.parts)).not.toContain('buttons');
    expect(JSON.stringify(receipt?.message)).toContain('RCM-2015-0002');
    expect(
      place
        .of('network')
        .map(({ message }) => message.summary)
        .join(),
    ).toContain('11');
    await bot.timeline.advanceTo(DUE);
    expect(place.of(mail('HN'))).toHaveLength(3);
    expect(place.of(mail('GT'))).toHaveLength(4);
  });

  it('tells the secretariat once when all are in', async () => {
    await bot.publish(managuaDraft());
    const ts = `person:${conference.personId('ts@example.org')}`;
    const members = conference.roster.parties.filter(({ kind }) => kind === 'member').map(({ code }) => code);
    for (const code of members) {
      expect(place.of(ts)).toEqual([]);
      await bot.submit(null, await submission('3a', code, { onBehalf: true }));
      await bot.jobs.drain();
    }
    expect(place.of(ts)).toHaveLength(1);
    await bot.submit(null, await submission('3a', 'HN', { onBehalf: true, note: 'again' }));
    await bot.jobs.drain();
    expect(place.of(ts)).toHaveLength(1);
  });

  it('takes two identical submits for one and a different one for a revision', async () => {
    await bot.publish(managuaDraft());
    const hn = conference.personId('hn@example.org');
    const [first] = await bot.submit(hn, await submission('3a', 'HN'));
    const [again] = await bot.submit(hn, await submission('3a', 'HN'));
    expect(again).toEqual({ ...first, isNew: false });
    const [other] = await bot.submit(hn, await submission('3a', 'HN', { link: 'https://example.org/b.pdf' }));
    expect(other).toMatchObject({ revision: 2, isNew: true });
    await bot.jobs.drain();
    expect(place.of(mail('HN'))).toHaveLength(2);
    expect(place.of('network')).toHaveLength(1);
    bot.clock.advanceTo(instant('2014-11-24T22:11:00Z'));
    const [later] = await bot.submit(hn, await submission('3a', 'HN', { link: 'https://example.org/b.pdf' }));
    expect(later).toMatchObject({ revision: 3, isNew: true });
  });

  it('settles a joint obligation for both countries and tells both', async () => {
    await bot.publish(managuaDraft());
    await bot.timeline.advanceTo(instant('2014-11-26T00:00:00Z'));
    await bot.submit(conference.personId('cr@example.org'), await submission('3b', 'CR'));
    await bot.jobs.drain();
    expect(place.of(mail('CR'))).toHaveLength(2);
    expect(place.of(mail('MX'))).toHaveLength(2);
    expect(place.of(mail('GT'))).toHaveLength(1);
    expect(place.of(mail('MX'))[0]?.updates).toBe(1);
  });

  it('has nothing to open for a date that was past at publication', async () => {
    await bot.publish(managuaDraft({ due: { date: civilDate('2014-11-20') } }));
    await bot.timeline.advanceTo(DUE);
    expect(
      toCountries()
        .map(({ channel }) => channel)
        .toSorted(),
    ).toEqual([mail('CR'), mail('MX')].toSorted());
  });
});
