import { type Clause, findClauses } from './clauses.ts';
import { commit } from './commitments.ts';
import type { Span } from './destinations.ts';
import { isLimit } from './due.ts';
import { leadOf } from './passage.ts';
import type { ClauseReading, Growing, Reader } from './reading.ts';
import type { Sentence } from './subjects.ts';
import { type Actors, actorsOf } from './subjects.ts';
import type { TimeMention } from './times.ts';
import { topicOf } from './topics.ts';

/** Longer sentences are none: they are not read, but asked about. */
const LONGEST_SENTENCE = 4000;

/** Reads what one sentence obliges to into the agreement, and asks about what it cannot read. */
export function readSentence(
  sentence: Sentence,
  letter: string | null,
  { growing, reader }: { growing: Growing; reader: Reader },
): void {
  if (sentence.text.length > LONGEST_SENTENCE) {
    askUnread(sentence, growing, reader);
    return;
  }
  const times = reader.timesIn(sentence);
  const clauses = findClauses(sentence, reader.grammar, reader.subjects);
  const recorded = clauses.map((clause, index) => {
    const merged = isMerged(clause, clauses[index + 1]);
    return merged || record({ sentence, letter, times, clauses, index, growing, reader });
  });
  askAboutTheRest({ sentence, times, clauses, settled: recorded, growing, reader });
  growing.topic = topicOf(sentence, reader.grammar) ?? growing.topic;
}

/** "Will work jointly on a draft and will submit it": the work is not handed in, what follows is. */
function isMerged(clause: Clause, next: Clause | undefined): boolean {
  return clause.verb.kind === 'work' && next?.continues === true;
}

/** Records what a clause obliges to; true where nothing of it is left to ask. */
function record(reading: ClauseReading): boolean {
  const clause = reading.clauses[reading.index];
  if (clause === undefined || clause.negated || clause.subject === null || clause.subject.kind === 'open')
    return false;
  const actors = actorsOf(clause.subject, reading.reader.lexicon, reading.reader.day);
  if (actors.holderUnknown || (clause.subject.kind === 'named' && actors.owedBy.length === 0)) {
    if (clause.force === 'strong') askWho(reading, actors);
    return true;
  }
  if (actors.observers.length > 0 && clause.force === 'strong') askWho(reading, actors);
  return commit(reading, clause, actors);
}

/** Observers and bodies take no part in commitments; an office binds only through a holder that the roster knows. */
function askWho({ sentence, growing, reader }: ClauseReading, actors: Actors): void {
  const gaps = { number: growing.number, sentence: sentence.text };
  if (actors.holderUnknown)
    reader.asker.ask('holder', growing.number, { ...gaps, words: actors.office ?? '' });
  else if (actors.observers.length === 0) reader.asker.ask('actor', growing.number, gaps);
  else reader.asker.ask('observer', growing.number, { ...gaps, words: actors.observers.join(', ') });
}

interface Rest {
  readonly sentence: Sentence;
  readonly times: readonly TimeMention[];
  readonly clauses: readonly Clause[];
  readonly settled: readonly boolean[];
  readonly growing: Growing;
  readonly reader: Reader;
}

/** A duty without a reading, a deadline without a duty, a silence that counts: each is a question. */
function askAboutTheRest(rest: Rest): void {
  const { sentence, growing, reader } = rest;
  const gaps = { sentence: sentence.text };
  if (isSilence(rest)) {
    reader.asker.ask('silence', growing.commitments.at(-1)?.ref ?? growing.number, gaps);
    return;
  }
  const [limit] = unusedLimits(rest);
  if (limit === undefined && isThanks(rest)) return;
  const doubt = doubtOf(rest, limit !== undefined);
  if (doubt === 'unread') askUnread(sentence, growing, reader);
  else if (doubt === 'actor') reader.asker.ask('actor', growing.number, gaps);
  else if (limit !== undefined) {
    reader.asker.ask('date', growing.number, {
      ...gaps,
      words: sentence.text.slice(limit.quoteStart, limit.end).trim(),
    });
  }
}

function isSilence({ sentence, reader }: Rest): boolean {
  return new RegExp(`(?<![a-z])(?:${reader.grammar.words.silence})(?![a-z])`).test(sentence.key);
}

function isThanks({ sentence, reader }: Rest): boolean {
  const { thanks, thanked } = reader.grammar.words;
  return new RegExp(`^(?:${thanks}|[a-z ]{0,60} (?:${thanked}))(?![a-z])`).test(sentence.key);
}

