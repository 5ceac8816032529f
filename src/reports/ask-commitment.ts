import type { Parts } from './clause-parts.ts';
import type { Clause } from './clauses.ts';
import type { DraftCommitment } from './draft.ts';
import { findMentions, nameOf } from './lexicon.ts';
import { fold, toPassage } from './passage.ts';
import type { Gaps, QuestionKind } from './questions.ts';
import type { ClauseReading, Reader } from './reading.ts';
import type { Actors } from './subjects.ts';

/** What a commitment is made of. */
export interface Adding {
  readonly reading: ClauseReading;
  readonly clause: Clause;
  readonly actors: Actors;
  readonly parts: Parts;
}

interface Doubts {
  readonly mode: boolean;
  readonly several: boolean;
}

/** Every doubt about a commitment becomes a question that names it. */
export function askAbout(commitment: DraftCommitment, adding: Adding, doubts: Doubts): void {
  const { reading, parts } = adding;
  const { ref, recipient, deliverable } = commitment;
  const ask = (kind: QuestionKind, gaps: Gaps = {}) =>
    reading.reader.asker.ask(kind, ref, { ref, refs: [ref], ...gaps });
  askAboutOwers(commitment, adding, ask);
  if (doubts.mode) ask('mode');
  if (doubts.several) ask('several', { words: deliverable });
  if (parts.destinations.doubtful) ask('recipient', { words: recipient ?? '' });
  const about = dueGaps(commitment, reading.reader);
  for (const doubt of parts.due.doubts) ask(doubt, about);
  const leftover = new RegExp(`(?<![a-z])(?:${reading.reader.grammar.words.leftover})(?![a-z])`);
  if (commitment.due === null && leftover.test(fold(parts.object))) ask('due', { words: parts.object });
  else if (commitment.due !== null) askWhetherShared(commitment, adding, about);
}

type Ask = (kind: QuestionKind, gaps: Gaps) => void;

function askAboutOwers({ owedBy }: DraftCommitment, { reading, clause, actors }: Adding, ask: Ask): void {
  const { reader, sentence } = reading;
  const subject = sentence.text.slice(clause.subject?.start ?? 0, clause.subject?.end ?? 0);
  if (clause.subject?.kind === 'loose') ask('actors', { words: subject });
  if (actors.office === null) return;
  const name = nameOf(owedBy[0] ?? '', reader.lexicon, reader.grammar.language);
  ask('office', { words: actors.office, name });
}

/** "Will review the draft and send comments by 3 July": whether the day holds for both is asked. */
function askWhetherShared(commitment: DraftCommitment, { reading, clause }: Adding, about: Gaps): void {
  const before = reading.growing.commitments.at(-1);
  if (!clause.continues || before?.due !== null || before.evidence !== commitment.evidence) return;
  const gaps = { ...about, ref: before.ref, name: commitment.ref, refs: [before.ref] };
  reading.reader.asker.ask('shared', before.ref, gaps);
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
