import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReceipt } from '../../src/domain/receipts.ts';
import { checkNote, cleanText, readLink } from '../../src/domain/typed-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });

describe('what a person typed', () => {
  it.each([
    ['  3a  ', '3a'],
    ['Observacio\u0301n', 'Observaci\u00f3n'],
    ['a\u00a0b\u2009c\td', 'a b c d'],
    ['3\u200ba\ufeff\u2060', '3a'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['a\u0000b\u001b[31mc\u007f', 'ab[31mc'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['\ud83d alone', 'alone'],
    ['\u3164', ''],
    ['Aprobado ✓ 👍', 'Aprobado ✓ 👍'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  it('holds nothing invisible afterwards, and is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const kept = cleanText(typed);
        expect(kept).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(cleanText(kept)).toBe(kept);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a note', () => {
  it('is kept, cleaned', () => {
    expect(checkNote(' Versión aprobada\u200b por Cancillería ')).toEqual({
      note: 'Versión aprobada por Cancillería',
    });
  });

  it('may have 2,000 characters, also where each takes two units', () => {
    expect(checkNote('é'.repeat(2000))).toHaveProperty('note');
    expect(checkNote(`a${'😀'.repeat(1999)}`)).toHaveProperty('note');
    expect(checkNote('a'.repeat(2001))).toEqual({ refused: 'note-too-long' });
    expect(checkNote('a'.repeat(10_000))).toEqual({ refused: 'note-too-long' });
  });

  it.each(['', ' ', '👍', '❤️', '👨‍👩‍👧', '…!?', '\u200b\u202e', '\u3164'])(
    'is refused where nothing can be read: %j',
    (typed) => {
      expect(checkNote(typed)).toEqual({ refused: 'nothing-readable' });
    },
  );

  it.each(['ok', '3', 'sí 👍', '同意'])('is readable with a letter or a digit: %j', (typed) => {
    expect(checkNote(typed)).toEqual({ note: typed });
  });
});

describe('a link', () => {
  it.each([
    ['https://docs.example/hn.pdf', 'https://docs.example/hn.pdf'],
    [' HTTP://docs.example/a?b=1&c=2#d ', 'http://docs.example/a?b=1&c=2#d'],
    ['<https://docs.example/hn.pdf>', 'https://docs.example/hn.pdf'],
    ['<https://docs.example/hn.pdf|hn.pdf>', 'https://docs.example/hn.pdf'],
    ['https://docs.example/a\u200bb', 'https://docs.example/ab'],
    ['https://docs.example:8443/x', 'https://docs.example:8443/x'],
    ['https://docs.example/<b>"x"', 'https://docs.example/%3Cb%3E%22x%22'],
    ['https://pаypal.example/x', 'https://xn--pypal-4ve.example/x'],
  ])('%j is %s', (typed, link) => {
    expect(readLink(typed)).toEqual({ link });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\u0000script:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://docs.example/x',
    'mailto:a@b.example',
    'docs.example/hn.pdf',
    '//docs.example/hn.pdf',
    'https:',
    'https://',
    'https:docs.example',
    'https:///docs.example',
    'https://docs example/x',
    'https://docs.example/a b',
    'https://user:secret@docs.example/x',
    'https://user@docs.example/x',
    'https://:secret@docs.example/x',
    'https://docs.example\\@evil.example/ x',
    'https://[::1',
    '<javascript:alert(1)|https://docs.example>',
    `https://docs.example/${'a'.repeat(2000)}`,
    `https://docs.example/${'é'.repeat(1000)}`,
  ])('%j is refused', (typed) => {
    expect(readLink(typed)).toEqual({ refused: 'bad-link' });
  });

  it.each(['', '  ', '<>', '< >', '<|label>', '\u200b'])('%j is empty', (typed) => {
    expect(readLink(typed)).toEqual({ refused: 'empty-link' });
  });

  it('answers whatever is typed, with an address that a browser would open unchanged, or with a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText),
        (typed) => {
          const read = readLink(typed);
          expect('link' in read ? readLink(read.link) : read).toEqual(read);
        },
      ),
    );
  });
});

describe('a receipt', () => {
  it.each([
    ['rcm', 2015, 7, 'RCM-2015-0007'],
    ['rcm', 2015, 9999, 'RCM-2015-9999'],
    ['rcm', 2016, 12_345, 'RCM-2016-12345'],
  ] as const)('of %s in %i, the %ith, is %s', (...[slug, year, sequence, receipt]) => {
    expect(formatReceipt(slug, year, sequence)).toBe(receipt);
  });
});
