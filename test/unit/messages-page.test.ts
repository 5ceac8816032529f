import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message, Part } from '../../src/messages/message.ts';
import { pageOf } from '../../src/messages/page.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'quote'), text: text(300) }),
  fc.record({
    kind: fc.constant('items' as const),
    items: fc.array(
      fc.record({ sign: fc.constant('none' as const), ref: fc.constant(null), text: text(200) }),
      {
        minLength: 1,
        maxLength: 30,
      },
    ),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(['One', 'Other']),
    rows: fc.array(fc.tuple(text(40), text(40)), { minLength: 1, maxLength: 40 }),
  }),
);

function text(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ minLength: 1, maxLength }).map((one) => `·${one}`);
}

const message: fc.Arbitrary<Message> = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => ({
  language: 'en',
  summary: 'All of it',
  parts: [{ kind: 'heading', text: 'Title' }, ...parts, { kind: 'quiet', text: 'Times are UTC.' }],
}));

const pageNumbers = /^Page (\d+) of (\d+)/u;

function turningOf(page: Message): string {
  const [before, last] = page.parts.slice(-2);
  if (last?.kind === 'quiet') return last.text;
  const button = last?.kind === 'buttons' ? last.buttons[0] : undefined;
  return before?.kind === 'quiet' ? `${before.text} → ${button?.label}: ${button?.words}` : '';
}

function pagesOf(whole: Message): Message[] {
  const count = Number(
    pageNumbers.exec(turningOf(pageOf(whole, { page: 1, words: 'status all' })))?.[2] ?? 1,
  );
  return Array.from({ length: count }, (_, at) => pageOf(whole, { page: at + 1, words: 'status all' }));
}

/** The texts of what is not divided, in their order, without title and foot. */
function bodyOf({ parts }: Message): string[] {
  return parts.slice(1).flatMap((one) => {
    if (one.kind === 'items') return one.items.map((item) => item.text);
    if (one.kind === 'table') return one.rows.map((row) => row.join('|'));
    return one.kind === 'quiet' || one.kind === 'buttons' ? [] : [one.text];
  });
}

describe('an answer in pages', () => {
  it('loses nothing, repeats nothing, and has its title and its foot on each page', () => {
    fc.assert(
      fc.property(message, (whole) => {
        const pages = pagesOf(whole);
        expect(pages.flatMap(bodyOf)).toEqual(bodyOf(whole));
        for (const page of pages) {
          expect(page.parts[0]).toEqual({ kind: 'heading', text: 'Title' });
          expect(page.parts).toContainEqual({ kind: 'quiet', text: 'Times are UTC.' });
        }
      }),
    );
  });

  it('fits a screen of a phone, unless one paragraph alone does not', () => {
    fc.assert(
      fc.property(message, (whole) => {
        for (const page of pagesOf(whole)) expect(bodyOf(page).join('').length).toBeLessThan(1500 + 400);
      }),
    );
  });

  it('has at its end a button for the next page, and on the last one nothing', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`${at}`, 'x'.repeat(60)]);
    const whole: Message = {
      language: 'en',
      summary: 'All',
      parts: [
        { kind: 'heading', text: 'All' },
        { kind: 'table', columns: ['No.', 'What'], rows },
      ],
    };
    expect(pagesOf(whole).map(turningOf)).toEqual([
      'Page 1 of 3 → Next page: status all page 2',
      'Page 2 of 3 → Next page: status all page 3',
      'Page 3 of 3',
    ]);
    expect(turningOf(pageOf(whole, { page: 99, words: 'status all' }))).toBe('Page 3 of 3');
    const spanish = pageOf({ ...whole, language: 'es' }, { page: 1, words: 'estado todo' });
    expect(turningOf(spanish)).toBe('Página 1 de 3 → Página siguiente: estado todo página 2');
  });

  it('that fits is left as it is', () => {
    const short: Message = { language: 'en', summary: 'All', parts: [{ kind: 'paragraph', text: 'All' }] };
    expect(pageOf(short, { page: 2, words: 'status' })).toBe(short);
    expect(toPlainText(short)).toBe('All');
  });
});
