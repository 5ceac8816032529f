import type { Language } from '../../domain/conference.ts';
import type { DraftContent } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { draftedItem } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Item, Message } from '../message.ts';

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
  const { language } = facts.reader;
  const { again, languages } = catalogueFor(language).review;
  const { meeting, outcome } = facts;
  switch (outcome.kind) {
    case 'same-text':
      return composed(language, [paragraph(again.same(meeting))]);
    case 'language-added': {
      const refs = outcome.refs.length === 0 ? meeting : listed(language, outcome.refs);
      const added = { meeting, language: languages[facts.language], refs };
      return composed(language, [paragraph(again.languageAdded(added))]);
    }
    case 'changed': {
      const say = outcome.applied ? again.changedDraft : again.changedInForce;
      return composed(language, [
        heading(say(meeting, outcome.changes.length)),
        items(outcome.changes.map((change) => changeItem(facts, change))),
      ]);
    }
  }
}

function changeItem(facts: ImportAgainFacts, change: ImportChange): Item {
  const { again, fields } = catalogueFor(facts.reader.language).review;
  switch (change.change) {
    case 'added': {
      const { ref } = change.commitment;
      return line(again.added(ref, draftedItem(facts, change.commitment).text));
    }
    case 'dropped':
      return line(again.dropped(change.ref));
    case 'field': {
      const { field, from, to } = change;
      return { sign: 'none', ref: change.ref, text: again.field({ field: fields[field], from, to }) };
    }
    case 'agreement-text':
      return line(again.agreementText(change.number));
  }
}
