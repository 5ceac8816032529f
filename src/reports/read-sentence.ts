import { type Clause, findClauses } from './clauses.ts';
import { commit } from './commitments.ts';
import { isLimit } from './due.ts';
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
  const { sentence, clauses, settled, growing, reader } = rest;
  const { words } = reader.grammar;
  const gaps = { sentence: sentence.text };
  if (new RegExp(`(?<![a-z])(?:${words.silence})(?![a-z])`).test(sentence.key)) {
    reader.asker.ask('silence', growing.commitments.at(-1)?.ref ?? growing.number, gaps);
    return;
  }
  const limits = futureLimits(rest);
  const [limit] = limits;
  const describes = new RegExp(`^(?:${words.thanks})(?![a-z])`).test(sentence.key) && limits.length === 0;
  const open = clauses.filter((clause, index) => settled[index] === false && clause.force === 'strong');
  const pending = open.filter((clause) => !(clause.relative && limits.length === 0));
  if (describes) return;
  if (pending.length > 0)
    reader.asker.ask(
      pending.some(({ subject }) => subject === null) ? 'actor' : 'unread',
      growing.number,
      gaps,
    );
  else if (hasUnreadDuty(rest)) askUnread(sentence, growing, reader);
  else if (limit !== undefined && !settled.includes(true)) {
    const date = sentence.text.slice(limit.start, limit.end).trim();
    reader.asker.ask('date', growing.number, { ...gaps, words: date });
  }
}

/** The limits in a sentence; those that were past on the day of the meeting tell of something else. */
function futureLimits({ times, reader }: Rest): readonly TimeMention[] {
  const year = Number(reader.calendar.lastDay.slice(0, 4));
  return times.filter(
    (mention) =>
      isLimit(mention, times) &&
      mention.bound !== 'on' &&
      mention.time.kind !== 'soon' &&
      !(mention.time.kind === 'day' && mention.time.year !== null && mention.time.year < year),
  );
}

/** A modal that binds, with a verb that the grammar does not know. */
function hasUnreadDuty({ sentence, clauses, reader }: Rest): boolean {
  const duty = new RegExp(`(?<![a-z])(?:${reader.grammar.words.unread})(?![a-z])`, 'g');
  return [...sentence.key.matchAll(duty)].some((match) => {
    const known = clauses.some(
      (clause) => match.index < clause.verbEnd && clause.start < match.index + match[0].length,
    );
    return !known;
  });
}

function askUnread(sentence: Sentence, growing: Growing, reader: Reader): void {
  reader.asker.ask('unread', growing.number, { sentence: sentence.text.slice(0, 500) });
}
