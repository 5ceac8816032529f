import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import { nudge } from '../../src/ledger/nudge.ts';
import { redate } from '../../src/ledger/redate.ts';
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

/** Honduras and Guatemala owe 3a by Friday 30 January 2015; Honduras submits in time. */
const OWED = smallDraft({ '3a': ['HN', 'GT', 'PA'] });
const MONDAY = '2015-02-02T14:30:00Z';
const HALF_HOUR_LATER = '2015-02-02T15:00:00Z';

let database: TestDatabase;
let ts: SecretariatBot;

async function start(
  draft = OWED,
  holidays: Readonly<Record<string, string>> = {},
  officers = ['HN', 'GT', 'PA'],
) {
  const { parties } = await rcmRoster();
  const kept = (code: string) => (holidays[code] === undefined ? [] : [civilDate(holidays[code])]);
  ts = await aSecretariatBot({
    database,
    draft,
    withPeople: (builder) =>
      withColleagues(
        builder
          .with({ parties: parties.map((party) => ({ ...party, holidays: kept(party.code) })) })
          .withOfficers(...officers),
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

const lists = (email: string) => ts.textsOf(email).filter((text) => /^3a ·|^Pending after/.test(text));

describe('the list of the pending', () => {
  it('reaches each of the secretariat at 08:30 of the first working morning after the last valid day', async () => {
    await start();
    await ts.submitAs('HN', '3a');
    await ts.advanceTo('2015-02-02T14:29:00Z');
    expect([...lists(ANA), ...lists(LUIS)]).toEqual([]);
    await ts.advanceTo(MONDAY);
    expect(lists(ANA)).toHaveLength(1);
    expect(lists(LUIS)).toHaveLength(1);
  });

  it('says who is pending, how often and when last they were told, and offers three choices', async () => {
    await start();
    await ts.submitAs('HN', '3a');
    await ts.advanceTo(MONDAY);
    const number = await ts.numberOf(ts.messagesOf(ANA).at(-1));
    expect(lists(ANA)[0]).toContain(
      [
        '3a · 1 of 3 received by Friday 30 January 2015',
        '',
        'Pending: Guatemala (told 4 times, last on 29 January), Panama (told 4 times, last on 29 January)',
        '',
        `[Send a courteous note to the 2] choose ${number} note`,
        `[Extend] choose ${number} extend`,
        `[Leave] choose ${number} leave`,
        '',
        'Without a choice, each receives one note on Friday 6 February.',
      ].join('\n'),
    );
    expect(lists(LUIS)[0]).toContain('Pendientes: Guatemala (4 avisos, el último el 29 de enero)');
  });

  it('says since when nobody can be written to', async () => {
    await start(OWED, {}, ['HN', 'GT']);
    await ts.submitAs('HN', '3a');
    await ts.advanceTo(MONDAY);
    expect(lists(ANA)[0]).toContain('Panama (nobody reachable since 25 November 2014)');
    expect(lists(ANA)[0]).toContain('Guatemala (told 4 times');
  });

  it('is not made of what was received from everybody', async () => {
    await start();
    for (const party of ['HN', 'GT', 'PA']) await ts.submitAs(party, '3a');
    await ts.advanceTo('2015-02-12T00:00:00Z');
    expect(lists(ANA).filter((text) => text.includes('Pending'))).toEqual([]);
  });

  it('is made once, and the cards show what changes', async () => {
    await start();
    await ts.advanceTo(HALF_HOUR_LATER);
    await ts.submitAs('GT', '3a', { receivedOn: civilDate('2015-02-02') });
    expect(lists(ANA)[0]).toContain('3a · 1 of 3 received; the date was Friday 30 January 2015');
    expect(lists(ANA)[0]).toMatch(/Pending: Honduras .*, Panama/);
    await ts.advanceTo('2015-02-05T20:00:00Z');
    expect(lists(ANA)).toHaveLength(1);
  });

  it('is made again of the country that has another date, after that date', async () => {
    await start();
    const obligationIds = await obligationsOf('PA');
    const deadline = {
      lastValidDay: civilDate('2015-02-13'),
      instant: instant('2015-02-14T06:00:00Z'),
      zone: 'America/Costa_Rica',
    };
    await ts.bot.asPerson(null, (work) =>
      redate(work, { obligationIds, deadline, cause: 'extension', reason: 'asked for' }),
    );
    await ts.advanceTo(MONDAY);
    expect(lists(ANA).join()).not.toContain('Panama (');
    await ts.advanceTo('2015-02-16T15:00:00Z');
    expect(lists(ANA)).toHaveLength(2);
    expect(lists(ANA)[1]).toContain('by Friday 13 February 2015');
    expect(lists(ANA)[1]).toContain('Pending: Panama');
    expect(lists(ANA)[1]).not.toContain('Guatemala');
  });

  it('holds several commitments in one message, each with its own choices', async () => {
    await start(smallDraft({ '3a': ['HN', 'GT'], '4a': ['GT'] }), {}, ['HN', 'GT']);
    await ts.advanceTo(HALF_HOUR_LATER);
    expect(lists(ANA)).toHaveLength(1);
    expect(ts.messagesOf(ANA).at(-1)?.message.summary).toBe('Pending after the date: 3a and 4a');
    const number = await ts.numberOf(ts.messagesOf(ANA).at(-1));
    expect(lists(ANA)[0]).toContain(`[Leave] choose ${number} leave 4a`);
    await ts.say(ANA, `choose ${number} leave 4a`);
    expect(lists(ANA)[0]).toContain(`[Leave] choose ${number} leave 3a`);
    expect(lists(ANA)[0]).not.toContain(`choose ${number} leave 4a`);
  });
});

async function obligationsOf(party: string): Promise<number[]> {
  const rows = await database.db
    .selectFrom('obligations')
    .select('id')
    .where('party_code', '=', party)
    .execute();
  return rows.map(({ id }) => id);
}

const notes = (party: string) =>
  ts
    .textsOf(`${party.toLowerCase()}@example.org`)
    .filter((text) => /siguen pendientes desde el 30 de enero/.test(text));

/** The days on which a country's notes left, in its own zone. */
async function noteDays(party: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('reminders as r')
    .innerJoin('deliveries as d', 'd.id', 'r.delivery_id')
    .select('d.settled_at as at')
    .where('d.person_id', '=', ts.conference.personId(`${party.toLowerCase()}@example.org`))
    .where('r.rung', '=', 'note')
    .where('r.state', '=', 'delivered')
    .orderBy('d.settled_at')
    .execute();
  return rows.map(({ at }) => String(at).slice(0, 16));
}

describe('without a choice', () => {
  it('each pending country gets one note 7 days after the last valid day, and no more', async () => {
    await start();
    await ts.submitAs('HN', '3a');
    await ts.advanceTo('2015-03-20T00:00:00Z');
    expect(await noteDays('GT')).toEqual(['2015-02-06T15:00']);
    expect(await noteDays('HN')).toEqual([]);
    expect(notes('GT')).toHaveLength(1);
    expect(notes('GT')[0]).toContain(
      'Las observaciones de Guatemala (3a) siguen pendientes desde el 30 de enero.',
    );
    expect(notes('GT')[0]).not.toMatch(/queda|plazo|vencid|atras/i);
  });

  it('the note waits for the next working day of the country', async () => {
    await start(OWED, { GT: '2015-02-06' });
    await ts.advanceTo('2015-02-13T00:00:00Z');
    expect(await noteDays('GT')).toEqual(['2015-02-09T15:00']);
    expect(await noteDays('PA')).toEqual(['2015-02-06T14:00']);
  });

  it('the note never leaves before the second working day after the list was delivered', async () => {
    await start();
    await ts.advanceTo('2015-01-30T00:00:00Z');
    // Down from Friday until Thursday afternoon: the list is late, and the secretariat still has its two days.
    ts.bot.clock.advanceTo(instant('2015-02-05T20:00:00Z'));
    await ts.advanceTo('2015-02-06T22:00:00Z');
    expect(lists(ANA)).toHaveLength(1);
    expect(lists(ANA)[0]).toContain('each receives one note on Monday 9 February');
    expect(await noteDays('GT')).toEqual([]);
    await ts.advanceTo('2015-02-12T00:00:00Z');
    expect(await noteDays('GT')).toEqual(['2015-02-09T15:00']);
  });

  it('a reminder after the date is the note, and no other follows', async () => {
    await start();
    await ts.advanceTo('2015-02-03T18:00:00Z');
    const ids = await obligationsOf('GT');
    await ts.bot.asPerson(null, (work) => nudge(work, { obligationIds: ids }));
    await ts.advanceTo('2015-03-20T00:00:00Z');
    expect(await noteDays('GT')).toEqual(['2015-02-03T18:00']);
    expect(await noteDays('PA')).toEqual(['2015-02-06T14:00']);
  });

  it('nobody gets a note of what was submitted meanwhile', async () => {
    await start();
    await ts.advanceTo('2015-02-04T18:00:00Z');
    await ts.submitAs('GT', '3a', { receivedOn: civilDate('2015-02-04') });
    await ts.advanceTo('2015-02-20T00:00:00Z');
    expect(await noteDays('GT')).toEqual([]);
    expect(await noteDays('PA')).toHaveLength(1);
  });
});

describe('a date that was past at publication', () => {
  const OLD = smallDraft({ '3a': ['HN', 'GT'] }, civilDate('2014-11-20'));

  it('is listed once with that reason, and nobody is written to', async () => {
    await start(OLD);
    await ts.advanceTo('2014-12-20T00:00:00Z');
    expect(lists(ANA)).toHaveLength(1);
    expect(lists(ANA)[0]).toContain('The date was over when this came into force');
    expect(lists(ANA)[0]).not.toContain('Without a choice');
    expect(ts.textsOf('gt@example.org')).toEqual([]);
  });

  it('is written about where the secretariat says so', async () => {
    await start(OLD);
    await ts.advanceTo('2014-11-25T18:00:00Z');
    const number = await ts.numberOf(ts.messagesOf(ANA).at(-1));
    await ts.say(ANA, `choose ${number} note`);
    await ts.advanceTo('2014-12-20T00:00:00Z');
    expect(ts.textsOf('gt@example.org')).toHaveLength(1);
    expect(ts.textsOf('gt@example.org')[0]).toContain('siguen pendientes desde el 20 de noviembre');
  });
});
