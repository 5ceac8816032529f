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
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});

/** A line to the bot itself or with its name in it; null for what nobody typed just now, such as a change or a bot's words. */
export function readLine(
  event: unknown,
  { team: home, bot }: { team: string; bot: string },
): SlackAsk | null {
  const read = messageSchema.safeParse(event);
  if (!read.success) return null;
  const { channel, user, ts, text, thread_ts: thread = null } = read.data;
  const team = read.data.user_team ?? read.data.team ?? home;
  const words = text.replaceAll(new RegExp(`<@${bot}(\\|[^>]*)?>`, 'g'), ' ');
  return askOf({ team, home, user, channel, words, means: meansOf(home, channel, ts), thread });
}

const pressSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  trigger_id: z.string(),
  actions: z.tuple([z.object({ value: z.string().default('') })], z.unknown()),
});

/** A button of one of the bot's messages: it says what it is for. */
export function readPress(body: unknown): SlackAsk {
  const { team: place, user, channel, container, trigger_id, actions } = pressSchema.parse(body);
  const home = place?.id ?? user.team_id ?? '';
  const where = channel?.id ?? container?.channel_id ?? '';
  const words = actions[0].value;
  const asked = {
    team: user.team_id ?? home,
    home,
    user: user.id,
    channel: where,
    means: meansOf('trigger', trigger_id),
  };
  return askOf({ ...asked, words, thread: container?.thread_ts ?? null, isPlain: true });
}

interface Read {
  /** Of who asks; `home` is the one in which the channel is. */
  readonly team: string;
  readonly home?: string;
  readonly user: string;
  readonly channel: string;
  readonly words: string;
  readonly means: string;
  readonly thread: string | null;
  /** True: the words are the bot's own, and hold no marks of Slack. */
  readonly isPlain?: boolean;
}

/** A message has its place and its stamp, whatever event tells of it; a command or a press has its own trigger. */
function meansOf(...marks: readonly string[]): string {
  return ['slack', ...marks].join(' ');
}

function askOf(read: Read): SlackAsk {
  const { team, home = team, user, channel, words, means, thread, isPlain = false } = read;
  const isDirect = channel.startsWith('D');
  return {
    means,
    team,
    home,
    user,
    channel,
    isDirect,
    thread,
    request: {
      actor: { kind: 'account', platform: 'slack', workspace: team, account: user },
      platform: 'slack',
      place: isDirect ? null : { platform: 'slack', workspace: home, channel },
      audience: 'person',
      words: (isPlain ? words : plainWords(words)).trim(),
      attachment: null,
      conference: null,
      accepted: false,
      dryRun: false,
    },
  };
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
