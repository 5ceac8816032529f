import { describe, expect, it } from 'vitest';
import { renderMessage, renderReply } from '../../adapters/terminal/render.ts';
import type { Message, Part } from '../../src/messages/message.ts';

const message = (...parts: Part[]): Message => ({ language: 'en', summary: 'First line', parts });
const screen = (width: number | null) => ({ width, color: false });
const status = message({
  kind: 'table',
  columns: ['Country', 'Commitment', 'By'],
  rows: [
    ['Panamá', "Comments on Costa Rica's proposal of a Regional Cooperation Agreement", '30 January'],
    ['Belize', 'Inputs', '—'],
  ],
});

describe('a message in the terminal', () => {
  it('shows every kind of part, and the first line once', () => {
    const shown = renderMessage(
      message(
        { kind: 'heading', text: 'First line' },
        {
          kind: 'items',
          items: [
            { sign: 'pending', ref: '3a', text: 'Comments' },
            { sign: 'none', ref: null, text: 'x' },
          ],
        },
        { kind: 'quote', text: 'agreed to submit' },
        {
          kind: 'buttons',
          buttons: [
            { label: 'Submit', words: 'submit 3a' },
            { label: 'Later', words: 'later 3a' },
          ],
        },
        { kind: 'quiet', text: 'automatic message' },
      ),
      screen(80),
    );
    expect(shown.split('\n')).toEqual([
      'First line',
      '● 3a Comments',
      '· x',
      '│ agreed to submit',
      '→ Submit: submit 3a · Later: later 3a',
      'automatic message',
    ]);
  });

  it('aligns a table, letters with accents included', () => {
    expect(renderMessage(status, screen(null)).split('\n').slice(1)).toEqual([
      'Country  Commitment                                                             By',
      '───────  ─────────────────────────────────────────────────────────────────────  ──────────',
      "Panamá   Comments on Costa Rica's proposal of a Regional Cooperation Agreement  30 January",
      'Belize   Inputs                                                                 —',
    ]);
  });

  it('wraps the widest column of a table that would be too wide', () => {
    expect(renderMessage(status, screen(50)).split('\n').slice(1)).toEqual([
      'Country  Commitment                     By',
      '───────  ─────────────────────────────  ──────────',
      "Panamá   Comments on Costa Rica's       30 January",
      '         proposal of a Regional',
      '         Cooperation Agreement',
      'Belize   Inputs                         —',
    ]);
  });

  it.each([1, 5, 20, 40, 79])('keeps within %i columns and loses no letter', (width) => {
    const text =
      'Observaciones a la propuesta de Costa Rica https://example.org/a-very-long-address-without-a-blank';
    const shown = renderMessage(message({ kind: 'paragraph', text }), screen(width));
    expect(Math.max(...shown.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
    expect(shown.replaceAll(/\s/g, '')).toBe(`Firstline${text}`.replaceAll(/\s/g, ''));
  });

  it('uses colours only where the screen has them', () => {
    expect(renderMessage(message({ kind: 'quiet', text: 'q' }), { width: null, color: true })).toBe(
      '\u001b[1mFirst line\u001b[0m\n\u001b[2mq\u001b[0m',
    );
    expect(renderMessage(message({ kind: 'quiet', text: 'q' }), screen(null))).toBe('First line\nq');
  });

  it.each<[string, Part]>([
    ['a heading', { kind: 'heading', text: '\u001b[2J' }],
    ['a quote', { kind: 'quote', text: '\u009b2J' }],
    ['an item', { kind: 'items', items: [{ sign: 'none', ref: '\u001b[2J', text: '\r\u0007' }] }],
    ['a table', { kind: 'table', columns: ['\u001b'], rows: [['\u202e', '\u0000']] }],
    ['a button', { kind: 'buttons', buttons: [{ label: '\u001b', words: '\u001b' }] }],
  ])('lets nothing in %s steer it', (_, part) => {
    expect(renderMessage(message(part), screen(40))).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });
});

describe('an answer with --json', () => {
  const json = { json: true, screen: screen(80) };

  it('is its data', () => {
    const reply = { message: message(), json: { settled: 3, of: 11 }, refused: null };
    expect(JSON.parse(renderReply(reply, json))).toEqual({ settled: 3, of: 11 });
  });

  it('is the code and the sentence of a refusal', () => {
    const reply = { message: message(), json: { typed: '3c' }, refused: 'unknown-ref' };
    expect(JSON.parse(renderReply(reply, json))).toEqual({ refused: 'unknown-ref', message: 'First line' });
  });

  it('carries every character, and none that steers the terminal', () => {
    const text = 'a\u001b[31m\u009b\u202e\ud800 é\n';
    const shown = renderReply({ message: message(), json: { text }, refused: null }, json);
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(JSON.parse(shown)).toEqual({ text });
  });
});
