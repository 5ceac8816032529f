import type { Language } from '../../domain/conference.ts';
import type { DraftContent } from '../../domain/draft-content.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ImportAgainFacts extends Setting {
  readonly meeting: string;
  readonly language: Language;
  readonly outcome:
    | { readonly kind: 'same-text' }
    /** The report in its other language: it was added to the same commitments. */
    | { readonly kind: 'language-added'; readonly refs: readonly string[] }
    /** Of a draft: changed. Of what is in force: shown, not applied. */
    | { readonly kind: 'changed'; readonly applied: boolean; readonly changes: readonly ImportChange[] };
}

export type ImportChange =
  | {
      readonly change: 'added';
      readonly commitment: DraftContent['agreements'][number]['commitments'][number];
    }
  | { readonly change: 'dropped'; readonly ref: string }
  | {
      readonly change: 'field';
      readonly ref: string;
      readonly field: 'owed-by' | 'deliverable' | 'due' | 'recipient';
      readonly from: string;
      readonly to: string;
    }
  | { readonly change: 'agreement-text'; readonly number: string };

/** The same text again, its other language, or what a changed text changes. */
export function importAgain(facts: ImportAgainFacts): Message {
  return composed(facts.reader.language, []);
}
