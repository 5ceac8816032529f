import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/slack/render.ts';
import type { Part } from '../../src/messages/message.ts';
import { openingIn } from '../support/contract-messages.ts';
import { anyMessage } from '../support/slack/any-message.ts';
import { checkedBlocks } from '../support/slack/blocks/validate.ts';
import { readMrkdwn } from '../support/slack/mrkdwn.ts';
import { readBlock } from '../support/slack/screen-text.ts';
import { ALL_SCOPES } from '../support/slack/setting.ts';

const nobody = { timezone: 'UTC', locale: 'en-US', nameOf: (id: string) => id };
const scopes = new Set(ALL_SCOPES);
/** What an update takes, beside which a post has room. */
const LONGEST_TEXT = 4_000;

describe('a message in Slack', () => {
  it('is valid and calls nobody, whatever the texts are', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const { text, blocks } of renderMessage(message)) {
          const live = checkedBlocks(blocks, scopes).flatMap((block) => readBlock(block, nobody).live);
          expect(live).toEqual([]);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
          const read = readMrkdwn(text, nobody, { finding: 'addresses' }).live.map(({ kind }) => kind);
          expect(
            read.filter((kind) => ['user', 'channel', 'broadcast', 'group', 'date'].includes(kind)),
          ).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says all of itself in plain text too, its first line first', () => {
    const [content, ...more] = renderMessage(openingIn('en'));
    expect(more).toEqual([]);
    expect(content.text.split('\n')[0]).toBe(openingIn('en').summary);
    for (const words of [
      'Two contributions from Belize',
      '3a Comments on',
      '20 January',
      '“Member',
      '[Submit]',
    ]) {
      expect(content.text).toContain(words);
    }
  });

  it('loses no row of a long table, and has one table in a message at most', () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`country ${row}`, `received on day ${row}`]);
    const columns = ['Country', 'Received'];
    const table: Part = { kind: 'table', columns, rows };
    const contents = renderMessage({
      language: 'en',
      summary: 'All',
      parts: [table, { ...table, columns: ['A', 'B'] }],
    });
    const shown = contents
      .flatMap(({ blocks }) => checkedBlocks(blocks, scopes))
      .flatMap((block) => readBlock(block, nobody).lines);
    expect(shown.filter((line) => line.startsWith('country '))).toHaveLength(600);
    expect(contents.length).toBeGreaterThan(1);
  });

  it('says what a button means that is too long for one', () => {
    const words = `submit 3a ${'x'.repeat(2_500)}`;
    const [{ blocks }] = renderMessage({
      language: 'en',
      summary: 'One',
      parts: [{ kind: 'buttons', buttons: [{ label: 'Submit', words }] }],
    });
    expect(blocks.flatMap((block) => readBlock(block, nobody).lines)).toEqual([`Submit: ${words}`]);
  });
});
