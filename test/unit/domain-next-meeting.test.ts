import { expect, it } from 'vitest';
import { civilDate } from '../../src/domain/instant.ts';
import { type DatedMeeting, eventDayOf, nextMeetingOf } from '../../src/domain/next-meeting.ts';

const MANAGUA = { startsOn: civilDate('2014-11-24'), endsOn: null, submittedTo: 'RCGM' };

function rcgm(id: number, startsOn: string | null, more: Partial<DatedMeeting> = {}): DatedMeeting {
  return {
    id,
    body: 'RCGM',
    startsOn: startsOn === null ? null : civilDate(startsOn),
    endsOn: null,
    isClosed: false,
    ...more,
  };
}

const THE_ONE_IT_WENT_TO = rcgm(1, '2014-11-24', { endsOn: civilDate('2014-11-25') });

it('is not the meeting that contains the one whose report goes to it', () => {
  expect(nextMeetingOf('RCGM', MANAGUA, [THE_ONE_IT_WENT_TO])).toBe(null);
});

it('would be that meeting if the report went elsewhere and it began a day later', () => {
  const report = { ...MANAGUA, submittedTo: null };
  expect(nextMeetingOf('RCGM', report, [rcgm(1, '2014-11-25')])?.id).toBe(1);
});

it('is the first one after the one that it went to', () => {
  const meetings = [rcgm(3, '2016-06-01'), rcgm(2, '2015-11-12'), THE_ONE_IT_WENT_TO];
  expect(nextMeetingOf('RCGM', MANAGUA, meetings)?.id).toBe(2);
});

it.each([
  ['2014-12-01', null],
  ['2014-12-02', 2],
])('counts one that follows on %s as next: %s', (startsOn, next) => {
  expect(nextMeetingOf('RCGM', MANAGUA, [rcgm(2, startsOn)])?.id ?? null).toBe(next);
});

it('goes to the first one within seven days alone', () => {
  const meetings = [rcgm(1, '2014-11-26'), rcgm(2, '2014-11-29')];
  expect(nextMeetingOf('RCGM', MANAGUA, meetings)?.id).toBe(2);
});

it('is of that body, dated, later and not closed', () => {
  const meetings = [
    rcgm(1, '2015-11-12', { body: 'LON' }),
    rcgm(2, null),
    rcgm(3, '2013-11-12'),
    rcgm(4, '2015-11-12', { isClosed: true }),
  ];
  expect(nextMeetingOf('RCGM', MANAGUA, meetings)).toBe(null);
  expect(nextMeetingOf('RCGM', MANAGUA, [...meetings, rcgm(5, '2016-11-12')])?.id).toBe(5);
});

it('counts from its first day, and from its last for what is due after it', () => {
  const meeting = rcgm(1, '2015-11-12', { endsOn: civilDate('2015-11-13') });
  expect(eventDayOf(meeting, 'before')).toBe('2015-11-12');
  expect(eventDayOf(meeting, 'at')).toBe('2015-11-12');
  expect(eventDayOf(meeting, 'after')).toBe('2015-11-13');
  expect(eventDayOf(rcgm(1, '2015-11-12'), 'after')).toBe('2015-11-12');
  expect(eventDayOf(null, 'before')).toBe(null);
});
