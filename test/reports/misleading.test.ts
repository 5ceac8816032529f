import { describe, expect, it } from 'vitest';
import {
  commitmentsOf,
  draftOf,
  EVERYONE,
  inShort,
  offersOf,
  questionIds,
  readSentences,
  reportOf,
} from './reading.ts';

const JULY = '{"date":"2018-07-03"}';

function owers(sentence: string): readonly string[] | undefined {
  return commitmentsOf(readSentences('en', sentence))[0]?.owedBy;
}

describe('who is to act', () => {
  it('takes all members as all of the roster, present or not', () => {
    const text = reportOf('en', 'Member Countries will send their lists to the TS by 3 July 2018.').replace(
      'all Member Countries and',
      'Belize, Canada, the Dominican Republic, El Salvador, Guatemala, Honduras, Mexico and Nicaragua and',
    );
    const draft = draftOf(text);
    expect(commitmentsOf(draft)[0]?.owedBy).toEqual(EVERYONE);
    expect(draft.questions.map(({ id, refs }) => [id, ...refs])).toEqual([
      ['absent-CR', '1a'],
      ['absent-PA', '1a'],
      ['absent-US', '1a'],
    ]);
  });

  it('does not ask after an absent member that the commitment leaves out', () => {
    const text = reportOf(
      'en',
      'Member Countries, except Belize, will send their lists to the TS by 3 July 2018.',
    );
    const draft = draftOf(text.replace('of all Member Countries', 'of all Member Countries except Belize'));
    expect(commitmentsOf(draft)[0]?.owedBy).not.toContain('BZ');
    expect(questionIds(draft)).toEqual([]);
  });

  it('asks who was there where the report does not say', () => {
    const text = reportOf('en', 'Member Countries will send their lists to the TS by 3 July 2018.');
    const draft = draftOf(text.replace(' met with the participation of all Member Countries and', ''));
    expect(draft.meeting.present).toEqual([]);
    expect(questionIds(draft)).toEqual(['participants']);
  });

  it.each([
    [
      'All Member Countries except Belize and Canada will send comments.',
      EVERYONE.filter((code) => code !== 'BZ' && code !== 'CA'),
    ],
    [
      'Member Countries, with the exception of Panama, will send comments.',
      EVERYONE.filter((code) => code !== 'PA'),
    ],
    ['Canada, Costa Rica, and the United States of America will send comments.', ['CA', 'CR', 'US']],
    ['Regarding the proposal of Honduras, Mexico will send comments.', ['MX']],
    ['To thank Belize for its note, and Panama will send comments.', ['PA']],
    ['The representatives of El Salvador and Belize will send comments.', ['BZ', 'SV']],
    ['The United Mexican States will send comments.', ['MX']],
    ['Member Countries and the TS will send comments.', [...EVERYONE, 'TS']],
    ['As agreed in paragraph 3 above, Belize will send comments.', ['BZ']],
    ['During the meeting held in Managua, Nicaragua, Belize will send comments.', ['BZ']],
    ['During the meeting held in Managua, Nicaragua, Belize and Panama will send comments.', ['BZ', 'PA']],
    ['Having heard Canada, Belize and Panama will send comments.', ['BZ', 'PA']],
    ['In view of the report on Mexico, Canada, Belize and Panama will send comments.', undefined],
    ['By 3 July 2018, Canada, Belize and Panama will send comments.', ['BZ', 'CA', 'PA']],
    ['The report on Mexico will inform Belize.', undefined],
    ['Canada, Belize will send comments.', undefined],
  ])('%s', (sentence, expected) => {
    expect(owers(sentence)).toEqual(expected);
  });

  it('leaves observers out, and asks', () => {
    const draft = readSentences('en', 'Mexico and UNHCR will send their study to the TS by 3 July 2018.');
    expect(commitmentsOf(draft).map(inShort)).toEqual([`1a MX each: study > TS | ${JULY}`]);
    expect(questionIds(draft)).toEqual(['observer-1']);
  });

  it('takes "the countries" as all members, and asks', () => {
    const draft = readSentences('en', 'The countries agreed to send their lists to the TS by 3 July 2018.');
    expect(commitmentsOf(draft).map(inShort)).toEqual([`1a all each: lists > TS | ${JULY}`]);
    expect(questionIds(draft)).toEqual(['actors-1a']);
    const text = reportOf('en', 'The countries agreed to send their lists to the TS by 3 July 2018.');
    expect(questionIds(draftOf(text.replace('of all Member Countries', 'of Belize')))).toContain('absent-CA');
  });

  it('takes "both countries" as the two named before', () => {
    const draft = readSentences(
      'en',
      'Belize and Panama will present a joint plan to the RCGM. Both countries will report on progress by 3 July 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      '1a BZ+PA joint: joint plan > RCGM | -',
      `1b BZ+PA each: report on progress | ${JULY}`,
    ]);
  });

  it('asks whether countries that hand in one paper owe it together', () => {
    const draft = readSentences('en', 'Belize and Panama will submit the guide to the TS by 3 July 2018.');
    expect(commitmentsOf(draft).map(inShort)).toEqual([`1a BZ+PA joint: guide > TS | ${JULY}`]);
    expect(questionIds(draft)).toEqual(['mode-1a']);
    expect(commitmentsOf(draft)[0]?.confidence).toBe('medium');
  });

  it.each([
    ['1 January 2018', 'PA'],
    ['21 June 2018', 'PA'],
    ['31 December 2018', 'PA'],
    ['1 January 2019', 'GT'],
  ])('binds who holds the office on %s, and asks whether the duty passes on', (day, holder) => {
    const text = reportOf('en', 'The PPT will circulate the plan to Member Countries by 3 July 2018.');
    const draft = draftOf(text.replace('21 June 2017', day));
    expect(commitmentsOf(draft).map(inShort)).toEqual([`1a ${holder} each: plan > members | ${JULY}`]);
    expect(questionIds(draft)).toContain('office-1a');
  });

  it('reads no country within a title in quotation marks', () => {
    const sentence = 'Belize will send the book “Mexico will thank Panama” to the TS by 3 July 2018.';
    expect(commitmentsOf(readSentences('en', sentence)).map(inShort)).toEqual([
      `1a BZ each: book "Mexico will thank Panama" > TS | ${JULY}`,
    ]);
  });
});

