import { describe, expect, it } from 'vitest';
import { commitmentsOf, inShort, offersOf, questionIds, readSentences } from './reading.ts';

const JULY = '{"date":"2018-07-03"}';

describe('strong verbs oblige', () => {
  it.each([
    [
      'Member Countries agreed to submit their statistics to the TS by 3 July 2018.',
      `1a all each: statistics > TS | ${JULY}`,
    ],
    [
      'Panama will submit its annual report to the PPT by 3 July 2018.',
      `1a PA each: annual report > PPT | ${JULY}`,
    ],
    ['Honduras and Panama will work jointly on a manual by 3 July 2018.', `1a HN+PA joint: manual | ${JULY}`],
    [
      'Each Member Country shall designate a focal point by 3 July 2018.',
      `1a all each: designation of a focal point | ${JULY}`,
    ],
    [
      'Belize is to confirm its delegates by 3 July 2018.',
      `1a BZ each: confirmation of its delegates | ${JULY}`,
    ],
    [
      'Canada and Belize are to share their forms with Member Countries by 3 July 2018.',
      `1a BZ+CA each: forms > members | ${JULY}`,
    ],
    ['Guatemala to circulate the agenda by 3 July 2018.', `1a GT each: agenda | ${JULY}`],
    [
      'El Salvador undertakes to translate the guide by 3 July 2018.',
      `1a SV each: translation of the guide | ${JULY}`,
    ],
    [
      'The Network requests Mexico to provide the TS with its manual by 3 July 2018.',
      `1a MX each: manual > TS | ${JULY}`,
    ],
    [
      'To request that Member Countries update their lists by 3 July 2018.',
      `1a all each: update of their lists | ${JULY}`,
    ],
    [
      'Member Countries are requested to reply to the survey by 3 July 2018.',
      `1a all each: reply to the survey | ${JULY}`,
    ],
    [
      'Member Countries committed to complete the questionnaire by 3 July 2018.',
      `1a all each: completion of the questionnaire | ${JULY}`,
    ],
    [
      'As agreed, the matrix will be updated by the TS by 3 July 2018.',
      `1a TS each: update of the matrix | ${JULY}`,
    ],
    [
      'To request Belize, Mexico and Panama to send their forms by 3 July 2018.',
      `1a BZ+MX+PA each: forms | ${JULY}`,
    ],
    [
      'The matrix will be updated by the TS before 3 July 2018.',
      '1a TS each: update of the matrix | {"date":"2018-07-03","bound":"before"}',
    ],
    [
      'It was agreed that Honduras would publish its handbook by 3 July 2018.',
      `1a HN each: publication of its handbook | ${JULY}`,
    ],
    [
      'The deadline for Member Countries to send their replies to the TS is 3 July 2018.',
      `1a all each: replies > TS | ${JULY}`,
    ],
    [
      'Member Countries shall, by 3 July 2018, nominate two delegates.',
      `1a all each: nomination of two delegates | ${JULY}`,
    ],
    [
      'Member Countries welcomed the guide and agreed to send written comments to Guatemala by 3 July 2018.',
      `1a all each: written comments > GT | ${JULY}`,
    ],
    [
      'To thank Mexico for its report, which Member Countries will review by 3 July 2018.',
      `1a all each: review of Mexico's report | ${JULY}`,
    ],
  ])('%s', (sentence, read) => {
    const draft = readSentences('en', sentence);
    expect(commitmentsOf(draft).map(inShort)).toEqual([read]);
    expect(offersOf(draft)).toEqual([]);
    expect(questionIds(draft)).toEqual([]);
    expect(commitmentsOf(draft)[0]?.evidence).toBe(sentence);
  });
});

