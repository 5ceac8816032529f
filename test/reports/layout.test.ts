import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/reports/read-report.ts';
import { commitmentsOf, draftOf, inShort, questionIds, readSentences, reportOf, roster } from './reading.ts';

const SENTENCE = 'Belize will send its report to the TS by 3 July 2018.';
const READ = '1a BZ each: report > TS | {"date":"2018-07-03"}';

describe('numbers', () => {
  it.each(['1. ', '1) ', '1.- ', '1– ', 'Agreement 1: ', '1.', '01. '])('reads "%s"', (number) => {
    const draft = draftOf(reportOf('en', SENTENCE).replace('1. Belize', `${number}Belize`));
    expect(draft.agreements.map(({ text }) => text)).toEqual([SENTENCE]);
  });

  it('numbers as the report does, with sub-numbers', () => {
    const text = `${reportOf('en', 'To thank Panama.')}\n1.1. ${SENTENCE}\n\n2. To thank Mexico for the guide.\n`;
    const draft = draftOf(text);
    expect(draft.agreements.map(({ number }) => number)).toEqual(['1', '1.1', '2']);
    expect(commitmentsOf(draft)[0]?.ref).toBe('1.1a');
    expect(questionIds(draft)).toEqual([]);
  });

  it('follows sub-numbers from one agreement to the next', () => {
    const numbers = ['1.1', '1.2', '2.1', '3', '3.1', '4'];
    const text = reportOf('en', 'The first.').replace(
      '1. The first.',
      numbers.map((number) => `${number}. To thank the people of ${number}.`).join('\n'),
    );
    expect(draftOf(text).agreements.map(({ number }) => number)).toEqual(numbers);
    expect(questionIds(draftOf(text))).toEqual([]);
  });

  it('asks where the numbering starts anew or jumps, and keeps refs apart', () => {
    const draft = draftOf(
      `${reportOf('en', SENTENCE)}\n1. ${SENTENCE.replace('report', 'plan')}\n\n4. To thank Panama.\n`,
    );
    expect(draft.agreements.map(({ number }) => number)).toEqual(['1', '1.2', '4']);
    expect(commitmentsOf(draft).map(({ ref }) => ref)).toEqual(['1a', '1.2a']);
    expect(questionIds(draft)).toEqual(['numbering-1.2', 'numbering-4']);
  });

  it('asks where a paragraph that begins like an agreement has no number', () => {
    const draft = draftOf(`${reportOf('en', SENTENCE)}\nTo thank Panama for the guide.\n`);
    expect(draft.agreements.map(({ number }) => number)).toEqual(['1']);
    expect(questionIds(draft)).toEqual(['numbering-1']);
  });

  it('does not take a line that begins with a day or a number for an agreement', () => {
    const draft = draftOf(
      reportOf(
        'en',
        'Belize will send its report to the TS by\n3 July 2018. To thank Mexico for the\n2. half of the guide.',
      ),
    );
    expect(draft.agreements.map(({ number }) => number)).toEqual(['1', '2']);
    expect(commitmentsOf(draft).map(inShort)).toEqual([READ]);
  });
});