/** Whether somebody may be obliged whom, or to what, the grammar cannot tell; a description with no date is none. */
function doubtOf(rest: Rest, limited: boolean): 'actor' | 'unread' | null {
  const { clauses, settled } = rest;
  const open = clauses.filter(
    (clause, index) => settled[index] === false && clause.force === 'strong' && !isOccasion(clause, rest),
  );
  const pending = open.filter((clause) => limited || !clause.relative);
  if (pending.some(({ negated }) => negated)) return 'unread';
  if (pending.some(({ subject }) => subject === null || subject.kind === 'open')) return 'actor';
  if (pending.length > 0 || hasUnreadDuty(rest)) return 'unread';
  return clauses.length === 0 ? headOf(rest) : null;
}

/** "The workshop will be held": an event, and nobody's duty. */
function isOccasion({ subject, verb }: Clause, { reader }: Rest): boolean {
  return subject === null && verb.infinitive.some((form) => reader.grammar.words.occasions.includes(form));
}

/** "To send the list": an infinitive that nobody is the subject of. */
function headOf(rest: Rest): 'actor' | 'unread' | null {
  const { sentence, reader } = rest;
  const head = new RegExp(`^${reader.grammar.words.heads}(?![a-z])`).exec(sentence.key);
  if (head === null || isThanks(rest)) return null;
  const verbs = reader.grammar.words.verbs.filter(({ infinitive }) =>
    infinitive.some((form) =>
      sentence.key.slice(head[0].length - (head.groups?.['verb'] ?? '').length).startsWith(form),
    ),
  );
  const [verb] = verbs;
  if (verb === undefined) return 'unread';
  return verb.kind === 'soft' ? null : 'actor';
}

/** The limits that no recorded clause has; those that were past at the meeting tell of something else. */
function unusedLimits({ times, clauses, settled, reader }: Rest): readonly TimeMention[] {
  const year = Number(reader.calendar.lastDay.slice(0, 4));
  return times.filter((mention) => {
    const { time, bound, bareStart } = mention;
    const past = time.kind === 'day' && time.year !== null && time.year < year;
    const vague = time.kind === 'vague' && bound !== 'by' && bound !== 'before';
    const firm = !vague && bound !== 'on' && time.kind !== 'soon' && time.kind !== 'recurring' && !past;
    return firm && isLimit(mention, times) && !isUsed(bareStart, clauses, settled);
  });
}

function isUsed(at: number, clauses: readonly Clause[], settled: readonly boolean[]): boolean {
  return clauses.some((clause, index) => {
    const from = clauses[index - 1]?.end ?? 0;
    return settled[index] === true && from <= at && at < clause.end;
  });
}

/** A modal or a future that binds, with a verb that the grammar does not know. */
function hasUnreadDuty(rest: Rest): boolean {
  const { sentence, reader } = rest;
  const { unread, unreadFuture } = reader.grammar.words;
  const duty = new RegExp(`(?<![a-z])(?:${unread})(?![a-z])`, 'g');
  const futures = unreadFuture === null ? [] : [...sentence.text.matchAll(unreadFuture)];
  return [...sentence.key.matchAll(duty), ...futures].some((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return !isKnown(span, rest) && !isDescription(span, rest);
  });
}

function isKnown({ start, end }: Span, { sentence, clauses }: Rest): boolean {
  return clauses.some((clause) => {
    const leads = /^ (?:(?:que|that) )?$/.test(sentence.key.slice(end, clause.start));
    return leads || (start < clause.verbEnd && clause.start < end);
  });
}

/** "…, which will improve", "will be held": told, and owed by nobody. */
function isDescription({ start, end }: Span, { sentence, reader }: Rest): boolean {
  if (sentence.key[start] === '¤') return true;
  if (/(?:which|that|who|que|cual|cuales) (?:se )?$/.test(leadOf(sentence.key, start, 12))) return true;
  const { takesPlace } = reader.grammar.words;
  return new RegExp(`^(?:${takesPlace})(?![a-z])`).test(
    sentence.key.slice(reader.grammar.language === 'es' ? start : end + 1),
  );
}

function askUnread(sentence: Sentence, growing: Growing, reader: Reader): void {
  reader.asker.ask('unread', growing.number, { sentence: sentence.text.slice(0, 500) });
}
