import { z } from 'zod';
import type { CommandRequest } from '../../src/ports/conversation.ts';

/** What somebody asked in Slack, as the core takes it but for what is found out later, and where its answer goes. */
export interface SlackAsk {
  readonly request: Omit<CommandRequest, 'language' | 'at'>;
  /** What it is known by when it comes again. */
  readonly means: string;
  readonly team: string;
  /** The workspace in which they asked, and in which the bot is. */
  readonly home: string;
  readonly user: string;
  readonly channel: string;
  /** Direct messages keep the answer; in a channel only who asked sees it. */
  readonly isDirect: boolean;
  /** Documents that came along, as Slack tells of them. */
  readonly files: readonly unknown[];
  readonly thread: string | null;
}

const slashSchema = z.object({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
});

/** `/rcm …`. Its answer vanishes with the session of who typed it, also in direct messages. */
export function readSlash(body: unknown): SlackAsk {
  const { team_id: team, channel_id: channel, user_id: user, text, trigger_id } = slashSchema.parse(body);
  return askOf({ team, user, channel, words: text, means: meansOf('trigger', trigger_id), thread: null });
}

const messageSchema = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  text: z.string(),
  user_team: z.string().optional(),
  team: z.string().optional(),
  thread_ts: z.string().optional(),
  subtype: z.literal('file_share').optional(),
  files: z.array(z.unknown()).default([]),
  bot_id: z.undefined().optional(),
});

/** A line to the bot itself or with its name in it; null for what nobody typed just now, such as a change or a bot's words. */
export function readLine(
  event: unknown,
  { team: home, bot }: { team: string; bot: string },
): SlackAsk | null {
  const read = messageSchema.safeParse(event);
  if (!read.success) return null;
  const { channel, user, ts, text, files, thread_ts: thread = null } = read.data;
  const team = read.data.user_team ?? read.data.team ?? home;
  const words = text.replaceAll(new RegExp(`<@${bot}(\\|[^>]*)?>`, 'g'), ' ');
  return askOf({ team, home, user, channel, words, files, means: meansOf(home, channel, ts), thread });
}

export interface Read {
  /** Of who asks; `home` is the one in which the channel is. */
  readonly team: string;
  readonly home?: string;
  readonly user: string;
  readonly channel: string;
  readonly words: string;
  readonly means: string;
  readonly thread: string | null;
  readonly files?: readonly unknown[];
  /** The channel from which a window was opened whose answer goes to the direct messages. */
  readonly asIn?: string | null;
  /** True: the words are the bot's own, and hold no marks of Slack. */
  readonly isPlain?: boolean;
}

/** A message has its place and its stamp, whatever event tells of it; a command or a press has its own trigger. */
export function meansOf(...marks: readonly string[]): string {
  return ['slack', ...marks].join(' ');
}

/** An ask in the words of whoever asked, or of the bot's own button. */
export function askOf(read: Read): SlackAsk {
  const { team, home = team, user, channel, words, means, thread, files = [], isPlain = false } = read;
  const { asIn = channel } = read;
  const isDirect = isDirectly(channel);
  return {
    means,
    team,
    home,
    user,
    channel,
    isDirect,
    files,
    thread,
    request: {
      actor: { kind: 'account', platform: 'slack', workspace: team, account: user },
      platform: 'slack',
      place: isDirectly(asIn) ? null : { platform: 'slack', workspace: home, channel: asIn },
      audience: 'person',
      words: (isPlain ? words : plainWords(words)).trim(),
      attachment: null,
      conference: null,
      accepted: false,
      dryRun: false,
    },
  };
}

/** The direct messages with somebody are also reached by who they are. */
function isDirectly(channel: string | null): channel is null {
  return channel === null || /^[DUW]/.test(channel);
}

/** What was typed, from what Slack made of it: links, addresses, people and channels stand in marks, three signs are escaped. */
function plainWords(text: string): string {
  return text
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => plainMark(inside))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function plainMark(inside: string): string {
  const [target = '', label = ''] = inside.split('|');
  const [sign] = target;
  if (sign === '@' || sign === '#') return `${sign}${label === '' ? target.slice(1) : label}`;
  if (sign === '!') return label === '' ? `@${target.slice(1)}` : label;
  return target.startsWith('mailto:') ? target.slice('mailto:'.length) : target;
}
