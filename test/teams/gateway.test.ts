import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatGateway, Parcel } from '../../src/ports/chat.ts';
import { addressBook } from '../support/address-book.ts';
import { longText, messageSaying } from '../support/contract-messages.ts';
import type { TeamsFault } from '../support/teams/faults.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { sendingWith, teamsPlaceOf } from '../support/teams/teams-bot.ts';
import { freePort } from '../support/test-server.ts';

let stage: TeamsStage;
let gateway: ChatGateway;
let addresses: ReturnType<typeof addressBook>;
let deliveryId: number;

beforeEach(async () => {
  stage = await aTeamsStage();
  addresses = addressBook();
  deliveryId = 0;
  const { teams, tenant } = stage;
  await addresses.keep(placeOf(''), { serviceUrl: `${teams.world.origin}/amer/${tenant.id}/` });
  gateway = teamsPlaceOf(teams, []).gateway(sendingWith(addresses));
});
afterEach(async () => {
  await stage.teams.close();
});

function placeOf(channel: string) {
  return { platform: 'teams', workspace: stage.tenant.id, channel };
}

function parcelTo(channel: string, text = '3a is pending'): Parcel {
  deliveryId += 1;
  return { deliveryId, attempt: 1, conferenceId: 1, place: placeOf(channel), message: messageSaying(text) };
}

const seen = () => stage.norman.sees('bot').map(({ text }) => text);

describe('what Teams answers to a message', () => {
  it.each<[string, TeamsFault, object]>([
    ['429 with Retry-After', { limited: 7 }, { outcome: 'passing', retryAfter: 7 }],
    ['429 without it', { limited: null }, { outcome: 'passing', retryAfter: 30 }],
    ['412', { status: 412, code: 'PreconditionFailed' }, { outcome: 'passing' }],
    ['403 of one who blocked it', { status: 403, code: 'ConversationBlockedByUser' }, { outcome: 'final' }],
    ['403 of one who is gone', { status: 403, code: 'BotNotInConversationRoster' }, { outcome: 'final' }],
    ['400', { status: 400, code: 'BadSyntax' }, { outcome: 'final' }],
    ['413', { status: 413, code: 'MessageSizeTooBig' }, { outcome: 'final' }],
    ['500', { status: 500 }, { outcome: 'uncertain' }],
    ['502', { status: 502 }, { outcome: 'uncertain' }],
    ['503', { status: 503 }, { outcome: 'uncertain' }],
    ['504', { status: 504 }, { outcome: 'uncertain' }],
    ['a connection that breaks', 'reset-before', { outcome: 'uncertain' }],
  ])('%s: the message is sent once by us, and not here again', async (_, fault, expected) => {
    stage.teams.faults.next(fault, { kind: 'post' });
    expect(await gateway.deliver(parcelTo(stage.norman.id))).toMatchObject(expected);
    expect(seen()).toEqual([]);
  });

  it('401 is met with a new token, once', async () => {
    const { teams, norman } = stage;
    teams.faults.next({ status: 401 }, { kind: 'post' });
    expect(await gateway.deliver(parcelTo(norman.id))).toMatchObject({ outcome: 'delivered' });
    teams.faults.always({ status: 401 }, { kind: 'post' });
    expect(await gateway.deliver(parcelTo(norman.id))).toMatchObject({ outcome: 'passing' });
    expect(seen()).toHaveLength(1);
  });

  it('nothing, where Teams is not there: it may be tried again', async () => {
    await addresses.keep(placeOf(''), { serviceUrl: `http://127.0.0.1:${await freePort()}/` });
    expect(await gateway.deliver(parcelTo(stage.norman.id))).toMatchObject({ outcome: 'passing' });
    expect(await gateway.deliver(parcelTo(stage.channel.id))).toMatchObject({ outcome: 'passing' });
  });

  it('no token, where the login service has none: it may be tried again, and nothing has left', async () => {
    stage.teams.faults.next({ status: 503 }, { kind: 'token' });
    expect(await gateway.deliver(parcelTo(stage.channel.id))).toMatchObject({
      outcome: 'passing',
      reason: 'no-token',
    });
    expect(stage.norman.sees(stage.channel)).toEqual([]);
  });
});