describe('where it goes', () => {
  it.each([
    ['Belize will submit its report through the TS.', '1a BZ each: report via TS | -'],
    [
      'Belize will submit its report by means of the Technical Secretariat (TS) to Member Countries.',
      '1a BZ each: report > members via TS | -',
    ],
    ['Belize, through the TS, will submit its report to the PPT.', '1a BZ each: report > PPT via TS | -'],
    ['Belize will submit to the TS its report.', '1a BZ each: report > TS | -'],
    ['Belize will prepare a report with the support of the TS.', '1a BZ each: report | -'],
    ['Belize will submit, for consideration of the RCGM, its report.', '1a BZ each: report > RCGM | -'],
    ['Belize will send its comments on the plan to the TS.', '1a BZ each: comments on the plan > TS | -'],
  ])('%s', (sentence, read) => {
    const draft = readSentences('en', sentence);
    expect(commitmentsOf(draft).map(inShort)).toEqual([read]);
    expect(questionIds(draft)).toEqual([]);
  });

  it('asks where two are named, or one that the paper may be about', () => {
    const both = readSentences('en', 'Belize will inform the PPT and the TS of its delegates.');
    expect(commitmentsOf(both).map(inShort)).toEqual(['1a BZ each: information on its delegates > PPT | -']);
    expect(questionIds(both)).toEqual(['recipient-1a']);
    const about = readSentences('en', 'Belize will send its comments on the support to Honduras.');
    expect(questionIds(about)).toEqual(['recipient-1a']);
  });
});

describe('what stands in an agreement', () => {
  it('reads "in this regard" back to the paper that was thanked for', () => {
    const draft = readSentences(
      'en',
      'To thank Belize for its presentation of the draft manual. To thank Panama for its concept note on shelters. In this regard, Member Countries will send their inputs to the TS by 3 July 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: inputs on Panama's concept note on shelters > TS | ${JULY}`,
    ]);
  });

  it('asks when what is built on could be either of two', () => {
    const draft = readSentences(
      'en',
      'Member Countries will send their comments to the TS. Panama will send its comments to the TS. Belize will prepare a version based on the comments received.',
    );
    expect(commitmentsOf(draft).map(({ dependsOn }) => dependsOn)).toEqual([null, null, null]);
    expect(questionIds(draft)).toEqual(['depends-1c']);
  });

  it('asks about a text that comes twice, and reads both', () => {
    const sentence = 'Belize will send its report to the TS by 3 July 2018.';
    const draft = readSentences('en', sentence, sentence);
    expect(commitmentsOf(draft).map(({ ref }) => ref)).toEqual(['1a', '2a']);
    expect(questionIds(draft)).toEqual(['duplicate-2']);
  });

  it('does not read the same agreement again in the other language', () => {
    const draft = readSentences(
      'en',
      'Belize will send its report to the TS by 3 July 2018.',
      'Belice remitirá su informe a la ST a más tardar el 3 de julio de 2018, y los Países Miembros lo revisarán en la próxima reunión de la Red.',
    );
    expect(commitmentsOf(draft).map(({ ref }) => ref)).toEqual(['1a']);
    expect(questionIds(draft)).toEqual(['foreign-2']);
  });

  it('tells silence that counts from silence of nobody', () => {
    const draft = readSentences(
      'en',
      'Member Countries will send objections to the TS by 3 July 2018; in the absence of objections the guide is adopted.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([`1a all each: objections > TS | ${JULY}`]);
    expect(questionIds(draft)).toEqual(['silence-1a']);
  });

  it('asks about a list of two that may be one', () => {
    const draft = readSentences('en', 'Belize will send comments on the guide and the manual to the TS.');
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      '1a BZ each: comments on the guide and the manual > TS | -',
    ]);
    expect(questionIds(draft)).toEqual(['several-1a']);
  });

  it('does not read a permission or a proposal of dates as a duty', () => {
    const draft = readSentences('en', 'Mexico proposed that comments be submitted by 3 July 2018.');
    expect([...commitmentsOf(draft), ...offersOf(draft)]).toEqual([]);
    expect(questionIds(draft)).toEqual(['date-1']);
  });

  it('asks about a sentence that is too long to be one', () => {
    const draft = readSentences(
      'en',
      `${'Mexico and Panama and '.repeat(300)}Belize will send their lists to the TS.`,
    );
    expect(commitmentsOf(draft)).toEqual([]);
    expect(questionIds(draft)).toEqual(['unread-1']);
  });

  it('cuts a deliverable that would fill a message', () => {
    const draft = readSentences(
      'en',
      `Belize will send its report on ${'the shelters '.repeat(30)}to the TS.`,
    );
    const deliverable = commitmentsOf(draft)[0]?.deliverable ?? '';
    expect(deliverable.length).toBeLessThanOrEqual(201);
    expect(deliverable).toMatch(/^report on the shelters .*…$/);
  });
});
