import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import { rcmRoster } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  ANA,
  aSecretariatBot,
  LUIS,
  type SecretariatBot,
  smallDraft,
  withColleagues,
} from '../support/secretariat-bot.ts';

let database: TestDatabase;
let ts: SecretariatBot;

async function start(owners: Parameters<typeof smallDraft>[0] = { '3a': ['HN', 'GT'] }, holiday?: string) {
  const { parties } = await rcmRoster();
  const holidays = holiday === undefined ? [] : [civilDate(holiday)];
  ts = await aSecretariatBot({
    database,
    draft: smallDraft(owners),
    withPeople: (builder) =>
      withColleagues(
        builder
          .with({ parties: parties.map((party) => (party.code === 'TS' ? { ...party, holidays } : party)) })
          .withOfficers('HN', 'GT', 'CR'),
      ),
  });
}

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(async () => {
  expect(ts.faults).toEqual([]);
  await ts.bot.stop();
  await database.close();
});

describe('what came in', () => {
  it('is collected into one message each working morning at 08:30', async () => {
    await start();
    await ts.advanceTo('2014-12-03T20:00:00Z');
    await ts.submitAs('HN', '3a', { receivedOn: civilDate('2014-12-03') });
    await ts.advanceTo('2014-12-04T14:29:00Z');
    expect(ts.textsOf(LUIS)).toEqual([]);
    await ts.advanceTo('2014-12-04T14:30:00Z');
    expect(ts.textsOf(LUIS)).toHaveLength(1);
    expect(ts.textsOf(LUIS)[0]).toContain(
      '✓ 3a Honduras · recibido el 3 de diciembre de 2014 · RCM-2014-0001',
    );
    await ts.advanceTo('2014-12-08T20:00:00Z');
    expect(ts.textsOf(LUIS)).toHaveLength(1);
  });

  it('is not told to who recorded it', async () => {
    await start();
    await ts.advanceTo('2014-12-03T20:00:00Z');
    await ts.say(ANA, 'submit 3a for Honduras by mail');
    await ts.advanceTo('2014-12-04T20:00:00Z');
    expect(ts.textsOf(ANA)).toEqual([]);
    expect(ts.textsOf(LUIS)).toHaveLength(1);
  });

  it('shows what was withdrawn since', async () => {
    await start();
    await ts.submitAs('HN', '3a');
    await ts.advanceTo('2014-11-25T14:30:00Z');
    expect(ts.textsOf(ANA)[0]).toContain('✓ 3a Honduras');
    await ts.say('hn@example.org', 'retirar 3a faltaba el anexo');
    expect(ts.textsOf(ANA)[0]).toContain(
      '3a Honduras · received on 20 January 2015 · RCM-2014-0001 · since withdrawn',
    );
  });

  it('leaves until 17:00 where 08:30 was missed, and after that on the next working morning', async () => {
    await start();
    await ts.advanceTo('2014-12-03T20:00:00Z');
    await ts.submitAs('HN', '3a');
    ts.bot.clock.advanceTo(instant('2014-12-04T22:59:00Z'));
    await ts.advanceTo('2014-12-04T22:59:00Z');
    expect(ts.textsOf(ANA)).toHaveLength(1);
    await ts.submitAs('GT', '3a');
    const before = ts.textsOf(ANA).length;
    ts.bot.clock.advanceTo(instant('2014-12-05T23:00:00Z'));
    await ts.advanceTo('2014-12-08T14:29:00Z');
    expect(ts.textsOf(ANA)).toHaveLength(before);
    await ts.advanceTo('2014-12-08T14:30:00Z');
    expect(ts.textsOf(ANA)).toHaveLength(before + 1);
  });
});

describe('each week', () => {
  /** What is said at once, such as that somebody cannot be reached, is no part of it. */
  const weekly = () => ts.textsOf(ANA).filter((text) => text.includes('This week'));
  const UNDATED = { '3a': ['HN', 'PA'], '3b': ['CR', 'MX'] };

  it('the secretariat reads on Monday what has no date and who cannot be reached', async () => {
    await start(UNDATED);
    await ts.advanceTo('2014-12-01T14:29:00Z');
    expect(weekly()).toEqual([]);
    await ts.advanceTo('2014-12-07T00:00:00Z');
    expect(weekly()).toHaveLength(1);
    expect(weekly()[0]).toContain('○ 3b The updated proposal · no date yet, before the next RCGM meeting');
    expect(weekly()[0]).toContain('Nobody can be reached for Panama: 3a waits');
    expect(weekly()[0]).not.toContain('Honduras');
    await ts.advanceTo('2014-12-08T15:00:00Z');
    expect(weekly()).toHaveLength(2);
  });

  it('on Tuesday where Monday is a holiday of the secretariat', async () => {
    await start(UNDATED, '2014-12-01');
    await ts.advanceTo('2014-12-02T14:29:00Z');
    expect(weekly()).toEqual([]);
    await ts.advanceTo('2014-12-02T14:30:00Z');
    expect(weekly()).toHaveLength(1);
  });

  it('nothing is said where everything has a date and everybody can be reached', async () => {
    await start();
    await ts.advanceTo('2014-12-12T00:00:00Z');
    expect(weekly()).toEqual([]);
  });
});

it('waits while the conference is paused', async () => {
  await start();
  await ts.submitAs('HN', '3a');
  await ts.say(ANA, 'pause');
  await ts.advanceTo('2014-12-03T00:00:00Z');
  expect(ts.textsOf(LUIS)).toEqual([]);
  await ts.say(ANA, 'resume --yes');
  await ts.advanceTo('2014-12-03T15:00:00Z');
  expect(ts.textsOf(LUIS)).toHaveLength(1);
});