describe('soft verbs are offered, never imposed', () => {
  it.each([
    ['To invite Member Countries to share their practices.', '1a all each: practices | -'],
    [
      'The Network encourages Canada to present its programme to the RCGM.',
      '1a CA each: programme > RCGM | -',
    ],
    [
      'To urge Member Countries to update their lists by 3 July 2018.',
      `1a all each: update of their lists | ${JULY}`,
    ],
    ['Member Countries may send comments to the TS by 3 July 2018.', `1a all each: comments > TS | ${JULY}`],
    ['Member Countries will consider the draft plan.', '1a all each: consideration of the draft plan | -'],
    [
      'Panama will assess the possibility of a second workshop.',
      '1a PA each: assessment of the possibility of a second workshop | -',
    ],
    ['Belize offered to host the workshop.', '1a BZ each: hosting of the workshop | -'],
    [
      'To take note of the proposal of Honduras that Member Countries will share their forms.',
      '1a all each: forms | -',
    ],
    ['It was agreed that Mexico would consider the plan.', '1a MX each: consideration of the plan | -'],
    ['To take note that Canada will publish its guide.', '1a CA each: publication of its guide | -'],
    [
      'Mexico proposed that Member Countries submit comments by 3 July 2018.',
      `1a all each: comments | ${JULY}`,
    ],
  ])('%s', (sentence, read) => {
    const draft = readSentences('en', sentence);
    expect(offersOf(draft).map(inShort)).toEqual([read]);
    expect(commitmentsOf(draft)).toEqual([]);
    expect(questionIds(draft)).toEqual([]);
  });
});

describe('courtesies and descriptions oblige nobody', () => {
  it.each([
    'To thank Panama and Belize for their reports on the shelters.',
    'To take note of the statistics that Honduras presented.',
    'To welcome the offer of Canada to fund a study.',
    'To accept the invitation of Mexico to visit its consulates.',
    'To recognise the work of El Salvador, Guatemala and Honduras.',
    'To congratulate Costa Rica on its new law.',
    'To express satisfaction with the progress of the work plan.',
    'To thank UNHCR for the study, which will be published by a university.',
    'To take note that the workshop will be held in Belmopan, Belize, on 5 March 2018.',
    'The next meeting will be held in Panama.',
    'The period covered runs from 1 January 2016 to 31 December 2016.',
    'The memorandum with IOM expires on 31 December 2018.',
    'UNICEF offered technical assistance.',
    'To thank Mexico for the figures up to 31 December 2016.',
    'To take note that Panama reports monthly to its congress.',
    'To thank Belize for its plans for a law in March 2018.',
    'To thank RNCOM for “What Member Countries will send by 3 July 2018”, its new guide.',
  ])('%s', (sentence) => {
    const draft = readSentences('en', sentence);
    expect([...commitmentsOf(draft), ...offersOf(draft)]).toEqual([]);
    expect(questionIds(draft)).toEqual([]);
  });
});

describe('what is not known is asked', () => {
  it.each([
    ['Member Countries will strengthen their ties.', ['unread-1']],
    ['Member Countries will not send comments.', ['unread-1']],
    ['Member Countries will send to the TS by 3 July 2018.', ['unread-1']],
    ['Honduras committed itself to providing data by 3 July 2018.', ['unread-1']],
    ['To strengthen the ties between consulates.', ['unread-1']],
    ['To send the TS the missing data by 3 July 2018.', ['actor-1']],
    ['Comments shall be submitted to the TS by 3 July 2018.', ['actor-1']],
    ['These countries will send their lists to the TS by 3 July 2018.', ['actor-1']],
    ['Those that have not yet replied will send their answers by 3 July 2018.', ['actor-1']],
    ['The Network will circulate the minutes.', ['actor-1']],
    [
      'Regarding the proposal of Belize, Guatemala, Mexico and Panama will send comments by 3 July 2018.',
      ['actor-1'],
    ],
    ['IOM will send its study to the TS by 3 July 2018.', ['observer-1']],
    ['The PPT will convene a meeting.', ['holder-1']],
    ['The deadline for comments is 3 July 2018.', ['date-1']],
    ['To take note that the deadline for comments is 3 July 2018.', ['date-1']],
    ['In the absence of objections by 3 July 2018, the guide is adopted.', ['silence-1']],
    ['No reply is taken as assent.', ['silence-1']],
  ])('%s', (sentence, ids) => {
    const draft = readSentences('en', sentence);
    expect(questionIds(draft)).toEqual(ids);
    expect([...commitmentsOf(draft), ...offersOf(draft)]).toEqual([]);
    expect(draft.questions[0]?.text).toContain(
      ids[0]?.startsWith('date') === true ? '3 July 2018' : sentence,
    );
  });
});

