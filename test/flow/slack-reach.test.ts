import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Faults } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import type { UserSettings } from '../support/slack/setting.ts';
import { type SlackLedger, slackLedger } from '../support/slack/slack-ledger.ts';

const OPENED = instant('2014-11-25T15:00:00Z');

let database: TestDatabase;
let ledger: SlackLedger;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await ledger.close();
  await database.close();
});

async function published(hn: Partial<UserSettings> = {}, withAlternate = false): Promise<void> {
  ledger = await slackLedger(database, { faults, hn, withAlternate });
}

const opening = expect.stringContaining('Dos aportes de Honduras');
const toNobody = () => ledger.told(ledger.ts).filter((text) => text.includes('Por Honduras no hay a quién'));

describe('an officer whom Slack does not let the bot write to', () => {
  const kinds: readonly [string, Partial<UserSettings>, string][] = [
    ['deactivated', { deactivated: true }, 'user_disabled'],
    ['a bot', { bot: true }, 'cannot_dm_bot'],
    ['of another organisation', { stranger: true, team: 'T0FAKE' }, 'workspace-not-connected'],
  ];

  it.each(kinds)('%s: the alternate gets what they do not, at once', async (_, hn, reason) => {
    await published(hn, true);
    await ledger.timeline.advanceTo(OPENED);
    expect(ledger.told(ledger.hn)).toEqual([]);
    expect(ledger.told(ledger.alternate)).toHaveLength(1);
    expect(ledger.told(ledger.gt)).toHaveLength(1);
    expect((await ledger.chains(ledger.hn))[0]).toBe(
      `slack:${ledger.hn.user.team}:${ledger.hn.id} final ${reason}`,
    );
    expect(toNobody()).toEqual([]);
  });

  it.each(kinds)('%s, and no alternate: the secretariat is told once', async (_, hn) => {
    await published(hn);
    await ledger.timeline.advanceTo(OPENED);
    expect(ledger.told(ledger.hn)).toEqual([]);
    expect(toNobody()).toHaveLength(1);
  });

  it('deactivated after the opening: the cards stay, and the next rung goes down the chain', async () => {
    await published({}, true);
    await ledger.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    const before = ledger.told(ledger.alternate).length;
    expect(ledger.told(ledger.hn)).toHaveLength(1);
    ledger.hn.user.deactivated = true;
    await ledger.timeline.advanceTo(instant('2015-01-16T22:00:00Z'));
    expect(ledger.told(ledger.hn)).toHaveLength(1);
    expect(ledger.told(ledger.alternate)).toHaveLength(before + 1);
    ledger.hn.user.deactivated = false;
    await ledger.timeline.advanceTo(instant('2015-01-23T22:00:00Z'));
    expect(ledger.told(ledger.hn), 'back again, and written to again').toHaveLength(2);
  });

  it('listed with an account that is not there any more, or of another workspace', async () => {
    await published({}, true);
    ledger.stage.workspace.users.delete(ledger.hn.id);
    await ledger.timeline.advanceTo(OPENED);
    expect((await ledger.chains(ledger.hn))[0]).toMatch(/final user_not_found$/);
    expect(ledger.told(ledger.alternate)).toHaveLength(1);
  });
});

describe('an officer who is written to as anybody', () => {
  it.each<[string, Partial<UserSettings>]>([
    ['a guest of several channels', { guest: 'multi' }],
    ['a guest of one channel', { guest: 'single' }],
  ])('%s', async (_, hn) => {
    await published(hn, true);
    await ledger.timeline.advanceTo(OPENED);
    expect(ledger.told(ledger.hn)).toHaveLength(1);
    expect(await ledger.chains(ledger.hn)).toEqual([]);
  });

  it('who closed the direct messages: they are opened anew, also to show a card anew', async () => {
    await published();
    await ledger.timeline.advanceTo(OPENED);
    const dm = [...ledger.stage.workspace.channels.values()].find(
      ({ kind, members }) => kind === 'dm' && members.has(ledger.hn.id),
    );
    if (dm === undefined) throw new Error('no direct messages');
    dm.closed = true;
    await ledger.settleOne();
    expect(ledger.told(ledger.hn)).toHaveLength(2);
    expect(ledger.hn.sees('dm')[0]).toMatchObject({ edited: true });
  });
});

