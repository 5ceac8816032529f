import type { types } from '@slack/bolt';
import { notifiedBy } from './notifications.ts';
import {
  installationOf,
  nextTs,
  type SlackChannel,
  type SlackFile,
  type SlackMessage,
  type SlackMetadata,
  type SlackWorkspace,
  type SlackWorld,
  touch,
} from './world.ts';

export interface NewMessage {
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly types.KnownBlock[];
  readonly metadata?: SlackMetadata | null;
  readonly threadTs?: string | null;
  readonly files?: readonly SlackFile[];
  readonly onlyFor?: string;
  readonly fromBot?: boolean;
}

export interface Where {
  readonly world: SlackWorld;
  readonly workspace: SlackWorkspace;
  readonly channel: SlackChannel;
}

/** Keeps a message in its channel, and tells the bot of it as Slack does. */
export function keepMessage({ world, workspace, channel }: Where, written: NewMessage): SlackMessage {
  const message: SlackMessage = {
    ts: nextTs(world, channel),
    channel: channel.id,
    user: written.user,
    fromBot: written.fromBot ?? false,
    text: written.text,
    blocks: written.blocks ?? [],
    metadata: written.metadata ?? null,
    edited: null,
    threadTs: written.threadTs ?? null,
    files: written.files ?? [],
    onlyFor: written.onlyFor ?? null,
    notified: written.onlyFor === undefined ? notifiedBy(channel, written) : [],
  };
  channel.messages.push(message);
  for (const file of message.files) file.channels.add(channel.id);
  touch(world);
  if (message.onlyFor === null) announceMessage({ world, workspace, channel }, message);
  return message;
}

function announceMessage({ world, workspace, channel }: Where, message: SlackMessage): void {
  const event = {
    ...messageJson(world, workspace, message),
    channel: channel.id,
    event_ts: message.ts,
    ...(message.files.length > 0 && { subtype: 'file_share' }),
  };
  if (channel.kind === 'dm') world.announce(workspace, { ...event, type: 'message', channel_type: 'im' });
  else if (message.text.includes(`<@${installationOf(workspace).botUser}>`)) {
    world.announce(workspace, { ...event, type: 'app_mention' });
  }
}

/** Changes a message that the bot wrote. */
export function changeMessage(
  where: Where,
  message: SlackMessage,
  change: Pick<SlackMessage, 'text' | 'blocks'> & { readonly metadata?: SlackMetadata },
): void {
  const { world, workspace, channel } = where;
  const previous_message = messageJson(world, workspace, message);
  message.text = change.text;
  message.blocks = change.blocks;
  if (change.metadata !== undefined) message.metadata = change.metadata;
  message.edited = `${Math.floor(world.time.now() / 1000)}.000000`;
  touch(world);
  if (channel.kind !== 'dm' || message.onlyFor !== null) return;
  world.announce(workspace, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: channel.id,
    channel_type: 'im',
    ts: nextTs(world, channel),
    event_ts: nextTs(world, channel),
    message: messageJson(world, workspace, message),
    previous_message,
  });
}

export function removeMessage(world: SlackWorld, channel: SlackChannel, message: SlackMessage): void {
  channel.messages = channel.messages.filter((one) => one !== message);
  touch(world);
}

/** A message as the Web API gives it; what it carries for machines only where that was asked for. */
export function messageJson(
  world: SlackWorld,
  workspace: SlackWorkspace,
  message: SlackMessage,
): Record<string, unknown> {
  const { botId } = installationOf(workspace);
  const author = workspace.users.get(message.user);
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    team: workspace.id,
    text: message.text,
    ...(author?.bot === true && !message.fromBot && { bot_id: `B${message.user.slice(1)}` }),
    ...(author?.stranger === true && { user_team: author.team, source_team: author.team }),
    ...(message.fromBot && { bot_id: botId, app_id: world.app.id }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.edited !== null && { edited: { user: message.user, ts: message.edited } }),
    ...(message.threadTs !== null && { thread_ts: message.threadTs }),
    ...(message.files.length > 0 && { files: message.files.map((file) => fileJson(world, workspace, file)) }),
  };
}

/** The id by which a block is known: each has one, since Slack names those that were sent without. */
export function blockIdOf(block: types.KnownBlock): string {
  return block.block_id ?? '';
}

/** A file as the Web API gives it: its addresses are for members, and for the bot with its token. */
export function fileJson(
  world: SlackWorld,
  workspace: SlackWorkspace,
  file: SlackFile,
): Record<string, unknown> {
  const address = `${world.origin}/files-pri/${workspace.id}-${file.id}/${encodeURIComponent(file.name)}`;
  if (file.isHidden) return { id: file.id, name: file.name, mode: 'hidden_by_limit', size: 0 };
  const shared = [...file.channels]
    .map((id) => workspace.channels.get(id))
    .filter((one) => one !== undefined);
  const of = (kind: SlackChannel['kind']) => shared.filter((one) => one.kind === kind).map(({ id }) => id);
  return {
    id: file.id,
    created: Math.floor(file.created / 1000),
    timestamp: Math.floor(file.created / 1000),
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? 'binary',
    user: file.user,
    user_team: workspace.id,
    size: file.content.length,
    mode: 'hosted',
    is_external: false,
    url_private: address,
    url_private_download: `${address}?download=1`,
    permalink: `${world.origin}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: of('public'),
    groups: of('private'),
    ims: of('dm'),
  };
}
