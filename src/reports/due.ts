import { DateTime } from 'luxon';
import type { DueRule } from '../domain/commitment.ts';
import { type CivilDate, civilDate } from '../domain/instant.ts';
import type { Passage } from './passage.ts';
import { OWN_BODY, type Time, type TimeMention } from './times.ts';

/** What of a due rule is doubtful, and hence asked. */
type DueDoubt =
  | 'year'
  | 'past'
  | 'weekday'
  | 'weekend'
  | 'numbers'
  | 'due'
  | 'dates'
  | 'unmarked'
  | 'event'
  | 'counted';

export interface Due {
  readonly due: DueRule | null;
  readonly dueText: string | null;
  readonly doubts: readonly DueDoubt[];
  readonly confidence: 'high' | 'medium' | 'low';
}

/** What a deadline is reckoned from. */
export interface Calendar {
  readonly lastDay: CivilDate;
  readonly body: string | null;
  readonly submittedTo: string | null;
}

interface Reading {
  readonly due: DueRule;
  readonly doubts: readonly DueDoubt[];
}

const NONE: Due = { due: null, dueText: null, doubts: [], confidence: 'high' };
const GRAVE: readonly DueDoubt[] = ['weekday', 'numbers', 'due', 'dates', 'unmarked', 'past'];

/**
 * The due rule that the times of one clause give. A day without a year is the first such day after the meeting; what has no day
 * stays as it was written; where two times compete, both stay.
 */
export function readDue(clause: Passage, times: readonly TimeMention[], calendar: Calendar): Due {
  const limits = times.filter((time) => isLimit(time, times));
  const [first, ...more] = limits;
  if (first === undefined) return unmarked(clause, times);
  const text = quote(clause, first, more.at(-1) ?? first);
  if (more.length === 0) return withOthers(toDue(text, readOne(clause, first, calendar)), times);
  return toDue(text, readSeveral(clause, [first, ...more], calendar));
}

/** "By 3 July, extended to 17 July": another day in the clause, of which nothing says what it is for. */
function withOthers(due: Due, times: readonly TimeMention[]): Due {
  const other = times.some(({ time, bound }) => time.kind === 'day' && (bound === 'at' || bound === null));
  return other ? { ...due, doubts: [...due.doubts, 'dates'], confidence: 'low' } : due;
}

function toDue(dueText: string, { due, doubts }: Reading): Due {
  const confidence = doubts.some((doubt) => GRAVE.includes(doubt))
    ? 'low'
    : doubts.length > 0
      ? 'medium'
      : 'high';
  return { due, dueText, doubts, confidence: doubts.join() === 'weekend' ? 'high' : confidence };
}

/** The words from the first to the last; a bracket that opens within them is closed. */
function quote(clause: Passage, first: TimeMention, last: TimeMention): string {
  const words = clause.text.slice(first.quoteStart, last.end).trim();
  return words.includes('(') && !words.includes(')') ? `${words})` : words;
}

/** Whether a time limits, rather than tells when something else was or will be. */
export function isLimit(mention: TimeMention, times: readonly TimeMention[]): boolean {
  const { time, bound } = mention;
  if (time.kind === 'event') return limitsByEvent(mention, times);
  if (bound === 'since') return false;
  if (time.kind === 'day' || time.kind === 'numbers')
    return bound === 'by' || bound === 'before' || bound === 'on';
  return true;
}

function limitsByEvent({ time, bound, bareStart }: TimeMention, times: readonly TimeMention[]): boolean {
  if (time.kind !== 'event') return false;
  if (times.some((other) => other.time.kind === 'span' && other.end === bareStart)) return true;
  if (bound === 'before' || bound === 'by') return true;
  return bound === 'at' && (time.which === 'next' || time.which === 'other');
}

/** A day that nothing marks is asked about: it may be the deadline, or the day of something else. */
function unmarked(clause: Passage, times: readonly TimeMention[]): Due {
  const day = times.find(
    ({ time, bound }) => (time.kind === 'day' || time.kind === 'numbers') && bound === null,
  );
  if (day === undefined) return NONE;
  const words = clause.text.slice(day.bareStart, day.end).trim();
  return { due: { unclear: words }, dueText: words, doubts: ['unmarked'], confidence: 'low' };
}

function readOne(clause: Passage, mention: TimeMention, calendar: Calendar): Reading {
  const { time } = mention;
  const unclear = { unclear: clause.text.slice(mention.bareStart, mention.end).trim() };
  switch (time.kind) {
    case 'day':
      return readDay(time, mention, calendar) ?? { due: unclear, doubts: ['due'] };
    case 'numbers':
      return { due: unclear, doubts: ['numbers'] };
    case 'vague':
    case 'soon':
    case 'recurring':
      return { due: unclear, doubts: ['due'] };
    case 'span':
      return readSpan(mention, calendar) ?? { due: unclear, doubts: ['due'] };
    case 'event':
      return readEvent(mention, null, calendar) ?? { due: unclear, doubts: ['due'] };
  }
}

type DayTime = Extract<Time, { kind: 'day' }>;

function readDay(time: DayTime, { bound }: TimeMention, calendar: Calendar): Reading | null {
  const day = dayOf(time, calendar);
  if (day === null) return null;
  const weekday = DateTime.fromISO(day, { zone: 'utc' }).weekday;
  const doubts: DueDoubt[] = [];
  if (time.year === null) doubts.push('year');
  if (day <= calendar.lastDay) doubts.push('past');
  if (time.weekday !== null && time.weekday !== weekday) doubts.push('weekday');
  if (weekday >= 6) doubts.push('weekend');
  return { due: bound === 'before' ? { date: day, bound: 'before' } : { date: day }, doubts };
}

