import type { Mode, Ref } from '../domain/commitment.ts';
import type { Clause } from './clauses.ts';
import { objectStart } from './clauses.ts';
import { deliverableOf, objectWords, splitObjects } from './deliverable.ts';
import type { Destinations, Span } from './destinations.ts';
import type { DraftCommitment } from './draft.ts';
import { type Due, isLimit, readDue } from './due.ts';
import { findMentions, nameOf } from './lexicon.ts';
import { toPassage } from './passage.ts';
import type { Gaps, QuestionKind } from './questions.ts';
import type { ClauseReading, Growing, Reader } from './reading.ts';
import type { Actors } from './subjects.ts';
import type { TimeMention } from './times.ts';
import { introducedTopic } from './topics.ts';

/** The words of a clause, taken apart. */
interface Parts {
  readonly object: string;
  readonly destinations: Destinations;
  readonly due: Due;
  readonly topic: string | null;
}

/** Records the commitments, or where the clause is soft the offers, of one clause; false where it names nothing to deliver. */
export function commit(reading: ClauseReading, clause: Clause, actors: Actors): boolean {
  const shares = chained(reading, clause).map((region) => partsOf(reading, clause, region));
  const recipient = shares.find(({ destinations }) => destinations.recipient !== null)?.destinations;
  let recorded = false;
  for (const parts of shares) {
    const whole =
      parts.destinations.recipient === null && recipient !== undefined && shares.length > 1
        ? { ...parts, destinations: recipient }
        : parts;
    const { objects, doubtful } = splitObjects(whole.object, reading.reader.grammar);
    for (const object of objects) {
      recorded = add({ reading, clause, actors, parts: { ...whole, object } }, doubtful) || recorded;
    }
  }
  return recorded;
}

