import type { Ref } from '../../domain/commitment.ts';
import type { DraftedCommitment } from '../../domain/draft-content.ts';
import { composed } from '../compose.ts';
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
  return composed(facts.reader.language, []);
}
