import type { types } from '@slack/bolt';
import { readMrkdwn } from './mrkdwn.ts';
import type { Live, Reader } from './mrkdwn-marks.ts';
import { readBlock } from './screen-text.ts';
import type { SlackChannel } from './world.ts';

const nobody: Reader = { timezone: 'UTC', locale: 'en-US', nameOf: (id) => id };

interface Written {
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly types.KnownBlock[];
}

/** Whose phone a new message makes ring: the other one's in direct messages, in a channel those whom it calls. */
export function notifiedBy(channel: SlackChannel, { user, text, blocks = [] }: Written): readonly string[] {
  const others = [...channel.members].filter((id) => id !== user);
  if (channel.kind === 'dm') return others;
  const live = blocks.length === 0 ? readMrkdwn(text, nobody, { finding: 'addresses' }).live : liveIn(blocks);
  if (live.some(({ kind }) => kind === 'broadcast')) return others;
  const called = new Set(live.filter(({ kind }) => kind === 'user').map(({ target }) => target));
  return others.filter((id) => called.has(id));
}

function liveIn(blocks: readonly types.KnownBlock[]): readonly Live[] {
  return blocks.flatMap((block) => readBlock(block, nobody).live);
}
