import type { Ref } from '../../domain/commitment.ts';
import type { CorrectedTerm, DraftedCommitment, Remedy } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph } from '../compose.ts';
import { answerText, draftedItem } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message, Part } from '../message.ts';

export interface CorrectedFacts extends Setting {
  readonly meeting: string;
  readonly ref: Ref;
  /** Whether the date given has passed already: it is kept, and said so. */
  readonly hasPassed?: boolean;
  readonly change:
    | {
        readonly kind: 'field';
        readonly field: CorrectedTerm;
        readonly commitment: DraftedCommitment;
      }
    | { readonly kind: 'added'; readonly commitment: DraftedCommitment }
    | { readonly kind: 'dropped' }
    | {
        readonly kind: 'answered';
        readonly question: string;
        readonly answer: string;
        /** What the answer says is wrong is corrected so; null where the draft agrees with it. */
        readonly remedy: Remedy | null;
      };
}

/** A draft as corrected: nothing has been sent. */
export function corrected(facts: CorrectedFacts): Message {
  const { language } = facts.reader;
  const { corrected: said } = catalogueFor(language).review;
  const { change } = facts;
  const commitment = 'commitment' in change ? change.commitment : null;
  return composed(language, [
    heading(whatChanged(facts)),
    items(commitment === null ? [] : [draftedItem(facts, commitment)]),
    facts.hasPassed === true ? paragraph(said.passed(facts.ref)) : null,
    remedyPart(facts),
    paragraph(said.draftOf(facts.meeting)),
  ]);
}

function remedyPart({ reader: { language }, change }: CorrectedFacts): Part | null {
  if (change.kind !== 'answered' || change.remedy === null) return null;
  const { corrected: said, remedies } = catalogueFor(language).review;
  return paragraph(said.remedy(listed(language, remedies(change.remedy))));
}

function whatChanged({ reader: { language }, ref, change }: CorrectedFacts): string {
  const { corrected: said, fields } = catalogueFor(language).review;
  switch (change.kind) {
    case 'field':
      return said.field(ref, fields[change.field]);
    case 'added':
      return said.added(ref);
    case 'dropped':
      return said.dropped(ref);
    case 'answered':
      return said.answered(change.question, answerText(language, change.answer));
  }
}
