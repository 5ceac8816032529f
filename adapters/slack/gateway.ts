import type { webApi } from '@slack/bolt';
import type { ChatGateway, MessageReference, Parcel, Place, SendOutcome } from '../../src/ports/chat.ts';
import { findMember } from './lookup.ts';
import { outcomeOfQuestion, outcomeOfSend } from './outcome.ts';
import { type Pace, paceOf } from './pace.ts';
import { renderMessage, type SlackContent } from './render.ts';
import { show } from './show.ts';
import { findTraces, markOf, traceOf } from './traces.ts';
import type { Connections } from './web-client.ts';
import type { Workspaces } from './workspaces.ts';

/** So many seconds a message waits in line for its channel; for longer the ledger keeps it. */
const PATIENCE_SECONDS = 4;

type Unsent = Omit<Parcel, 'message'>;

/** A place of Slack that is ready to be written to, and the mark of the delivery that is for it. */
interface Opened {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly mark: string;
  readonly pace: Pace;
}

/**
 * Delivers to people by direct message and into channels, at the `pace` of each. `secret` makes the marks by which a message
 * is found again.
 */
export function slackGateway(
  connections: Connections & Partial<Pick<Workspaces, 'home'>>,
  secret: string,
  pace: Pace = paceOf(),
): ChatGateway {
  async function open(parcel: Unsent): Promise<Opened | SendOutcome> {
    const { workspace } = parcel.place;
    const client = await connections.clientFor(workspace);
    if (client === null) return { outcome: 'final', reason: 'workspace-not-connected' };
    return { client, pace, mark: markOf(secret, parcel), channel: await channelOf(client, parcel.place) };
  }

  return {
    platform: 'slack',

    home: async () => (await connections.home?.()) ?? null,

    async findAccount(workspace, email) {
      const client = await connections.clientFor(workspace);
      return client === null ? null : await findMember(client, { workspace, email });
    },

    async deliver(parcel) {
      const opened = await asked(() => open(parcel));
      if ('outcome' in opened) return opened;
      const contents = renderMessage(parcel.message);
      if (parcel.attempt === 1) return await post(opened, contents, new Map());
      const found = await asked(() => findTraces(opened.client, opened));
      if (found === 'unknown') return await post(opened, contents, new Map());
      return 'outcome' in found ? found : await post(opened, contents, found.stamps);
    },

    async update(reference, parcel) {
      const { channel = '', stamps = '' } = reference;
      const client = await asked(() => connections.clientFor(parcel.place.workspace));
      if (client === null) return { outcome: 'final', reason: 'workspace-not-connected' };
      if ('outcome' in client) return client;
      const opened = { client, pace, channel, mark: markOf(secret, parcel) };
      return await change(opened, stamps.split(' '), renderMessage(parcel.message));
    },

    async find(parcel) {
      const opened = await asked(() => open(parcel));
      if ('outcome' in opened) return 'unknown';
      const found = await asked(() => findTraces(opened.client, opened));
      if (found === 'unknown' || 'outcome' in found) return 'unknown';
      const { stamps, of } = found;
      return of > 0 && stamps.size === of ? referenceTo(opened.channel, stamps) : null;
    },
  };
}

/** The direct messages with a person are opened each time: to somebody who was deactivated Slack would post in silence. */
async function channelOf(client: webApi.WebClient, { channel }: Place): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel;
  const opened = await client.conversations.open({ users: channel });
  return opened.channel?.id ?? channel;
}

/** Posts what is not there yet, in order. */
async function post(
  { client, channel, mark, pace }: Opened,
  contents: readonly SlackContent[],
  there: ReadonlyMap<number, string>,
): Promise<SendOutcome> {
  const stamps = new Map(there);
  for (const [part, content] of contents.entries()) {
    if (stamps.has(part)) continue;
    const later = await pace.turn(channel, PATIENCE_SECONDS);
    if (later !== null) return { outcome: 'passing', reason: 'in-line', retryAfter: later };
    const metadata = traceOf(mark, { part, of: contents.length });
    const without = { channel, metadata, unfurl_links: false, unfurl_media: false };
    try {
      const posted = await show(content, (shown) => client.chat.postMessage({ ...shown, ...without }));
      stamps.set(part, posted.ts ?? '');
    } catch (fault) {
      return outcomeOfSend(fault);
    }
  }
  return { outcome: 'delivered', reference: referenceTo(channel, stamps) };
}

/** Shows other contents in the messages that are there; what is too many goes, what is missing is posted. */
async function change(
  opened: Opened,
  stamps: readonly string[],
  contents: readonly SlackContent[],
): Promise<SendOutcome> {
  const { client, channel } = opened;
  for (const [part, ts] of stamps.entries()) {
    const content = contents[part];
    try {
      if (content === undefined) await remove(client, { channel, ts });
      else await show(content, (shown) => client.chat.update({ ...shown, channel, ts }));
    } catch (fault) {
      return outcomeOfSend(fault);
    }
  }
  const kept = new Map(stamps.slice(0, contents.length).entries());
  if (kept.size === contents.length) return { outcome: 'delivered', reference: referenceTo(channel, kept) };
  const found = await asked(() => findTraces(client, opened));
  if (found !== 'unknown' && 'outcome' in found) return found;
  return await post(opened, contents, found === 'unknown' ? kept : new Map([...found.stamps, ...kept]));
}

/** What is gone already need not be removed. */
async function remove(client: webApi.WebClient, where: { channel: string; ts: string }): Promise<void> {
  await client.chat.delete(where).catch((fault: unknown) => {
    if (outcomeOfQuestion(fault).reason !== 'message_not_found') throw fault;
  });
}

function referenceTo(channel: string, stamps: ReadonlyMap<number, string>): MessageReference {
  const inOrder = [...stamps].toSorted(([one], [other]) => one - other).map(([, ts]) => ts);
  return { channel, stamps: inOrder.join(' ') };
}

/** A question to Slack that changes nothing, or what its fault says of the delivery. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer | SendOutcome> {
  try {
    return await ask();
  } catch (fault) {
    return outcomeOfQuestion(fault);
  }
}
