import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/slack/render.ts';
import type { Part } from '../../src/messages/message.ts';
import { longText, openingIn } from '../support/contract-messages.ts';
import { anyMessage, everyPart, harmfulTexts } from '../support/slack/any-message.ts';
import { checkedBlocks } from '../support/slack/blocks/validate.ts';
import { readMrkdwn } from '../support/slack/mrkdwn.ts';
import { readBlock } from '../support/slack/screen-text.ts';
import { ALL_SCOPES } from '../support/slack/setting.ts';

const nobody = { timezone: 'UTC', locale: 'en-US', nameOf: (id: string) => id };
const scopes = new Set(ALL_SCOPES);
/** What a workspace may not know. */
const notPlain = new Set(['table', 'rich_text', 'header', 'context', 'markdown']);
/** What an update takes, beside which a post has room. */
const LONGEST_TEXT = 4_000;

describe('a message in Slack', () => {
  it('is valid and calls nobody, whatever the texts are, in plain sections too', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const { text, blocks, plain } of renderMessage(message)) {
          const seen = [...checkedBlocks(blocks, scopes), ...checkedBlocks(plain, scopes, notPlain)];
          expect(seen.flatMap((block) => readBlock(block, nobody).live)).toEqual([]);
          expect(plain.length).toBeGreaterThan(0);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
          const read = readMrkdwn(text, nobody, { finding: 'addresses' }).live;
          const marks = ['user', 'channel', 'broadcast', 'group', 'date'];
          expect(read.filter(({ kind }) => marks.includes(kind))).toEqual([]);
          // What looks like an address becomes a link to itself in a notification, and to nothing else.
          expect(read.filter(({ kind, text: words, target }) => kind === 'link' && words !== target)).toEqual(
            [],
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(harmfulTexts))('shows %s in every part, and cuts it nowhere badly', (_, harmful) => {
    for (const length of [harmful.length, 75, 150, 2_000, 3_000, 50_000]) {
      const text = harmful
        .repeat(Math.ceil(length / harmful.length))
        .slice(0, Math.max(length, harmful.length));
      for (const part of everyPart(text)) {
        for (const { blocks, plain } of renderMessage({ language: 'en', summary: text, parts: [part] })) {
          const seen = [...checkedBlocks(blocks, scopes), ...checkedBlocks(plain, scopes, notPlain)];
          expect(seen.flatMap((block) => readBlock(block, nobody).live)).toEqual([]);
          expect(JSON.stringify([blocks, plain])).not.toMatch(/\\ud[89a-f]/);
        }
      }
    }
  });

  it('is not so where a text goes into markup as it was typed', () => {
    const typed: types.KnownBlock = {
      type: 'section',
      text: { type: 'mrkdwn', text: harmfulTexts.mentions },
    };
    expect(readBlock(typed, nobody).live).not.toEqual([]);
    expect(() =>
      checkedBlocks([{ type: 'header', text: { type: 'plain_text', text: longText } }], scopes),
    ).toThrow();
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

  it('says a long first line whole where it has nothing else to say', () => {
    const contents = renderMessage({ language: 'en', summary: longText, parts: [] });
    const shown = contents
      .flatMap(({ blocks }) => checkedBlocks(blocks, scopes))
      .map((block) => readBlock(block, nobody));
    expect(shown.flatMap(({ lines }) => lines).join('')).toContain(longText);
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
