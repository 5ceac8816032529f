import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { renderMessage as renderInSlack } from '../../adapters/slack/render.ts';
import { renderMessage as renderInTeams } from '../../adapters/teams/render.ts';
import { LANGUAGES } from '../../src/domain/conference.ts';
import type { Message } from '../../src/messages/message.ts';
import { sampleMessages } from '../support/sample-messages.ts';
import { readBlock } from '../support/slack/screen-text.ts';
import { readCard } from '../support/teams/read-card.ts';

const nobody = { timezone: 'UTC', locale: 'en-US', nameOf: (id: string) => id };

/** What is read in a message, and what can be pressed in it. */
interface Said {
  readonly words: readonly string[];
  readonly buttons: readonly (readonly [label: string, says: string])[];
}

/** Words and the signs beside them: how they are set apart is each platform's own. */
function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.match(/[\p{L}\p{N}]+|[●✓○]/gu) ?? []);
}

function saidInSlack(message: Message): Said {
  const blocks = withoutHeadingsAgain(renderInSlack(message).flatMap((content) => content.blocks));
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  return {
    words: wordsIn(blocks.flatMap((block) => readBlock(block, nobody).lines)),
    buttons: elements.flatMap((one) =>
      one.type === 'button' ? [[one.text.text, one.value ?? ''] as const] : [],
    ),
  };
}

/** A table that goes on in another message of Slack has its headings there again. */
function withoutHeadingsAgain(blocks: readonly types.KnownBlock[]): readonly types.KnownBlock[] {
  const headings = new Set<string>();
  return blocks.map((block) => {
    if (block.type !== 'table') return block;
    const [heading, ...rows] = block.rows;
    const isAgain = headings.has(JSON.stringify(heading));
    headings.add(JSON.stringify(heading));
    return isAgain ? { ...block, rows } : block;
  });
}

function saidInTeams(message: Message): Said {
  const cards = renderInTeams(message).map(({ attachments }) => readCard(attachments[0].content));
  return {
    words: wordsIn(cards.flatMap(({ lines }) => lines)),
    buttons: cards.flatMap(({ buttons }) => buttons.map(({ title, data }) => [title, data.words] as const)),
  };
}

describe.each(LANGUAGES)('in %s, Slack and Teams', (language) => {
  it.each(Object.entries(sampleMessages(language)))('say the same: %s', (_, message) => {
    const inTeams = saidInTeams(message);
    expect(inTeams).toEqual(saidInSlack(message));
    expect(inTeams.words.length).toBeGreaterThan(0);
  });
});
