import { type Clause, objectStart } from './clauses.ts';
import { objectWords } from './deliverable.ts';
import type { Destinations, Span } from './destinations.ts';
import { type Due, isLimit, readDue } from './due.ts';
import { leadOf } from './passage.ts';
import type { ClauseReading } from './reading.ts';
import type { TimeMention } from './times.ts';
import { introducedTopic, topicOf } from './topics.ts';

/** The words of a clause, taken apart. */
export interface Parts {
  readonly object: string;
  readonly destinations: Destinations;
  readonly due: Due;
  readonly topic: string | null;
}

/** One verb with two objects and a deadline for each: "their comments by 5 May and their approval by 9 June". */
export function chained({ sentence, times, reader }: ClauseReading, clause: Clause): readonly Span[] {
  const region = { start: clause.verbEnd, end: clause.end };
  const limits = times.filter(
    (time) => time.bareStart >= region.start && time.end <= region.end && isLimit(time, times),
  );
  const [first, second] = limits;
  if (first === undefined || second === undefined) return [region];
  const { and, possessive, determiner } = reader.grammar.words;
  const anew = new RegExp(`^,? (?:${and}) (?=(?:${possessive}|${determiner}) )`).exec(
    sentence.key.slice(first.end, second.start),
  );
  if (anew === null) return [region];
  return [
    { start: region.start, end: first.end },
    { start: first.end + anew[0].length, end: region.end },
  ];
}

/** What is asked for, where it goes and until when, in one region of a clause. */
export function partsOf(reading: ClauseReading, clause: Clause, region: Span): Parts {
  const { sentence, reader, growing } = reading;
  const destinations = destinationsOf(reading, clause, region);
  const { times, introduced } = timesOf(reading, clause, region);
  const limits = times.filter((time) => isLimit(time, times));
  const where = clause.objectBefore
    ? { start: objectStart(sentence, clause.verbStart), end: clause.verbStart }
    : region;
  const intro = {
    start: reading.clauses[reading.index - 1]?.end ?? 0,
    end: clause.subject?.start ?? clause.start,
  };
  return {
    object: objectWords(sentence, where, [...destinations.spans, ...limits]) || antecedentOf(reading, clause),
    destinations,
    due: readDue(sentence, [...introduced, ...times], reader.calendar),
    topic: introducedTopic(sentence, intro, reader.grammar) ?? growing.topic,
  };
}

/** Behind the verb, or the channel between subject and verb: "Mexico, through the TS, will send". */
function destinationsOf({ sentence, reader }: ClauseReading, clause: Clause, region: Span): Destinations {
  const behind = reader.destinations(sentence, region, clause.verb);
  if (behind.through !== null || clause.objectBefore || clause.subject === null) return behind;
  const aside = { start: clause.subject.end, end: Math.max(clause.subject.end, clause.verbStart) };
  return { ...behind, through: reader.destinations(sentence, aside, clause.verb).through };
}

/** "…, which Member Countries will review": what the sentence spoke of before. */
function antecedentOf({ sentence, reader, growing }: ClauseReading, clause: Clause): string {
  const lead = leadOf(sentence.key, clause.subject?.start ?? 0, 10);
  return / (?:which|que|cual|cuales) $/.test(lead)
    ? (topicOf(sentence, reader.grammar) ?? growing.topic ?? '')
    : '';
}

/** The times in a clause, and the limits that lead it in ("By 5 May 2015, Member Countries will …"). */
function timesOf(
  reading: ClauseReading,
  clause: Clause,
  region: Span,
): { times: readonly TimeMention[]; introduced: readonly TimeMention[] } {
  const { clauses, index, times } = reading;
  const from = clauses[index - 1]?.end ?? 0;
  const start = clause.subject?.start ?? clause.start;
  // "Shall, by 3 July, send": between modal and verb.
  const first = region.start === clause.verbEnd ? clause.verbStart : region.start;
  return {
    times: times.filter((time) => time.bareStart >= first && time.end <= region.end),
    introduced: times.filter((time) => time.start >= from && time.end <= start && isLimit(time, times)),
  };
}
