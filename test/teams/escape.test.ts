import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithoutMarks, lookAlike, textRuns } from '../../adapters/teams/escape.ts';
import { anyText } from '../support/any-message.ts';
import { marksIn, marksInRun } from '../support/teams/markdown-marks.ts';

describe('a text in a card', () => {
  it('stands letter by letter in runs that do nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const runs = textRuns(text).map((run) => run.text);
        expect(runs.join('')).toBe(text === '' ? ' ' : text);
        expect(runs.flatMap(marksInRun)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does nothing where it must stand whole, and looks the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(marksIn(lookAlike(text))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(lookAlike('3a *Comments* [x](y) on Costa Rica’s proposal')).toBe(
      '3a ＊Comments＊ ［x］(y) on Costa Rica’s proposal',
    );
    expect(lookAlike('- one').normalize('NFKC').replace('\u2060', '')).toBe('- one');
  });

  it('is a heading where no client could read a mark in it, and only there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isWithoutMarks(text));
        expect(marksIn(text)).toEqual([]);
      }),
      { numRuns: 200, maxSkipsPerRun: 1_000 },
    );
    expect(isWithoutMarks('Two contributions from Belize by Friday 30 January 2015')).toBe(true);
    for (const text of ['1. one', 'example.org', '*', 'a_b_', '[x]', '- one', 'a &amp; b', 'https://x.y']) {
      expect([text, isWithoutMarks(text)]).toEqual([text, false]);
    }
  });
});
