import { describe, expect, it } from 'vitest';
import { type Act, type Actor, may, type Permission } from '../../src/domain/permissions.ts';

const SECRETARIAT: Actor = { role: 'secretariat', party: 'TS', active: true };
const HONDURAS: Actor = { role: 'liaison', party: 'HN', active: true };
const IOM: Actor = { role: 'observer', party: 'IOM', active: true };
const STRANGER = null;

const YES = 'allowed';
const TS_ONLY = 'secretariat-only';
const NO_OBSERVERS = 'not-for-observers';

type Row = readonly [says: string, act: Act, liaison: Permission, observer: Permission];

const TABLE: readonly Row[] = [
  ['the count of what is pending', { verb: 'status' }, YES, YES],
  ['the agreements in force', { verb: 'agreements' }, YES, YES],
  ['the dates ahead', { verb: 'dates' }, YES, YES],
  ['the meetings', { verb: 'meeting-list' }, YES, YES],
  ['help', { verb: 'help' }, YES, YES],
  ['one commitment in full', { verb: 'show' }, YES, NO_OBSERVERS],
  ['the history of a commitment', { verb: 'history' }, YES, NO_OBSERVERS],
  ['a submission for Honduras', { verb: 'submit', parties: ['HN'] }, YES, NO_OBSERVERS],
  ['a submission for Guatemala', { verb: 'submit', parties: ['GT'] }, 'not-your-country', NO_OBSERVERS],
  ['a submission for both', { verb: 'submit', parties: ['HN', 'GT'] }, 'not-your-country', NO_OBSERVERS],
  ['a withdrawal for Honduras', { verb: 'withdraw', parties: ['HN'] }, YES, NO_OBSERVERS],
  ['a withdrawal for Guatemala', { verb: 'withdraw', parties: ['GT'] }, 'not-your-country', NO_OBSERVERS],
  ['asking for more time for Honduras', { verb: 'extend', parties: ['HN'] }, YES, NO_OBSERVERS],
  [
    'asking for more time for Guatemala',
    { verb: 'extend', parties: ['GT'] },
    'not-your-country',
    NO_OBSERVERS,
  ],
  ['sending a submission back', { verb: 'return' }, TS_ONLY, TS_ONLY],
  ['reminding', { verb: 'remind' }, TS_ONLY, TS_ONLY],
  ['pausing', { verb: 'pause' }, TS_ONLY, TS_ONLY],
  ['resuming', { verb: 'resume' }, TS_ONLY, TS_ONLY],
  ['entering a meeting', { verb: 'meeting-add' }, TS_ONLY, TS_ONLY],
  ['dating a meeting', { verb: 'meeting-date' }, TS_ONLY, TS_ONLY],
  ['closing a meeting', { verb: 'meeting-close' }, TS_ONLY, TS_ONLY],
  ['the agreements of a draft', { verb: 'agreements', ofDraft: true }, TS_ONLY, TS_ONLY],
  ['a commitment of a draft', { verb: 'show', ofDraft: true }, TS_ONLY, TS_ONLY],
  ['a commitment that is no draft', { verb: 'show', ofDraft: false }, YES, NO_OBSERVERS],
  ['reading a report', { verb: 'import' }, TS_ONLY, TS_ONLY],
  ['publishing', { verb: 'publish' }, TS_ONLY, TS_ONLY],
  ['correcting', { verb: 'correct' }, TS_ONLY, TS_ONLY],
  ['importing people', { verb: 'people-import' }, TS_ONLY, TS_ONLY],
  ['the directory of people', { verb: 'people-list' }, TS_ONLY, TS_ONLY],
  ['binding a channel', { verb: 'channel-bind' }, TS_ONLY, TS_ONLY],
  ['importing a conference', { verb: 'conference-import' }, TS_ONLY, TS_ONLY],
];

describe.each(TABLE)('%s', (...[, act, liaison, observer]) => {
  it("is the secretariat's", () => {
    expect(may(SECRETARIAT, act)).toBe(YES);
  });

  it(`is ${liaison} to a liaison officer of Honduras`, () => {
    expect(may(HONDURAS, act)).toBe(liaison);
  });

  it(`is ${observer} to an observer`, () => {
    expect(may(IOM, act)).toBe(observer);
  });

  it('is nothing for a stranger, or for a person who left', () => {
    expect(may(STRANGER, act)).toBe('unknown-person');
    for (const person of [SECRETARIAT, HONDURAS, IOM]) {
      expect(may({ ...person, active: false }, act)).toBe('unknown-person');
    }
  });
});

it('lets nobody submit for a country without having one', () => {
  expect(may({ ...HONDURAS, party: null }, { verb: 'submit', parties: ['HN'] })).toBe('not-your-country');
  expect(may({ ...HONDURAS, party: null }, { verb: 'submit', parties: [] })).toBe('not-your-country');
});
