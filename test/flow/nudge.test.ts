import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'BZ', 'GT'], refs: ['3a', '4a'] });
  await managua.advanceTo('2014-11-26T00:00:00Z');
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

/** Ten o'clock on a Wednesday in Central America. */
const WEDNESDAY = '2014-12-03T16:00:00Z';

describe('a nudge', () => {
  it('leaves at once between nine and five of the working day of those who still owe', async () => {
    await managua.advanceTo(WEDNESDAY);
    await managua.say('gt', 'submit 3a https://example.org/a.pdf');
    const before = managua.mail('gt').length;
    await managua.say('ts', 'remind 3a');
    expect(managua.mail('bz')).toHaveLength(2);
    expect(managua.mail('bz')[1]).toContain('grateful to hear from Belize');
    expect(managua.mail('hn')[1]).toContain('agradecería tener noticias de Honduras');
    expect(managua.mail('gt')).toHaveLength(before);
  });

  it.each([
    ['before nine', '2014-12-03T14:30:00Z', '2014-12-03T15:00:00Z'],
    ['after five', '2014-12-03T23:30:00Z', '2014-12-04T15:00:00Z'],
    ['on a Saturday', '2014-12-06T16:00:00Z', '2014-12-08T15:00:00Z'],
  ])('that is asked for %s leaves on the next working morning', async (_when, asked, leaves) => {
    await managua.advanceTo(asked);
    await managua.say('ts', 'remind 3a Belize');
    expect(managua.mail('bz')).toHaveLength(1);
    await managua.advanceTo(leaves);
    expect(managua.mail('bz')).toHaveLength(2);
  });

  it('is refused a second time that day, naming the first', async () => {
    await managua.advanceTo(WEDNESDAY);
    await managua.say('ts', 'remind 3a Belize');
    await managua.advanceTo('2014-12-03T18:00:00Z');
    expect(await managua.text('ts', 'remind 3a Belize')).toContain(
      'Belize (Wednesday 3 December 2014, 10:00)',
    );
    expect(managua.mail('bz')).toHaveLength(2);
    expect(await managua.refused('ts', 'remind 3a Belize')).toBe('reminded-already');
    const both = await managua.text('ts', 'remind 3a');
    expect(both).toContain('Honduras: now');
    expect(both).toContain('Belize: was reminded already');
    await managua.advanceTo('2014-12-04T16:00:00Z');
    expect(await managua.refused('ts', 'remind 3a Belize')).toBe(null);
    expect(managua.mail('bz')).toHaveLength(3);
  });

  it('of two commitments on one day is two messages', async () => {
    await managua.advanceTo(WEDNESDAY);
    await managua.say('ts', 'remind 3a Belize');
    await managua.say('ts', 'remind 4a Belize');
    expect(managua.mail('bz')).toHaveLength(3);
  });

  it('is not needed where the first message has not left yet', async () => {
    const early = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    expect(await early.text('ts', 'remind 3a')).toContain(
      'its first message leaves on Tuesday 25 November 2014',
    );
    await early.advanceTo('2014-11-26T00:00:00Z');
    expect(early.mail('hn')).toHaveLength(1);
    await early.close();
  });

  it('cannot leave any more on the evening of the last day, says so and records nothing', async () => {
    await managua.advanceTo('2015-01-30T23:30:00Z');
    const before = managua.mail('bz').length;
    for (let times = 0; times < 2; times += 1) {
      const said = await managua.text('ts', 'remind 3a Belize');
      expect(said).toContain(
        'Belize: nothing more can leave within working hours before Friday 30 January 2015',
      );
      expect(said).toContain('you receive the list of what is pending');
    }
    expect((await managua.rungs('3a', 'BZ')).filter((rung) => rung.startsWith('nudge'))).toEqual([]);
    await managua.advanceTo('2015-02-02T16:00:00Z');
    expect(managua.mail('bz')).toHaveLength(before);
    expect(await managua.refused('ts', 'remind 3a Belize')).toBe(null);
  });

  it('asked for twice at one moment leaves once', async () => {
    await managua.advanceTo(WEDNESDAY);
    const codes = await Promise.all(
      [1, 2, 3].map(async () => (await managua.type('ts', 'remind 3a Belize')).refused),
    );
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    await managua.say('ts', 'status');
    expect(managua.mail('bz')).toHaveLength(2);
  });

  it('after the date is the note, and there is one', async () => {
    await managua.advanceTo('2015-02-03T16:00:00Z');
    const before = managua.mail('bz').length;
    expect(await managua.text('ts', 'remind 3a Belize')).toContain('the courteous note');
    expect(managua.mail('bz')).toHaveLength(before + 1);
    expect(await managua.refused('ts', 'remind 3a Belize')).toBe('reminded-already');
    await managua.advanceTo('2015-02-20T00:00:00Z');
    const notes = (await managua.rungs('3a', 'BZ')).filter((rung) => rung.startsWith('note'));
    expect(notes).toEqual(['note v1 delivered']);
  });

  it.each([
    ['remind 3a Canada', 'not-owed'],
    ['remind 3a tomorrow', 'did-not-understand'],
    ['remind', 'missing-ref'],
    ['remind 3a, 4a', 'one-ref'],
  ])('is refused as "%s": %s', async (words, code) => {
    expect(await managua.refused('ts', words)).toBe(code);
  });

  it('goes to nobody where all have submitted', async () => {
    for (const who of ['hn', 'bz', 'gt']) await managua.say(who, 'submit 3a no comments');
    expect(await managua.refused('ts', 'remind 3a')).toBe('nothing-pending');
  });
});
