import type { Language } from '../domain/conference.ts';
import type { Lexicon } from './lexicon.ts';
import { leadOf, literal, type Passage } from './passage.ts';
import { TIME_WORDS, type TimeWords, type Unit } from './time-words.ts';

/** A day as written, or written in numbers that two readings fit. */
export type Time =
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number;
      readonly year: number | null;
      readonly weekday: number | null;
    }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'vague' }
  | { readonly kind: 'soon' }
  | { readonly kind: 'recurring' }
  | {
      readonly kind: 'span';
      readonly count: number;
      readonly unit: Unit;
      readonly working: boolean;
      /** Before or after the meeting that follows in the text; null where it stands alone. */
      readonly relation: 'before' | 'after' | null;
    }
  | {
      readonly kind: 'event';
      readonly which: 'next' | 'this' | 'other' | null;
      readonly body: string | null;
    };

/** `by` includes its day; `since` begins a period or names a past day; null: nothing says what the time is for. */
type Bound = 'by' | 'before' | 'after' | 'at' | 'on' | 'since' | null;

export interface TimeMention {
  /** With the words that make a limit of it. */
  readonly start: number;
  readonly end: number;
  readonly bareStart: number;
  /** Where the words begin that are quoted: "the deadline is" makes a limit, but is not quoted. */
  readonly quoteStart: number;
  readonly time: Time;
  readonly bound: Bound;
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Time | null;
}

interface Clockwork {
  readonly words: TimeWords;
  readonly rules: readonly Rule[];
  readonly bounds: readonly (readonly [Exclude<Bound, null>, RegExp])[];
  readonly limitIs: RegExp;
  readonly atLatest: RegExp;
  readonly described: RegExp;
}

/** Everything in a passage that says when, in order, none overlapping another. */
export function timeFinder(
  language: Language,
  lexicon: Lexicon,
): (passage: Passage) => readonly TimeMention[] {
  const clockwork = assemble(TIME_WORDS[language], lexicon);
  return (passage) => find(passage, clockwork);
}

const LEFT = '(?<![a-z0-9/])';
// A length of time may end with the space before the meeting that it is counted from.
const RIGHT = '(?:(?<= )|(?![a-z0-9]))';

