import { checkedBlocks } from '../blocks/validate.ts';
import { changeMessage, keepMessage, messageJson, removeMessage, type Where } from '../messages.ts';
import { SlackRefusal } from '../refusal.ts';
import { directMessages } from '../setting.ts';
import type { SlackChannel, SlackMessage } from '../world.ts';
import {
  type Answer,
  type BotCall,
  type Method,
  metadataOf,
  optional,
  required,
  structured,
  userNamed,
  visibleChannel,
} from './call.ts';

const LONGEST_POST = 40_000;
const LONGEST_UPDATE = 4_000;

type Content = Pick<SlackMessage, 'text' | 'blocks'>;

/** What a message says: a text, blocks or both. */
function contentOf(call: BotCall, longest: number): Content {
  const given = structured(call, 'blocks', 'invalid_blocks_format');
  const blocks =
    given === undefined ? [] : checkedBlocks(given, call.installation.scopes, call.workspace.refusedBlocks);
  const text = optional(call, 'text') ?? '';
  if (text.length > longest) throw new SlackRefusal('msg_too_long');
  if (text === '' && blocks.length === 0) throw new SlackRefusal('no_text');
  return { text, blocks };
}

const REFUSED_POSTING = {
  allowed: 'restricted_action',
  nobody: 'restricted_action_read_only_channel',
} as const;

/** Where the bot may write: a channel that it is in, or the direct messages with a person, by either's id. */
function destination(call: BotCall): SlackChannel {
  const { world, workspace, installation } = call;
  const id = required(call, 'channel');
  const user = workspace.users.get(id);
  // A message to a deactivated person is taken and read by nobody; to a stranger or a bot it is refused.
  if (user?.stranger || user?.bot) throw new SlackRefusal('channel_not_found');
  if (user !== undefined) return directMessages(world, workspace, [installation.botUser, user.id]);
  const channel = visibleChannel(call, id);
  if (channel.archived) throw new SlackRefusal('is_archived');
  const writable = channel.members.has(installation.botUser) || installation.scopes.has('chat:write.public');
  if (!writable) throw new SlackRefusal('not_in_channel');
  if (channel.kind === 'dm' && !world.app.messagesTab) throw new SlackRefusal('messages_tab_disabled');
  if (channel.closed) throw new SlackRefusal('channel_not_found');
  if (channel.posting !== 'everybody') throw new SlackRefusal(REFUSED_POSTING[channel.posting]);
  return channel;
}

function post(call: BotCall): Answer {
  const { world, workspace, installation } = call;
  const channel = destination(call);
  const thread = optional(call, 'thread_ts');
  if (thread !== null && !channel.messages.some(({ ts }) => ts === thread))
    throw new SlackRefusal('thread_not_found');
  const content = contentOf(call, LONGEST_POST);
  const metadata = metadataOf(call) ?? null;
  const author = { user: installation.botUser, fromBot: true };
  const written = { ...author, ...content, metadata, threadTs: thread };
  const message = keepMessage({ world, workspace, channel }, written);
  return { channel: channel.id, ts: message.ts, message: messageJson(world, workspace, message) };
}

function postEphemeral(call: BotCall): Answer {
  const { world, workspace, installation } = call;
  const channel = destination(call);
  const reader = userNamed(call, required(call, 'user'));
  if (!channel.members.has(reader.id)) throw new SlackRefusal('user_not_in_channel');
  const author = { user: installation.botUser, fromBot: true, onlyFor: reader.id };
  const message = keepMessage({ world, workspace, channel }, { ...author, ...contentOf(call, LONGEST_POST) });
  return { message_ts: message.ts };
}

/** A message of the bot's own that stands in a channel; what only one person saw cannot be found again. */
function ownMessage(call: BotCall, refusal: string): { where: Where; message: SlackMessage } {
  const { world, workspace, installation } = call;
  const channel = visibleChannel(call, required(call, 'channel'));
  const ts = required(call, 'ts');
  const message = channel.messages.find((one) => one.ts === ts && one.onlyFor === null);
  if (message === undefined) throw new SlackRefusal('message_not_found');
  if (message.user !== installation.botUser) throw new SlackRefusal(refusal);
  if (channel.archived) throw new SlackRefusal('is_archived');
  return { where: { world, workspace, channel }, message };
}

/** A text without blocks takes away the blocks that were there; metadata that is not given stays. */
function update(call: BotCall): Answer {
  const { where, message } = ownMessage(call, 'cant_update_message');
  const content = contentOf(call, LONGEST_UPDATE);
  const metadata = metadataOf(call);
  changeMessage(where, message, { ...content, ...(metadata && { metadata }) });
  const json = messageJson(where.world, where.workspace, message);
  return { channel: message.channel, ts: message.ts, text: message.text, message: json };
}

function remove(call: BotCall): Answer {
  const { where, message } = ownMessage(call, 'cant_delete_message');
  removeMessage(where.world, where.channel, message);
  return { channel: message.channel, ts: message.ts };
}

function permalink(call: BotCall): Answer {
  const channel = visibleChannel(call, required(call, 'channel'));
  const ts = required(call, 'message_ts');
  if (!channel.messages.some((one) => one.ts === ts && one.onlyFor === null)) {
    throw new SlackRefusal('message_not_found');
  }
  const address = `${call.world.origin}/archives/${channel.id}/p${ts.replace('.', '')}`;
  return { channel: channel.id, permalink: address };
}

const writing = { token: 'bot', scopes: ['chat:write'], json: true } as const;

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': { ...writing, run: post },
  'chat.postEphemeral': { ...writing, run: postEphemeral },
  'chat.update': { ...writing, run: update },
  'chat.delete': { ...writing, run: remove },
  'chat.getPermalink': { token: 'bot', scopes: [], json: false, run: permalink },
};