describe('one number may hold several commitments', () => {
  it('parts chained dates and subjects', () => {
    const draft = readSentences(
      'en',
      'Member Countries will send their comments to the TS by 3 July 2018; the TS will circulate a new version by 17 July 2018, and Mexico will present it at the next RCGM meeting.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: comments > TS | ${JULY}`,
      '1b TS each: new version | {"date":"2018-07-17"}',
      '1c MX each: new version | {"event":"next RCGM meeting","relation":"at"}',
    ]);
  });

  it('counts two asks with one date and one recipient as two', () => {
    const draft = readSentences(
      'en',
      'Member Countries will send their comments on the guide and their lists of shelters to the TS by 3 July 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: comments on the guide > TS | ${JULY}`,
      `1b all each: lists of shelters > TS | ${JULY}`,
    ]);
  });

  it('gives each object its own date', () => {
    const draft = readSentences(
      'en',
      'Member Countries will send the TS their comments by 3 July 2018 and their approval by 17 July 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: comments > TS | ${JULY}`,
      '1b all each: approval > TS | {"date":"2018-07-17"}',
    ]);
  });

  it('asks whether a date at the end holds for the first of two verbs', () => {
    const draft = readSentences(
      'en',
      'Guatemala will review the draft and send its observations to the TS by 3 July 2018.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      '1a GT each: review of the draft | -',
      `1b GT each: observations > TS | ${JULY}`,
    ]);
    expect(questionIds(draft)).toEqual(['shared-1a']);
  });

  it('does not ask where each verb has its own date', () => {
    const draft = readSentences(
      'en',
      'Guatemala will review the draft by 26 June 2018 and send its observations to the TS by 3 July 2018.',
    );
    expect(commitmentsOf(draft).map(({ due }) => due)).toEqual([
      { date: '2018-06-26' },
      { date: '2018-07-03' },
    ]);
    expect(questionIds(draft)).toEqual([]);
  });

  it('keeps the second of two verbs as soft as the first', () => {
    const draft = readSentences(
      'en',
      'Member Countries may review the draft and send their comments to the TS.',
    );
    expect(offersOf(draft).map(inShort)).toEqual([
      '1a all each: review of the draft | -',
      '1b all each: comments > TS | -',
    ]);
    expect(commitmentsOf(draft)).toEqual([]);
  });

  it('has a letter for each, also beyond the alphabet', () => {
    const draft = readSentences('en', 'Belize will send its report to the TS. '.repeat(28));
    const refs = commitmentsOf(draft).map(({ ref }) => ref);
    expect([refs.length, refs[0], ...refs.slice(25)]).toEqual([28, '1a', '1z', '1aa', '1ab']);
  });

  it('reads bullets behind the words that they complete, and no other paragraph', () => {
    const draft = readSentences(
      'en',
      'Member Countries will:\n- send their lists to the TS; and\n- designate a focal point.\nTo the TS, thanks are due.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      '1a all each: lists > TS | -',
      '1b all each: designation of a focal point | -',
    ]);
    expect(questionIds(draft)).toEqual([]);
  });

  it('keeps the letters that the report has', () => {
    const draft = readSentences(
      'en',
      'Member Countries agreed to:\na) send their lists to the TS by 3 July 2018;\nb) designate a focal point; and\nc) reply to the survey.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: lists > TS | ${JULY}`,
      '1b all each: designation of a focal point | -',
      '1c all each: reply to the survey | -',
    ]);
  });

  it('reads a second paragraph without a number, and what it builds on', () => {
    const draft = readSentences(
      'en',
      'To take note of the proposal of Belize. Member Countries will send their observations to the TS by 3 July 2018.\n\nBelize and Panama will prepare jointly a new version based on the observations received.',
    );
    expect(commitmentsOf(draft).map(inShort)).toEqual([
      `1a all each: observations on the proposal of Belize > TS | ${JULY}`,
      '1b BZ+PA joint: new version based on the observations received | -',
    ]);
    expect(commitmentsOf(draft).map(({ dependsOn }) => dependsOn)).toEqual([null, '1a']);
  });
});