/** One verb with two objects and a deadline for each: "their comments by 5 May and their approval by 9 June". */
function chained({ sentence, times, reader }: ClauseReading, clause: Clause): readonly Span[] {
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

function partsOf(reading: ClauseReading, clause: Clause, region: Span): Parts {
  const { sentence, reader, growing } = reading;
  const destinations = reader.destinations(sentence, region);
  const { times, introduced } = timesOf(reading, clause, region);
  const limits = times.filter((time) => isLimit(time, times));
  const taken = [
    ...destinations.spans,
    ...(clause.objectBefore && clause.subject !== null ? [agentSpan(clause)] : []),
    ...limits,
  ];
  const where = clause.objectBefore
    ? { start: objectStart(sentence, clause.verbStart), end: clause.verbStart }
    : region;
  const intro = {
    start: reading.clauses[reading.index - 1]?.end ?? 0,
    end: clause.subject?.start ?? clause.start,
  };
  return {
    object: objectWords(sentence, where, taken),
    destinations,
    due: readDue(sentence, [...introduced, ...times], reader.calendar),
    topic: introducedTopic(sentence, intro, reader.grammar) ?? growing.topic,
  };
}

/** The agent of a passive, with its "by". */
function agentSpan({ subject, verbEnd }: Clause): Span {
  return { start: verbEnd, end: subject?.end ?? verbEnd };
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
  return {
    times: times.filter((time) => time.bareStart >= region.start && time.end <= region.end),
    introduced: times.filter(
      (time) =>
        time.start >= from &&
        time.end <= start &&
        isLimit(time, times) &&
        time.bound !== 'on' &&
        time.bound !== 'at',
    ),
  };
}

interface Adding {
  readonly reading: ClauseReading;
  readonly clause: Clause;
  readonly actors: Actors;
  readonly parts: Parts;
}

function add(adding: Adding, severalDoubtful: boolean): boolean {
  const { reading, clause, parts } = adding;
  const { growing, reader } = reading;
  const deliverable = deliverableOf(clause.verb, parts.object, {
    grammar: reader.grammar,
    topic: parts.topic,
  });
  if (deliverable === '' || isPronoun(deliverable, reader)) return false;
  const ref = refFor(reading.letter, growing);
  const owedBy = owersOf(adding);
  if (owedBy.length === 0) return false;
  const mode = modeOf(adding, owedBy.length);
  const commitment: DraftCommitment = {
    ref,
    owedBy,
    mode: mode.mode,
    deliverable,
    recipient: parts.destinations.recipient,
    through: parts.destinations.through,
    due: parts.due.due,
    dueText: parts.due.dueText,
    dependsOn: dependsOn(adding, ref),
    confidence: confidenceOf(adding, mode.doubtful || severalDoubtful),
    evidence: reading.sentence.text,
  };
  (clause.force === 'soft' ? growing.offered : growing.commitments).push(commitment);
  if (clause.force === 'strong' && bindsAll(adding)) growing.bindAll.push(ref);
  askAbout(commitment, adding, { mode: mode.doubtful, several: severalDoubtful });
  return true;
}

function isPronoun(deliverable: string, reader: Reader): boolean {
  return new RegExp(`^(?:${reader.grammar.words.pronoun})$`).test(deliverable);
}

/** The report's own letter where it has one and it is free, else the next free letter. */
function refFor(letter: string | null, growing: Growing): Ref {
  const used = new Set([...growing.commitments, ...growing.offered].map(({ ref }) => ref));
  if (letter !== null && !used.has(growing.number + letter)) return growing.number + letter;
  for (let index = 0; ; index += 1) {
    const free = letterAt(index);
    if (!growing.letters.has(free) && !used.has(growing.number + free)) return growing.number + free;
  }
}

/** a, b, … z, aa, ab, … */
function letterAt(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
}

function owersOf({ clause, actors, reading }: Adding): DraftCommitment['owedBy'] {
  if (clause.subject?.kind === 'loose') return reading.reader.lexicon.members;
  if (clause.subject?.kind !== 'both') return actors.owedBy;
  const before = [...reading.growing.commitments, ...reading.growing.offered].at(-1)?.owedBy ?? [];
  return before.length === 2 ? before : [];
}

function bindsAll({ clause, actors }: Adding): boolean {
  return clause.subject?.kind === 'loose' || actors.whole;
}

/** Named countries that hand in "the" one paper owe it together, which is asked; a group owes one each unless it says jointly. */
function modeOf(
  { clause, actors, parts, reading }: Adding,
  count: number,
): { mode: Mode; doubtful: boolean } {
  if (count < 2) return { mode: 'each', doubtful: false };
  const jointly = clause.jointly || mergedJointly(reading);
  if (jointly) return { mode: 'joint', doubtful: false };
  if (actors.group || clause.subject?.kind === 'loose') return { mode: 'each', doubtful: false };
  const one = /^(?:the|an?|el|la|una?) /i.test(parts.object);
  return { mode: one ? 'joint' : 'each', doubtful: one };
}

/** "Will work jointly on a draft and will submit …". */
function mergedJointly({ clauses, index }: ClauseReading): boolean {
  const [clause, before] = [clauses[index], clauses[index - 1]];
  return clause?.continues === true && before !== undefined && before.jointly;
}

/** The one earlier commitment of the agreement that hands in the comments this one builds on. */
function dependsOn(adding: Adding, ref: Ref): Ref | null {
  const { reading, clause } = adding;
  const { reader, growing, sentence, clauses, index } = reading;
  const { basedOn, comments } = reader.grammar.words;
  const merged = clauses[index - 1]?.verb.kind === 'work' && clause.continues;
  const start = merged ? (clauses[index - 1]?.verbStart ?? clause.verbStart) : previousEnd(reading, clause);
  const words = sentence.key.slice(start, clause.end);
  const built = new RegExp(
    `(?<![a-z])(?:${basedOn})(?![a-z])[^.;]{0,60}?(?<![a-z])(?:${comments})(?![a-z])`,
  ).exec(words);
  if (built === null) return null;
  const papers = new RegExp(`^(?:${comments})(?![a-z])`);
  const earlier = growing.commitments.filter((commitment) =>
    papers.test(commitment.deliverable.toLowerCase()),
  );
  const [only] = earlier;
  if (earlier.length > 1) reader.asker.ask('depends', ref, { ref, words: sentence.text, refs: [ref] });
  return earlier.length === 1 && only !== undefined ? only.ref : null;
}

function previousEnd({ clauses, index }: ClauseReading, clause: Clause): number {
  return Math.min(clauses[index - 1]?.end ?? 0, clause.verbStart);
}

function confidenceOf({ parts, clause, actors }: Adding, doubtful: boolean): DraftCommitment['confidence'] {
  if (parts.due.confidence === 'low') return 'low';
  const sure = parts.due.confidence === 'high' && clause.subject?.kind === 'named' && actors.office === null;
  return sure && !doubtful && !parts.destinations.doubtful ? 'high' : 'medium';
}

function askAbout(
  commitment: DraftCommitment,
  adding: Adding,
  doubts: { mode: boolean; several: boolean },
): void {
  const { reading, clause, actors, parts } = adding;
  const { reader, sentence } = reading;
  const { ref, recipient } = commitment;
  const ask = (kind: QuestionKind, gaps: Gaps = {}) =>
    reader.asker.ask(kind, ref, { ref, refs: [ref], ...gaps });
  const subject = sentence.text.slice(clause.subject?.start ?? 0, clause.subject?.end ?? 0);
  if (clause.subject?.kind === 'loose') ask('actors', { words: subject });
  if (actors.office !== null) {
    ask('office', {
      words: actors.office,
      name: nameOf(commitment.owedBy[0] ?? '', reader.lexicon, reader.grammar.language),
    });
  }
  if (doubts.mode) ask('mode');
  if (doubts.several) ask('several', { words: commitment.deliverable });
  if (parts.destinations.doubtful) ask('recipient', { words: recipient ?? '' });
  const about = dueGaps(commitment, reader);
  for (const doubt of parts.due.doubts) ask(doubt, about);
}

function dueGaps({ due, dueText }: DraftCommitment, reader: Reader): Gaps {
  const words = dueText ?? '';
  if (due !== null && 'date' in due) return { words, date: due.date };
  if (due === null || !('event' in due)) return { words };
  const body = findMentions(toPassage(words), reader.lexicon).find(
    ({ referent }) => referent.kind === 'body',
  );
  return { words, body: body === undefined ? bodyOf(due.event) : words.slice(body.start, body.end) };
}

function bodyOf(event: string): string {
  return event.split(' ')[1] ?? event;
}
