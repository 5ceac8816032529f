import type { Ref } from '../../domain/commitment.ts';
import type { DraftedCommitment } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, paragraph } from '../compose.ts';
import { answerText, draftedItem } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface CorrectedFacts extends Setting {
  readonly meeting: string;
  readonly ref: Ref;
  readonly change:
    | {
        readonly kind: 'field';
        readonly field: 'owed-by' | 'deliverable' | 'due' | 'recipient';
        readonly commitment: DraftedCommitment;
      }
    | { readonly kind: 'added'; readonly commitment: DraftedCommitment }
    | { readonly kind: 'dropped' }
    | { readonly kind: 'answered'; readonly question: string; readonly answer: string };
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
    paragraph(said.draftOf(facts.meeting)),
  ]);
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
