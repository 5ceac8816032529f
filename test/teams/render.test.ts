import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../adapters/teams/card.ts';
import { renderMessage } from '../../adapters/teams/render.ts';
import { LANGUAGES } from '../../src/domain/conference.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { sampleMessages } from '../../src/samples/sample-messages.ts';
import { anyMessage } from '../support/any-message.ts';
import { dangerousTexts, longText, messageSaying, openingIn } from '../support/contract-messages.ts';
import { readCard } from '../support/teams/read-card.ts';

/** Far below the 80 KB that Teams takes. */
const LARGEST_ACTIVITY = 24_000;
const MOST_BUTTONS_IN_A_ROW = 4;

const message = (...parts: Part[]): Message => ({ language: 'en', summary: 'First line', parts });
const cards = (of: Message) => renderMessage(of).map(({ attachments }) => attachments[0].content);
const shown = (of: Message) => cards(of).map(readCard);
const linesOf = (of: Message) => shown(of).flatMap(({ lines }) => lines);

describe('a message in Teams', () => {
  it('is a valid card and does nothing but be read, whatever the texts are', () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        for (const content of renderMessage(any)) {
          const card = readCard(content.attachments[0].content);
          expect(card.faults).toEqual([]);
          expect(card.live).toEqual([]);
          expect(content.text.trim()).not.toBe('');
          expect(content.summary.trim()).not.toBe('');
          expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(LARGEST_ACTIVITY);
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(LANGUAGES)('is valid, whole and small for every message of the bot in %s', (language) => {
    for (const [name, sample] of Object.entries(sampleMessages(language))) {
      const [content, ...more] = renderMessage(sample);
      const card = readCard(content.attachments[0].content);
      expect([name, card.faults, card.live, more]).toEqual([name, [], [], []]);
      expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(LARGEST_ACTIVITY);
      const rows = content.attachments[0].content.body.flatMap((one) =>
        one.type === 'ActionSet' ? [one.actions.length] : [],
      );
      expect(Math.max(0, ...rows)).toBeLessThanOrEqual(MOST_BUTTONS_IN_A_ROW);
      expect(sample.summary.startsWith(content.summary.replace(/…$/, ''))).toBe(true);
      expect(content.attachments[0].content.fallbackText).toBe(content.summary);
    }
  });

  it.each(Object.entries(dangerousTexts))('shows %s letter by letter', (_, { typed, readable }) => {
    const [card, ...more] = shown(messageSaying(typed));
    expect(more).toEqual([]);
    expect(card?.lines.join('\n')).toContain(readable);
    expect(card?.live).toEqual([]);
  });

  it('would be seen to do something in a text block, which Markdown is read in', () => {
    const heading = {
      type: 'TextBlock',
      style: 'heading',
      wrap: true,
      size: 'Medium',
      weight: 'Bolder',
    } as const;
    for (const text of ['[x](https://evil.example)', '**b**', '- one', '&nbsp;', '<b>b</b>', 'a\\*b']) {
      const body = [{ ...heading, text }];
      expect(readCard({ ...cards(message())[0], body } as Card).live).not.toEqual([]);
    }
    for (const text of ['[x](https://evil.example)', '*b*', '1. one', '{{DATE(2015-01-30T00:00:00Z)}}']) {
      const body = [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }];
      expect(readCard({ ...cards(message())[0], body } as Card).live).not.toEqual([]);
    }
  });

  it('shows templates and dates of cards as they were typed', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what templates of cards look like.
    const typed = '${if(true, name)} {{DATE(2015-01-30T00:00:00Z, LONG)}} &nbsp; [x](y) **b**';
    for (const kind of ['heading', 'paragraph', 'quote', 'quiet'] as const) {
      expect(linesOf(message({ kind, text: typed }))).toEqual([typed]);
    }
  });

  it('says all of itself in plain text too, its first line first', () => {
    const [content] = renderMessage(openingIn('en'));
    expect(content.text.split('\n')[0]).toBe(openingIn('en').summary);
    for (const words of ['3a Comments on', 'Belize · 20 January', '“Member', '[Submit] submit 3a, 4a']) {
      expect(content.text).toContain(words);
    }
  });

  it('shows the rows of a table as lines of text, without columns', () => {
    const table = {
      kind: 'table',
      columns: ['Ref', 'What', 'By', 'Received'],
      rows: [
        ['3a', 'Comments', '30 January', '2 of 4'],
        ['3b', 'The proposal', '', '0 of 1'],
      ],
    } as const;
    expect(linesOf(message(table))).toEqual([
      'Ref · What',
      'By · Received',
      '3a · Comments',
      '30 January · 2 of 4',
      '3b · The proposal',
      '– · 0 of 1',
    ]);
    expect(JSON.stringify(cards(message(table)))).not.toMatch(/"type":"(?:Table|ColumnSet)"/);
  });

  it('loses no row of a long table, nor the end of a long text', () => {
    const rows = Array.from({ length: 300 }, (_, row) => [`country ${row}`, `on day ${row}`]);
    const long = message(
      { kind: 'table', columns: ['Country', 'Received'], rows },
      { kind: 'paragraph', text: longText },
    );
    const lines = linesOf(long);
    expect(lines.filter((line) => line.startsWith('country '))).toEqual(rows.map((row) => row.join(' · ')));
    expect(lines.slice(lines.indexOf('country 299 · on day 299') + 1).join('')).toBe(longText);
    expect(renderMessage(long).length).toBeGreaterThan(1);
  });

  it('has buttons that say what typing would, and open a form where there is one', () => {
    const buttons = [
      { label: 'Submit', words: 'submit 3a', opens: 'form' },
      { label: 'No comments', words: 'submit 3a no comments' },
    ] as const;
    const [card] = shown(message({ kind: 'buttons', buttons }));
    expect(card?.buttons).toEqual([
      { type: 'Action.Execute', verb: 'rcm', title: 'Submit', data: { words: 'submit 3a', form: true } },
      { type: 'Action.Execute', verb: 'rcm', title: 'No comments', data: { words: 'submit 3a no comments' } },
    ]);
  });

  it('says what a button means that is too long for one', () => {
    const words = `submit 3a ${'x'.repeat(2_500)}`;
    const [card] = shown(message({ kind: 'buttons', buttons: [{ label: 'Submit', words }] }));
    expect([card?.lines, card?.buttons]).toEqual([[`Submit: ${words}`], []]);
  });

  it('is its first line where there is nothing else', () => {
    expect(linesOf(message())).toEqual(['First line']);
  });
});
