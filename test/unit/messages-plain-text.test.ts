import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { receipt } from '../../src/messages/receipt.ts';
import { refusalText } from '../../src/messages/refusals.ts';
import { reminderCard } from '../../src/messages/reminder-card.ts';
import { card, cardItem, rcm, receiptOf, submission } from '../../src/samples/managua.ts';

const message = (parts: Message['parts'], summary = 'First'): Message => ({ language: 'en', summary, parts });

describe('plain text', () => {
  it('says a heading once where it is the first line', () => {
    expect(toPlainText(message([{ kind: 'heading', text: 'First' }]))).toBe('First');
    expect(toPlainText(message([{ kind: 'heading', text: 'Other' }]))).toBe('First\n\nOther');
  });

  it('puts signs beside the words that say the same', () => {
    const items = [
      { sign: 'pending', ref: '3a', text: 'asked' },
      { sign: 'received', ref: '4a', text: 'there' },
      { sign: 'awaiting', ref: '3b', text: 'no date yet' },
      { sign: 'none', ref: null, text: 'a line' },
    ] as const;
    expect(toPlainText(message([{ kind: 'items', items }]))).toBe(
      'First\n\n● 3a asked\n✓ 4a there\n○ 3b no date yet\na line',
    );
  });

  it('aligns columns by what is seen, with accents and combining marks', () => {
    const rows = [
      ['Canadá', '1', 'x'],
      ['Canada\u0301', '22', 'y'],
      ['México', '333', 'z\nz'],
      ['日本', '4', 'w'],
    ];
    expect(toPlainText(message([{ kind: 'table', columns: ['País', 'N', ''], rows }]))).toBe(
      [
        'First',
        '',
        'País    N',
        'Canadá  1    x',
        'Canada\u0301  22   y',
        'México  333  z z',
        '日本    4    w',
      ].join('\n'),
    );
  });

  it('indents a quotation, every line of it', () => {
    expect(toPlainText(message([{ kind: 'quote', text: 'one\ntwo' }]))).toBe('First\n\n  one\n  two');
  });

  it('says what to type for each button', () => {
    const buttons = [{ label: 'Submit', words: 'submit 3a' }];
    expect(toPlainText(message([{ kind: 'buttons', buttons }]))).toBe('First\n\n[Submit] submit 3a');
  });
});

describe('what somebody typed', () => {
  const dangerous = '<!channel> *bold* `code` [a](https://evil.example) <script>alert(1)</script> @everyone';

  it('stays as it is in a note', () => {
    const text = toPlainText(receipt(receiptOf('en', [submission('en', '3a', { note: dangerous })])));
    expect(text).toContain(`Note: "${dangerous}"`);
  });

  it('stays as it is in a refusal, on one line and not too long', () => {
    expect(refusalText('en', rcm, { refused: 'unknown-verb', typed: '<b>x</b>\n*y*', near: null })).toContain(
      '"<b>x</b> *y*"',
    );
    const long = refusalText('es', rcm, { refused: 'bad-date', typed: 'á'.repeat(10_000) });
    expect(long.length).toBeLessThan(160);
  });

  it('is a quotation where a deliverable is in another language than the reader’s', () => {
    const item = cardItem('es', '3a', { deliverable: { text: 'comments on the proposal', language: 'en' } });
    expect(toPlainText(reminderCard(card('es', 'HN', { items: [item] })))).toContain(
      '● 3a «Comments on the proposal»',
    );
  });
});
