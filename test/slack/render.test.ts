import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/slack/render.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { dangerousTexts, openingIn } from '../support/contract-messages.ts';
import { checkedBlocks } from '../support/slack/blocks/validate.ts';
import { readMrkdwn } from '../support/slack/mrkdwn.ts';
import { readBlock } from '../support/slack/screen-text.ts';
import { ALL_SCOPES } from '../support/slack/setting.ts';

const nobody = { timezone: 'UTC', locale: 'en-US', nameOf: (id: string) => id };
const scopes = new Set(ALL_SCOPES);
/** What an update takes, beside which a post has room. */
const LONGEST_TEXT = 4_000;

const harmful = Object.values(dangerousTexts).map(({ typed }) => typed);
const short = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', ' ', ...harmful));
const long = fc
  .tuple(short, fc.integer({ min: 1, max: 3_000 }))
  .map(([text, times]) => text.repeat(times).slice(0, 9_000));
const anyText = fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: long });
const sign = fc.constantFrom('pending', 'received', 'awaiting', 'none');
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'quote', 'quiet'), text: anyText }),
  fc.record({
    kind: fc.constant('items'),
    items: fc.array(fc.record({ sign, ref: fc.option(anyText), text: anyText }), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.array(short, { maxLength: 30 }),
    rows: fc.array(fc.array(short, { maxLength: 30 }), { maxLength: 150 }),
  }),
  fc.record({
    kind: fc.constant('buttons'),
    buttons: fc.array(fc.record({ label: anyText, words: anyText }), { maxLength: 30 }),
  }),
) as fc.Arbitrary<Part>;
const anyMessage: fc.Arbitrary<Message> = fc.record({
  language: fc.constantFrom('en', 'es'),
  summary: anyText,
  parts: fc.array(anyPart, { maxLength: 8 }),
});

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
