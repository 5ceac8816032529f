import { messageJson } from '../messages.ts';
import { SlackRefusal } from '../refusal.ts';
import { directMessages } from '../setting.ts';
import type { SlackChannel, SlackMessage } from '../world.ts';
import {
  type Answer,
  type BotCall,
  isSet,
  type Method,
  needScope,
  optional,
  page,
  required,
  visibleChannel,
} from './call.ts';

function open(call: BotCall): Answer {
  const { world, workspace, installation } = call;
  const ids = required(call, 'users').split(',');
  const [id = ''] = ids;
  if (ids.length > 1) throw new SlackRefusal('not_enough_users');
  const user = workspace.users.get(id);
  if (user === undefined) throw new SlackRefusal('user_not_found');
  if (user.stranger) throw new SlackRefusal('user_not_visible');
  if (user.deactivated) throw new SlackRefusal('user_disabled');
  if (user.bot) throw new SlackRefusal('cannot_dm_bot');
  const channel = directMessages(world, workspace, [installation.botUser, user.id]);
  channel.closed = false;
  return { channel: { id: channel.id } };
}

function info(call: BotCall): Answer {
  const channel = visibleChannel(call, required(call, 'channel'));
  needScope(call, channel, 'read');
  return { channel: channelJson(call, channel) };
}

function channelJson({ workspace, installation }: BotCall, channel: SlackChannel): Answer {
  const other = [...channel.members].find((id) => id !== installation.botUser);
  const direct = channel.kind === 'dm';
  return {
    id: channel.id,
    ...(direct
      ? { user: other }
      : { name: channel.name, is_member: channel.members.has(installation.botUser) }),
    is_im: direct,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_ext_shared: channel.shared,
    is_shared: channel.shared,
    context_team_id: workspace.id,
    num_members: channel.members.size,
  };
}

function members(call: BotCall): Answer {
  const channel = visibleChannel(call, required(call, 'channel'));
  needScope(call, channel, 'read');
  const { items, next } = page(call, [...channel.members], 100);
  return { members: items, response_metadata: { next_cursor: next } };
}

/** A channel whose messages the bot may read, and the messages of it that everybody sees. */
function readable(call: BotCall): readonly SlackMessage[] {
  const channel = visibleChannel(call, required(call, 'channel'));
  needScope(call, channel, 'history');
  if (!channel.members.has(call.installation.botUser)) throw new SlackRefusal('not_in_channel');
  return channel.messages.filter(({ onlyFor }) => onlyFor === null);
}

/** Newest first; what only hangs in a thread is not among them. */
function history(call: BotCall): Answer {
  const messages = readable(call).filter(({ threadTs, ts }) => threadTs === null || threadTs === ts);
  return answered(call, messages.filter(isBetween(call)).reverse());
}

function replies(call: BotCall): Answer {
  const root = required(call, 'ts');
  const thread = readable(call).filter(({ ts, threadTs }) => ts === root || threadTs === root);
  if (thread.length === 0) throw new SlackRefusal('thread_not_found');
  return answered(call, thread.filter(isBetween(call)));
}

function isBetween(call: BotCall): (message: SlackMessage) => boolean {
  const oldest = Number(optional(call, 'oldest') ?? 0);
  const latest = Number(optional(call, 'latest') ?? Number.POSITIVE_INFINITY);
  if (Number.isNaN(oldest)) throw new SlackRefusal('invalid_ts_oldest');
  if (Number.isNaN(latest)) throw new SlackRefusal('invalid_ts_latest');
  const inclusive = isSet(call, 'inclusive');
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function answered(call: BotCall, messages: readonly SlackMessage[]): Answer {
  const { world, workspace } = call;
  const { items, next } = page(call, messages, 100);
  const isForgetful = visibleChannel(call, required(call, 'channel')).forgetful;
  const withMetadata = isSet(call, 'include_all_metadata') && !isForgetful;
  return {
    messages: items.map((message) => ({
      ...messageJson(world, workspace, message),
      ...(withMetadata && message.metadata !== null && { metadata: message.metadata }),
    })),
    has_more: next !== '',
    ...(next !== '' && { response_metadata: { next_cursor: next } }),
  };
}

const reading = { token: 'bot', scopes: [], json: false } as const;

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.open': { token: 'bot', scopes: ['im:write'], json: true, run: open },
  'conversations.info': { ...reading, run: info },
  'conversations.members': { ...reading, run: members },
  'conversations.history': { ...reading, json: true, run: history },
  'conversations.replies': { ...reading, run: replies },
};
