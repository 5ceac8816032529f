import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anInstalledBot, type InstalledBot } from '../support/slack/installed-bot.ts';
import { managuaReport } from '../support/talk.ts';

let bot: InstalledBot;
beforeEach(async () => {
  bot = await anInstalledBot();
});
afterEach(async () => bot.close());

describe('a workspace that the bot lost', () => {
  beforeEach(async () => {
    await bot.listPeople();
    await bot.install();
    await bot.say(`connections admit slack:${bot.embassy.id}`);
    await bot.ring();
  });

  /** What the secretariat is told of it. */
  async function told(): Promise<readonly string[]> {
    await bot.ring();
    await bot.ring();
    const texts = bot.stage.amelia.sees('dm').map(({ text }) => text);
    return texts.filter((text) => text.startsWith(`No longer connected: embassy (slack:${bot.embassy.id})`));
  }
  /** Work that follows an event goes on after its acknowledgement, and is over when the bot stops. */
  async function afterTheEvents(): Promise<void> {
    await bot.stage.slack.events.settled();
    await bot.stop();
    await bot.start();
  }

  it.each([
    ['is taken out of', 'uninstall', 'taken-out'],
    ['has its token revoked in', 'revoke', 'withdrawn'],
  ] as const)('since it %s it: the secretariat is told once, and the others go on', async (_, act, why) => {
    const { stage, embassy, database } = bot;
    stage.slack[act](embassy);
    await afterTheEvents();
    expect(await told()).toHaveLength(1);
    expect(await bot.connections()).toMatchObject([
      { connection: 'configured', admitted: true },
      { id: `slack:${embassy.id}`, connection: why, admitted: true },
    ]);
    expect(await bot.installed()).toEqual([]);
    expect(await bot.answerTo(stage.amelia, '/rcm me')).toContain('Amelia Requena');
    const audited = await database.db
      .selectFrom('audit_entries')
      .select(['subject_id as subject', 'after'])
      .where('action', '=', 'connection.lost')
      .execute();
    expect(audited).toEqual([{ subject: `slack:${embassy.id}`, after: { reason: why } }]);
  });

  it('is found out by the next call where no event came, and is there again once it installs again', async () => {
    const { stage, embassy, suyapa } = bot;
    const { slack } = stage;
    bot.inSilence(() => slack.uninstall(embassy));
    await bot.say('import', (await managuaReport('en')).text);
    await bot.say('publish lon-2014-11');
    await bot.say('submit 3a for Honduras no comments');
    await bot.core().jobs.drain();
    expect(await bot.installed()).toEqual([]);
    expect(await told()).toHaveLength(1);
    expect(await bot.install()).toMatchObject({ status: 200 });
    expect(await bot.answerTo(suyapa, '/rcm yo')).toContain('Suyapa Zelaya');
    // An event of the earlier installation, late.
    slack.world.announce(embassy, { type: 'app_uninstalled' });
    await afterTheEvents();
    expect(await bot.installed()).toHaveLength(1);
    slack.revoke(embassy);
    await afterTheEvents();
    expect(await told()).toHaveLength(2);
  });

  it('may be that of the configured token: the others go on, and the secretariat is told when it can be', async () => {
    const { stage, suyapa, database } = bot;
    bot.inSilence(() => stage.slack.revoke(stage.workspace));
    // Somebody more to be looked for there.
    await bot.listPeople('Rosa Catarina,rosa@example.org,liaison,HN,es,,,,');
    await bot.ring();
    expect(await bot.connections()).toMatchObject([
      { connection: 'withdrawn', admitted: true },
      { connection: 'installed', admitted: true },
    ]);
    expect(await bot.answerTo(suyapa, '/rcm yo')).toContain('Suyapa Zelaya');
    await bot.ring();
    await bot.ring();
    const notices = await database.db
      .selectFrom('notices as n')
      .innerJoin('deliveries as v', 'v.id', 'n.delivery_id')
      .select(['n.kind', 'n.subject', 'v.state'])
      .execute();
    const subject = `connection:slack:${stage.workspace.id}`;
    expect(notices).toEqual([{ kind: 'connection-lost', subject, state: 'queued' }]);
  });
});

describe('somebody who is looked for by their address', () => {
  const others = {
    'a guest': { guest: 'multi' },
    'a guest of one channel': { guest: 'single' },
    'a closed account': { deactivated: true },
    'a bot': { bot: true },
    'somebody of another organisation': { stranger: true },
  } as const;

  it.each(Object.entries(others))('is not linked to the account of %s', async (_, settings) => {
    const { slack, workspace, amelia } = bot.stage;
    slack.person(workspace, { name: 'Lenin Bustillo', email: 'lenin@example.org', ...settings });
    await bot.listPeople();
    await bot.ring();
    const linked = await bot.database.db.selectFrom('identities').select('account').execute();
    expect(linked).toEqual([{ account: amelia.id }]);
  });

  it('is linked to a member’s, whatever the capitals of the address', async () => {
    const { slack, workspace } = bot.stage;
    const lenin = slack.person(workspace, { name: 'Lenin Bustillo', email: 'Lenin@Example.org' });
    await bot.listPeople();
    await bot.ring();
    expect(await bot.answerTo(lenin, '/rcm yo')).toContain('Lenin Bustillo');
  });
});
