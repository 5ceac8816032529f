import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/conference.ts';
import { civilDate } from '../../src/domain/instant.ts';
import type { Draft, DraftCommitment } from '../../src/reports/draft.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { commitmentsOf, offersOf, questionIds, readSentences, reportOf, roster } from './reading.ts';
import { agreements, soups, type Written } from './report-arbitraries.ts';

function termsOf({ owedBy, mode, deliverable, recipient, through, due }: DraftCommitment): Written['read'] {
  return { owedBy, mode, deliverable, recipient, through, due };
}

describe.each(LANGUAGES)('any report in the manner of the genre (%s)', (language) => {
  it('is read back exactly', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(agreements(language), {
          minLength: 1,
          maxLength: 12,
          selector: ({ sentence }) => sentence,
        }),
        (written) => {
          const draft = readSentences(language, ...written.map(({ sentence }) => sentence));
          expect(draft.agreements.map(({ commitments }) => commitments.map(termsOf))).toEqual(
            written.map(({ read }) => (read === null ? [] : [read])),
          );
          expect(offersOf(draft)).toEqual([]);
          expect(questionIds(draft)).toEqual([]);
          expect(commitmentsOf(draft).map(({ ref, confidence }) => `${ref} ${confidence}`)).toEqual(
            written.flatMap(({ read }, index) => (read === null ? [] : [`${index + 1}a high`])),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read the same with its lines broken anywhere', () => {
    fc.assert(
      fc.property(agreements(language), fc.integer({ min: 1, max: 40 }), ({ sentence }, width) => {
        const broken = sentence.replace(new RegExp(`(.{${width},}?) (?!\\d)`, 'g'), '$1\n');
        expect(readSentences(language, broken)).toEqual(readSentences(language, sentence));
      }),
      { numRuns: 200 },
    );
  });
});

/** What holds of every draft, however odd the text. */
function expectSound(draft: Draft): void {
  const all = [...commitmentsOf(draft), ...offersOf(draft)];
  const refs = all.map(({ ref }) => ref);
  const codes = roster.parties.filter(({ kind }) => kind !== 'observer').map(({ code }) => code);
  expect(new Set(refs).size).toBe(refs.length);
  expect(new Set(questionIds(draft)).size).toBe(draft.questions.length);
  for (const { owedBy, deliverable, due, evidence, ref } of all) {
    expect(owedBy.length).toBeGreaterThan(0);
    expect(owedBy.filter((code) => !codes.includes(code))).toEqual([]);
    expect(deliverable).not.toBe('');
    expect(evidence).not.toBe('');
    expect(ref).toMatch(/^\d{1,3}(?:\.\d{1,3})*[a-z]{1,2}$/);
    expect(due === null || !('date' in due) || civilDate(due.date) === due.date).toBe(true);
  }
  expect(JSON.stringify(draft)).not.toMatch(/\\u0000|\{\w+\}/);
}

describe('any text whatsoever', () => {
  it('is refused or read, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), soups), (text) => {
        const read = readReport(text, roster);
        expect('draft' in read || read.refused !== undefined).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a sound draft as the body of a report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), soups, (language, soup) => {
        expectSound(readSentences(language, `The ${soup}`));
      }),
      { numRuns: 300 },
    );
  });

  it('gives a sound draft when it breaks off anywhere', () => {
    const text = reportOf(
      'en',
      'Mexico and Panama will send their comments to the TS by 3 July 2018.',
      'To thank Belize.',
    );
    const lengths = Array.from({ length: text.length }, (_, length) => length);
    const drafts = lengths
      .map((length) => readReport(text.slice(0, length), roster))
      .flatMap((read) => ('draft' in read ? [read.draft] : []));
    expect(drafts.length).toBeGreaterThan(50);
    for (const draft of drafts) expectSound(draft);
  });
});

describe('a text of 200 kB is read in a moment, whatever it repeats', () => {
  const pieces = [
    'Member Countries will send their comments to the TS by 3 July 2018. ',
    'Mexico, Panama and the TS will send ',
    'all the of each ',
    'within the deadline for the two weeks of the next meeting of the ',
    "Honduras's proposal that Mexico ",
    'por conducto de la ST los Países Miembros remitirán ',
    'a) send the list of the ',
    '1. a\n',
    'ab-\n',
    '!?.”',
    '1/2/',
    ' \u00a0',
    '.',
    ', ',
    ' and',
    '(',
    'y',
    'A',
    '"',
    '-',
    'with the participation of Mexico, ',
  ];
  const written = {
    'as one agreement': (piece: string) => reportOf('en', fill(piece, 200_000)),
    'within sentences': (piece: string) =>
      reportOf('en', fill(`Belize will send ${fill(piece, 3800)}x to the TS, by 3 July 2018. `, 200_000)),
    'as the head': (piece: string) => fill(piece, 200_000) + reportOf('en', 'To thank Panama.'),
    'as a line of capitals': (piece: string) =>
      `REPORT OF THE MEETING ${fill(piece.toUpperCase(), 200_000)}\n${reportOf('en', 'To thank Panama.')}`,
  };

  it.each(
    pieces.flatMap((piece) => Object.entries(written).map(([where, write]) => ({ piece, where, write }))),
  )('$piece $where', ({ piece, write }) => {
    const start = performance.now();
    readReport(write(piece), roster);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
