import type { types } from '@slack/bolt';
import { refusesBlocks } from './outcome.ts';
import type { SlackContent } from './render.ts';

interface Shown {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Shows a content by a call to Slack; where the workspace refuses its blocks, once more in plain sections. */
export async function show<Answer>(
  { text, blocks, plain }: SlackContent,
  call: (shown: Shown) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await call({ text, blocks: [...blocks] });
  } catch (fault) {
    if (!refusesBlocks(fault)) throw fault;
    return await call({ text, blocks: [...plain] });
  }
}