describe('somebody', () => {
  it('is written to first where they have the app, by the id of their directory, and from then on in that conversation', async () => {
    const { norman } = stage;
    expect(await addresses.find(placeOf(norman.id))).toBeNull();
    await gateway.deliver(parcelTo(norman.id));
    const known = await addresses.find(placeOf(norman.id));
    expect(known).toMatchObject({ conversation: expect.stringMatching(/^a:/) });
    stage.teams.faults.always({ status: 500 }, { kind: 'open' });
    expect(await gateway.deliver(parcelTo(norman.id))).toMatchObject({ outcome: 'delivered' });
    expect(seen()).toHaveLength(2);
  });

  it('who blocked the bot, or took it away, is found out at the next message', async () => {
    const { norman, amelia } = stage;
    for (const { id } of [norman, amelia]) await gateway.deliver(parcelTo(id));
    norman.blocks();
    amelia.user.hasApp = false;
    stage.channel.hasBot = false;
    expect(await gateway.deliver(parcelTo(norman.id))).toEqual({
      outcome: 'final',
      reason: 'http-403 ConversationBlockedByUser',
    });
    expect(await gateway.deliver(parcelTo(amelia.id))).toEqual({
      outcome: 'final',
      reason: 'http-403 BotNotInConversationRoster',
    });
  });

  it('whose remembered conversation is no more is found in their new one', async () => {
    const { norman, teams, tenant } = stage;
    const serviceUrl = `${teams.world.origin}/amer/${tenant.id}/`;
    await addresses.keep(placeOf(norman.id), { serviceUrl, conversation: 'a:gone' });
    expect(await gateway.deliver(parcelTo(norman.id))).toMatchObject({ outcome: 'delivered' });
    expect(seen()).toHaveLength(1);
  });

  it('of an organisation of which nothing was ever heard has no app, and Microsoft’s own cloud is not called from a fake one', async () => {
    await addresses.forget(placeOf(''));
    expect(await gateway.deliver(parcelTo(stage.norman.id))).toEqual({
      outcome: 'final',
      reason: 'organisation-unheard',
    });
  });

  it('of an organisation that Teams does not know is nobody', async () => {
    const parcel = parcelTo(stage.norman.id);
    const elsewhere = {
      ...parcel,
      place: { ...parcel.place, channel: '00000000-0000-4000-8000-000000000000' },
    };
    expect(await gateway.deliver(elsewhere)).toMatchObject({ outcome: 'final' });
  });
});

describe('a card', () => {
  it('is changed where Teams is now, not where it was when it was sent', async () => {
    const { norman, teams, tenant } = stage;
    const parcel = parcelTo(norman.id);
    const sent = await gateway.deliver(parcel);
    if (sent.outcome !== 'delivered') throw new Error(sent.reason);
    expect(Object.keys(sent.reference)).toEqual(['conversation', 'ids']);
    const known = await addresses.find(placeOf(norman.id));
    await addresses.keep(placeOf(norman.id), {
      ...known,
      serviceUrl: `${teams.world.origin}/amer/${tenant.id}`,
    });
    await gateway.update(sent.reference, { ...parcel, message: messageSaying('3a was received') });
    expect(seen()).toEqual(['3a was received']);
  });

  it('of many parts is carried whole, and goes as a whole where one is enough', async () => {
    const parcel = parcelTo(stage.norman.id, Array(6).fill(longText).join(' '));
    const sent = await gateway.deliver(parcel);
    if (sent.outcome !== 'delivered') throw new Error(sent.reason);
    expect(seen().length).toBeGreaterThan(1);
    await gateway.update(sent.reference, { ...parcel, message: messageSaying('short') });
    expect(seen()).toEqual(['short']);
  });

  it('of which a part stands may have arrived, whatever became of the rest', async () => {
    const parcel = parcelTo(stage.norman.id, Array(6).fill(longText).join(' '));
    stage.teams.world.watchers.add(failTheNext);
    expect(await gateway.deliver(parcel)).toMatchObject({ outcome: 'uncertain' });
    expect(seen()).toHaveLength(1);

    function failTheNext(): void {
      stage.teams.world.watchers.delete(failTheNext);
      stage.teams.faults.next({ limited: 1 }, { kind: 'post' });
    }
  });
});