describe('paragraphs', () => {
  it('reads lines that were broken to fit a page, and words that were divided', () => {
    const draft = draftOf(
      reportOf('en', 'Belize will send its re-\nport to the Technical\nSecretariat (TS) by 3\nJuly 2018.'),
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([READ]);
    expect(draft.agreements[0]?.text).toBe(
      'Belize will send its report to the Technical Secretariat (TS) by 3 July 2018.',
    );
  });

  it('keeps the hyphen of a compound', () => {
    expect(draftOf(reportOf('en', 'To thank Panama for the Ad-\nHoc Group.')).agreements[0]?.text).toBe(
      'To thank Panama for the Ad-Hoc Group.',
    );
  });

  it('leaves headings out', () => {
    const draft = draftOf(
      `${reportOf('en', 'To thank Panama.')}\nConsular protection\n\n2. To thank Mexico for the guide.\n`,
    );
    expect(draft.agreements.map(({ text }) => text)).toEqual([
      'To thank Panama.',
      'To thank Mexico for the guide.',
    ]);
  });

  it('asks where the report breaks off', () => {
    const draft = draftOf(reportOf('en', 'To thank Panama.', 'To take note of the report of the').trimEnd());
    expect(questionIds(draft)).toEqual(['truncated-2']);
    const later = draftOf(`${reportOf('en', 'To thank Panama.')}\nThe guide of the`);
    expect(questionIds(later)).toEqual(['truncated-1']);
  });

  it('goes on after the last letter where one item holds two commitments', () => {
    const draft = readSentences(
      'en',
      'Member Countries agreed to:\na) send their comments on the guide and their lists to the TS; and\nb) designate a focal point.',
    );
    expect(commitmentsOf(draft).map(({ ref }) => ref)).toEqual(['1a', '1c', '1b']);
  });
});

describe('sentences', () => {
  it.each([
    ['Belize will send its report No. 4 to the TS. To thank Panama.', 'report No. 4'],
    ['Belize will send its report on art. 3.5 to the TS. To thank Panama.', 'report on art. 3.5'],
    ['Belize will send its list, i.e. all names, to the TS. To thank Panama.', 'list, i.e. all names'],
    ['Belize will send the answer to “Why?” to the TS! To thank Panama.', 'answer to "Why?"'],
    ['Belize will send the note of Mr. Lopez to the TS. To thank Panama.', 'note of Mr. Lopez'],
  ])('%s', (text, deliverable) => {
    const [commitment, more] = commitmentsOf(readSentences('en', text));
    expect(more).toBeUndefined();
    expect(commitment?.deliverable).toBe(deliverable);
    expect(commitment?.evidence).toBe(text.replace(' To thank Panama.', ''));
  });

  it('ends one at EE.UU. only before a word that opens a sentence', () => {
    const draft = readSentences(
      'es',
      'Agradecer la guía de los EE.UU. Los Países Miembros remitirán sus comentarios a EE.UU. y México.',
    );
    expect(commitmentsOf(draft)[0]?.evidence).toBe(
      'Los Países Miembros remitirán sus comentarios a EE.UU. y México.',
    );
  });
});

describe('odd characters', () => {
  it.each([
    [
      'a byte order mark and line ends of Windows',
      (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ],
    ['spaces that do not break', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['soft hyphens and unseen characters', (text: string) => text.replaceAll('t', 't\u00ad\u200b')],
    ['control characters', (text: string) => text.replaceAll(' ', ' \u0000\u0007')],
    ['letters with their accents apart', (text: string) => text.normalize('NFD')],
    ['form feeds between pages', (text: string) => text.replaceAll('\n\n', '\f\n')],
  ])('reads through %s', (_, spoil) => {
    const plain = readReport(
      reportOf('es', 'México remitirá su informe a la ST a más tardar el 3 de julio de 2018.'),
      roster,
    );
    const spoilt = readReport(
      spoil(reportOf('es', 'México remitirá su informe a la ST a más tardar el 3 de julio de 2018.')),
      roster,
    );
    expect('draft' in plain && plain.draft.agreements[0]?.commitments).toHaveLength(1);
    expect(spoilt).toEqual(plain);
  });

  it.each(["'", '’', '´', '‘', '`'])('reads %s as an apostrophe, and writes one kind', (mark) => {
    const sentence = `Regarding Belize${mark}s proposal, Member Countries will send comments to the TS.`;
    const [commitment] = commitmentsOf(readSentences('en', sentence));
    expect(commitment?.deliverable).toBe("comments on Belize's proposal");
    expect(commitment?.evidence).toBe(sentence);
  });

  it('knows no secretariat in small letters', () => {
    const [commitment] = commitmentsOf(
      readSentences('en', 'Belize will send its report to the ts by 3 July 2018.'),
    );
    expect(commitment?.recipient).toBeNull();
  });
});

describe('what is no report is refused', () => {
  it.each([
    ['', 'empty'],
    [' \u0000\n\ufeff ', 'empty'],
    ['x'.repeat(1_000_001), 'too-long'],
    ['Hello', 'unknown-language'],
    ['1. Der Bericht der Gruppe.\n2. Die Antwort.', 'unknown-language'],
    [
      'Dear colleague, here is the list of the countries that will come to the meeting in May.',
      'no-agreements',
    ],
    ['The shopping list of the house for the week:\n1. The milk of the day and the bread.', 'no-date'],
    [reportOf('en', SENTENCE).replace('21 June 2017', 'June 2017'), 'no-date'],
  ])('%#: %s', (text, refused) => {
    expect(readReport(text, roster)).toMatchObject({ refused });
  });
});
