import type { Language } from '../../domain/conference.ts';
import type { DraftContent } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { draftedItem } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import { listed, quoted } from '../grammar.ts';
import type { Item, Message, Part } from '../message.ts';

export interface ImportAgainFacts extends Setting {
  readonly meeting: string;
  readonly language: Language;
  readonly outcome:
    | { readonly kind: 'same-text' }
    /** The report in its other language: it was added to the same commitments. */
    | {
        readonly kind: 'language-added';
        readonly refs: readonly string[];
        readonly kept: readonly ImportKept[];
      }
    /** Taken over into a draft; asked of it, where another language disagrees; of what is in force shown alone. */
    | {
        readonly kind: 'changed';
        readonly applied: boolean;
        readonly inForce: boolean;
        readonly changes: readonly ImportChange[];
        readonly kept: readonly ImportKept[];
      };
}

/** What the secretariat corrected and the new text says otherwise: it stays corrected. */
export type ImportKept =
  | {
      readonly kept: 'field';
      readonly ref: string;
      readonly field: 'owed-by' | 'deliverable' | 'due' | 'recipient';
      readonly own: string;
      readonly text: string;
    }
  | { readonly kept: 'taken-out'; readonly ref: string }
  | { readonly kept: 'corrected'; readonly ref: string };

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
      return composed(language, [paragraph(again.languageAdded(added)), keptItems(facts, outcome.kept)]);
    }
    case 'changed': {
      const unapplied = outcome.inForce ? again.changedInForce : again.disagrees;
      const say = outcome.applied ? again.changedDraft : unapplied;
      return composed(language, [
        heading(say(meeting, outcome.changes.length)),
        items(outcome.changes.map((change) => changeItem(facts, change, outcome.applied))),
        keptItems(facts, outcome.kept),
      ]);
    }
  }
}

function keptItems(facts: ImportAgainFacts, kept: readonly ImportKept[]): Part | null {
  return items(kept.map((one) => line(keptText(facts.reader.language, one))));
}

function keptText(language: Language, kept: ImportKept): string {
  const { again, keptFields } = catalogueFor(language).review;
  switch (kept.kept) {
    case 'taken-out':
      return again.keptOut(kept.ref);
    case 'corrected':
      return again.keptCorrected(kept.ref);
    case 'field': {
      const { ref, field } = kept;
      const said = (text: string) => (field === 'deliverable' ? quoted(language, text) : text);
      const texts = { own: said(kept.own), text: said(kept.text) };
      return again.kept({ ref, field: keptFields[field], ...texts });
    }
  }
}

function changeItem(facts: ImportAgainFacts, change: ImportChange, applied: boolean): Item {
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
      const say = applied ? again.field : again.differs;
      return { sign: 'none', ref: change.ref, text: say({ field: fields[field], from, to }) };
    }
    case 'agreement-text':
      return line(again.agreementText(change.number));
  }
}