function dayOf(time: DayTime, calendar: Calendar): CivilDate | null {
  if (time.year !== null) return realDay(time.year, time);
  const year = DateTime.fromISO(calendar.lastDay, { zone: 'utc' }).year;
  // The 29th of February may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = realDay(year + ahead, time);
    if (day !== null && day > calendar.lastDay) return day;
  }
  return null;
}

function realDay(year: number, { month, day }: DayTime): CivilDate | null {
  const date = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return date.isValid && year >= 1000 ? civilDate(date.toFormat('yyyy-MM-dd')) : null;
}

/** Where nothing else is named, counted from the meeting; working days are not counted, for nobody says whose. */
function readSpan({ time }: TimeMention, calendar: Calendar): Reading | null {
  if (time.kind !== 'span' || time.working || time.relation === 'before') return null;
  return counted(time, calendar);
}

/** From the meeting's last day. */
function counted(span: SpanTime, calendar: Calendar): Reading {
  const day = DateTime.fromISO(calendar.lastDay, { zone: 'utc' }).plus({ [span.unit]: span.count });
  return { due: { date: civilDate(day.toFormat('yyyy-MM-dd')) }, doubts: ['counted', ...weekendOf(day)] };
}

function weekendOf(day: DateTime): readonly DueDoubt[] {
  return day.weekday >= 6 ? ['weekend'] : [];
}

type SpanTime = Extract<Time, { kind: 'span' }>;
type EventTime = Extract<Time, { kind: 'event' }>;

/** "Before the next RCGM meeting", or where a span stands before it "three weeks before the next RCGM meeting". */
function readEvent({ time, bound }: TimeMention, span: SpanTime | null, calendar: Calendar): Reading | null {
  if (time.kind !== 'event' || time.which === 'this' || time.which === 'other') return null;
  const body = bodyOf(time, calendar);
  if (body === null) return null;
  const event = `next ${body} meeting`;
  const asks = time.which === null || time.body === null || body === calendar.submittedTo;
  const doubts: readonly DueDoubt[] = asks ? ['event'] : [];
  const rule = span === null ? at(event, bound) : apartFrom(event, span);
  return rule === null ? null : { due: rule, doubts };
}

/** "The next meeting" alone is one of the body whose report it is. */
function bodyOf(time: EventTime, calendar: Calendar): string | null {
  if (time.body === OWN_BODY) return calendar.body;
  return time.body ?? (time.which === 'next' ? calendar.body : null);
}

function at(event: string, bound: TimeMention['bound']): DueRule | null {
  if (bound === 'before') return { event, relation: 'before' };
  return bound === 'by' || bound === 'at' ? { event, relation: 'at' } : null;
}

function apartFrom(event: string, { count, unit, working, relation }: SpanTime): DueRule | null {
  if (working || relation === null || (unit !== 'days' && unit !== 'weeks')) return null;
  return { event, relation, days: unit === 'weeks' ? 7 * count : count };
}

/** A span and its meeting are one; a day beside "as soon as possible" decides; a span that says its day must agree with it. */
function readSeveral(
  clause: Passage,
  limits: readonly [TimeMention, ...TimeMention[]],
  calendar: Calendar,
): Reading {
  const firm = limits.filter(({ time }) => time.kind !== 'soon');
  const [first, second] = firm;
  const unclear = { unclear: quote(clause, limits[0], limits.at(-1) ?? limits[0]) };
  if (first === undefined || firm.length > 2) return { due: unclear, doubts: ['dates'] };
  if (second === undefined) return readOne(clause, first, calendar);
  if (isAnchored(first, second))
    return anchored(first, second, calendar) ?? { due: unclear, doubts: ['due'] };
  if (first.time.kind === 'span' && second.time.kind === 'day')
    return agreeing(clause, [first, second], calendar);
  return sameDay(clause, [first, second], calendar) ?? { due: unclear, doubts: ['dates'] };
}

function isAnchored(span: TimeMention, event: TimeMention): boolean {
  return span.time.kind === 'span' && event.time.kind === 'event' && span.end === event.bareStart;
}

function anchored({ time: span }: TimeMention, event: TimeMention, calendar: Calendar): Reading | null {
  if (span.kind !== 'span') return null;
  if (event.time.kind !== 'event' || event.time.which !== 'this')
    return readEvent(event, withAfter(span), calendar);
  return span.working || span.relation === 'before' ? null : counted(span, calendar);
}

function withAfter(span: SpanTime): SpanTime {
  return { ...span, relation: span.relation ?? 'after' };
}

function agreeing(
  clause: Passage,
  [span, day]: readonly [TimeMention, TimeMention],
  calendar: Calendar,
): Reading {
  const written = readOne(clause, day, calendar);
  const reckoned = readOne(clause, span, calendar);
  const agree = 'date' in written.due && 'date' in reckoned.due && written.due.date === reckoned.due.date;
  return agree ? written : { due: written.due, doubts: [...written.doubts, 'dates'] };
}

function sameDay(
  clause: Passage,
  [first, second]: readonly [TimeMention, TimeMention],
  calendar: Calendar,
): Reading | null {
  const [one, other] = [readOne(clause, first, calendar), readOne(clause, second, calendar)];
  return JSON.stringify(one.due) === JSON.stringify(other.due) ? one : null;
}