function assemble(words: TimeWords, lexicon: Lexicon): Clockwork {
  const rule = (source: string, read: Rule['read']): Rule => ({
    pattern: new RegExp(LEFT + source + RIGHT, 'g'),
    read,
  });
  const event = (source: string) => source.replaceAll('BODIES', lexicon.bodies);
  const before = (sources: string) => new RegExp(`${LEFT}(?:${sources})(?: the| la| el| los| las)?,? $`);
  return {
    words,
    rules: [
      rule(`(?:${words.recurring})`, () => ({ kind: 'recurring' })),
      ...words.spans.map((source) => rule(source, (match) => readSpan(match, words))),
      ...words.vague.map((source) => rule(source, () => ({ kind: 'vague' }))),
      rule(`(?:${words.soon})`, () => ({ kind: 'soon' })),
      ...words.days.map((source) => rule(source, (match) => readDay(match, words))),
      rule('(?<a>\\d{1,4})(?<by>[/.-])(?<b>\\d{1,2})\\k<by>(?<c>\\d{1,4})', readNumbers),
      ...words.events.map((source) => rule(event(source), (match) => readEvent(match, words, lexicon))),
    ],
    bounds: [
      ['by', before(words.by)],
      ['before', before(words.before)],
      ['since', before(words.since)],
      ['after', before(words.after)],
      ['on', before(words.on)],
      ['at', before(words.at)],
    ],
    limitIs: new RegExp(`${LEFT}(?:${words.limitIs})( ?(?:${words.is}) )$`),
    atLatest: new RegExp(`^(?:${words.atLatest})`),
    described: new RegExp(`${LEFT}(?:${words.described}) (?:[^,;.:]{0,50}(?:, [a-z ]{3,25},?)? )?$`),
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly time: Time;
}

function find(passage: Passage, clockwork: Clockwork): readonly TimeMention[] {
  const found: Found[] = [];
  for (const { pattern, read } of clockwork.rules) {
    for (const match of passage.key.matchAll(pattern)) {
      const time = read(match);
      if (time !== null) found.push({ start: match.index, end: match.index + match[0].length, time });
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let reached = 0;
  return found.flatMap((each, index) => {
    if (each.start < reached) return [];
    const whole = withAnchor(each, found.slice(index + 1, index + 20), passage.key);
    reached = whole.end;
    return [withBound(whole, passage.key, clockwork)];
  });
}

/** "Within 30 days of receiving the draft": where no meeting follows, the words to the next mark are what it is counted from. */
function withAnchor(each: Found, following: readonly Found[], key: string): Found {
  const open = each.time.kind === 'span' && key[each.end - 1] === ' ';
  if (!open || following.some(({ start }) => start === each.end)) return each;
  const rest = /^[^,;.:()]*/.exec(key.slice(each.end));
  return { ...each, time: { kind: 'vague' }, end: each.end + (rest?.[0].length ?? 0) };
}

function withBound(found: Found, key: string, clockwork: Clockwork): TimeMention {
  const { start: bareStart, time } = found;
  const latest = clockwork.atLatest.exec(key.slice(found.end, found.end + 40))?.[0] ?? '';
  const [bound, words] = boundBefore(leadOf(key, bareStart, 60), clockwork);
  const start = bareStart - words.length;
  const end = found.end + latest.length;
  if (bound === 'by' || bound === 'before') return { start, quoteStart: start, end, bareStart, time, bound };
  const limit = clockwork.limitIs.exec(leadOf(key, bareStart, 220));
  if (limit !== null) {
    return {
      start: bareStart - (limit[1]?.length ?? 0),
      quoteStart: bareStart,
      end,
      bareStart,
      time,
      bound: 'by',
    };
  }
  const described = latest === '' && clockwork.described.test(leadOf(key, start, 90));
  const limited = latest === '' ? bound : 'by';
  return { start, quoteStart: start, end, bareStart, time, bound: described ? 'since' : limited };
}

function boundBefore(lead: string, clockwork: Clockwork): readonly [Bound, string] {
  for (const [bound, pattern] of clockwork.bounds) {
    const match = pattern.exec(lead);
    if (match !== null) return [bound, match[0]];
  }
  return [null, ''];
}

function readDay({ groups }: RegExpExecArray, words: TimeWords): Time {
  const weekday = groups?.['weekday'];
  const day = groups?.['day'] ?? '';
  const year = groups?.['year'];
  return {
    kind: 'day',
    day: day === 'primero' ? 1 : Number(day),
    month: words.months[groups?.['month'] ?? ''] ?? 0,
    year: year === undefined ? null : Number(year),
    weekday: weekday === undefined ? null : words.weekdays.indexOf(weekday) + 1,
  };
}

/** Members write day and month in either order: a day above 12 decides, equal numbers need no decision. */
function readNumbers({ groups }: RegExpExecArray): Time | null {
  const [first, second, third] = [groups?.['a'], groups?.['b'], groups?.['c']].map(Number);
  if (first === undefined || second === undefined || third === undefined) return null;
  if ((groups?.['a'] ?? '').length === 4) return calendarDay(third, second, first);
  if ((groups?.['c'] ?? '').length !== 4) return { kind: 'numbers' };
  if (first > 12 || first === second) return calendarDay(first, second, third);
  return second > 12 ? calendarDay(second, first, third) : { kind: 'numbers' };
}

function calendarDay(day: number, month: number, year: number): Time {
  return { kind: 'day', day, month, year, weekday: null };
}

function readSpan({ groups }: RegExpExecArray, words: TimeWords): Time {
  const written = groups?.['count'] ?? '';
  const relation = groups?.['relation'];
  const unit = words.units.find(([name]) => name === groups?.['unit'])?.[1] ?? 'days';
  return {
    kind: 'span',
    count: words.numbers[written] ?? Number(written),
    unit,
    working: groups?.['working'] !== undefined,
    relation: relation === undefined ? null : relationOf(relation),
  };
}

function relationOf(words: string): 'before' | 'after' {
  return /^(?:before|prior|ahead|in advance|antes|previ)/.test(words) ? 'before' : 'after';
}

function readEvent({ groups }: RegExpExecArray, words: TimeWords, lexicon: Lexicon): Time | null {
  const written = groups?.['which'];
  if (written !== undefined && new RegExp(`^(?:${words.past})$`).test(written)) return null;
  const named = groups?.['of'] ?? groups?.['body'];
  const referent = named === undefined ? undefined : lexicon.byName.get(literal(named));
  const own = named !== undefined && new RegExp(`^(?:${words.ownBody})$`).test(named);
  return {
    kind: 'event',
    which: whichMeeting(written, words),
    body: referent?.kind === 'body' ? referent.code : own ? OWN_BODY : null,
  };
}

/** The body whose report it is, where it names itself "the Network". */
export const OWN_BODY = 'own';

function whichMeeting(written: string | undefined, words: TimeWords): 'next' | 'this' | 'other' | null {
  if (written === undefined) return null;
  if (new RegExp(`^(?:${words.next})$`).test(written)) return 'next';
  return new RegExp(`^(?:${words.here})$`).test(written) ? 'this' : 'other';
}