describe('what would be refused to everybody alike', () => {
  it('passes nobody over, and leaves when it is set right', async () => {
    await published({}, true);
    ledger.stage.slack.world.app.messagesTab = false;
    await ledger.timeline.advanceTo(OPENED);
    await ledger.passReal(60);
    expect(ledger.told(ledger.alternate)).toEqual([]);
    expect(await ledger.states(ledger.hn)).toEqual(['queued messages_tab_disabled']);
    ledger.stage.slack.world.app.messagesTab = true;
    await ledger.passReal(30);
    expect(ledger.told(ledger.hn)).toHaveLength(1);
    expect(ledger.told(ledger.gt)).toHaveLength(1);
    expect(toNobody()).toEqual([]);
  });

  it('a token that died for longer than the day: what was missed leaves with the next message', async () => {
    await published();
    ledger.stage.slack.faults.chance(() => ({ error: 'token_revoked' }));
    await ledger.timeline.advanceTo(OPENED);
    await ledger.passReal(180);
    await ledger.timeline.advanceTo(instant('2014-11-26T14:00:00Z'));
    expect(await ledger.states(ledger.hn)).not.toContain('delivered');
    ledger.stage.slack.faults.clear();
    await ledger.timeline.advanceTo(instant('2014-11-26T22:00:00Z'));
    expect(ledger.told(ledger.hn)).toEqual([opening]);
    expect(ledger.told(ledger.gt)).toHaveLength(1);
    expect(toNobody()).toEqual([]);
    const said = faults.splice(0).map(({ event }) => event);
    expect(new Set(said)).toEqual(new Set(['slack.unreachable']));
  });
});

describe('the channel of the network', () => {
  type Change = (ledger: SlackLedger) => void;
  it.each<[string, Change, string]>([
    ['archived', ({ stage, network }) => stage.slack.archive(stage.workspace, network), 'is_archived'],
    ['deleted', ({ stage, network }) => stage.slack.remove(stage.workspace, network), 'channel_not_found'],
    ['left by the bot', ({ stage, network }) => stage.slack.kick(stage.workspace, network), 'not_in_channel'],
    [
      'for the administrators alone',
      ({ network }) => void Object.assign(network, { posting: 'allowed' }),
      'restricted_action',
    ],
    [
      'read only',
      ({ network }) => void Object.assign(network, { posting: 'nobody' }),
      'restricted_action_read_only_channel',
    ],
    [
      'private, and left by the bot',
      ({ stage, network }) => {
        Object.assign(network, { kind: 'private' });
        stage.slack.kick(stage.workspace, network);
      },
      'channel_not_found',
    ],
  ])(
    '%s: the receipt goes all the same, and the secretariat is told what to do',
    async (_, change, reason) => {
      await published();
      await ledger.timeline.advanceTo(OPENED);
      change(ledger);
      await ledger.settleOne();
      await ledger.timeline.advanceTo(instant('2014-11-25T20:00:00Z'));
      expect(ledger.told(ledger.hn)).toHaveLength(2);
      expect(await ledger.states('channel')).toEqual([`failed ${reason}`]);
      const told = ledger.told(ledger.ts).filter((text) => text.includes(reason));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('canal vincular');
    },
  );

  it('private, with the bot in it: confirmed there like anywhere', async () => {
    await published();
    Object.assign(ledger.network, { kind: 'private' });
    await ledger.timeline.advanceTo(OPENED);
    await ledger.settleOne();
    expect(await ledger.states('channel')).toEqual(['delivered']);
    expect(ledger.gt.sees(ledger.network)).toHaveLength(1);
  });
});
