import type { Mode, Ref } from '../domain/commitment.ts';
import { type Adding, askAbout } from './ask-commitment.ts';
import { chained, partsOf } from './clause-parts.ts';
import type { Clause } from './clauses.ts';
import { deliverableOf, splitObjects } from './deliverable.ts';
import type { DraftCommitment } from './draft.ts';
import type { ClauseReading, Growing } from './reading.ts';
import type { Actors } from './subjects.ts';

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

function add(adding: Adding, severalDoubtful: boolean): boolean {
  const { reading, clause, parts } = adding;
  const { growing } = reading;
  const deliverable = named(adding);
  const owedBy = owersOf(adding);
  if (deliverable === null || owedBy.length === 0) return false;
  const ref = refFor(reading.letter, growing);
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
  if (clause.force === 'soft') {
    growing.offered.push(commitment);
    return true;
  }
  askAbout(commitment, adding, { mode: mode.doubtful, several: severalDoubtful });
  growing.commitments.push(commitment);
  if (bindsAll(adding)) growing.bindAll.push(commitment);
  return true;
}

/** What is to be delivered, or null where the clause does not name it; "it" and "them" are what was named before. */
function named({ clause, parts, reading }: Adding): string | null {
  const { grammar } = reading.reader;
  const before = [...reading.growing.commitments, ...reading.growing.offered].at(-1);
  const pronoun = new RegExp(`^(?:${grammar.words.pronoun})$`).test(parts.object.toLowerCase());
  if (pronoun && before?.evidence !== reading.sentence.text) return null;
  const object = pronoun && before !== undefined ? before.deliverable : parts.object;
  const deliverable = deliverableOf(clause.verb, object, { grammar, topic: parts.topic });
  return deliverable === '' ? null : deliverable;
}

/** The report's own letter where it has one and it is free, else the next free letter. */
function refFor(letter: string | null, growing: Growing): Ref {
  const own = growing.number + (letter ?? '');
  const ref = letter !== null && !growing.refs.has(own) ? own : nextRef(growing);
  growing.refs.add(ref);
  return ref;
}

function nextRef(growing: Growing): Ref {
  for (;;) {
    const letter = letterAt(growing.tried);
    growing.tried += 1;
    if (!growing.letters.has(letter)) return growing.number + letter;
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
