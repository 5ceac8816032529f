import type { Mode, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { ownersText } from '../commitment-text.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { type DateChange, dateChangeText } from '../date-change.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface CorrectedInForceFacts extends Setting {
  readonly ref: Ref;
  /** True: somebody had been told of it. */
  readonly wasTold: boolean;
  readonly correction:
    | { readonly kind: 'due'; readonly change: DateChange }
    | {
        readonly kind: 'owed-by';
        readonly owedBy: readonly PartyCode[];
        readonly mode: Mode;
        readonly added: readonly PartyCode[];
        readonly removed: readonly PartyCode[];
      }
    | { readonly kind: 'deliverable' | 'recipient' | 'drop' };
}

/** What is in force as corrected, and who hears of it. */
export function correctedInForce(facts: CorrectedInForceFacts): Message {
  const { language } = facts.reader;
  return composed(language, [heading(headingOf(facts)), paragraph(...sentencesOf(facts))]);
}

function headingOf({ reader: { language }, roster, ref, correction }: CorrectedInForceFacts): string {
  const { inForce: texts } = catalogueFor(language).changes;
  switch (correction.kind) {
    case 'due':
      return dateChangeText(language, ref, correction.change);
    case 'owed-by':
      return texts.owners(ref, ownersText(language, roster, correction));
    case 'deliverable':
      return texts.text(ref);
    case 'recipient':
      return texts.recipient(ref);
    case 'drop':
      return texts.dropped(ref);
  }
}

function ownersSentences(
  { reader: { language }, roster }: Setting,
  { added, removed }: { readonly added: readonly PartyCode[]; readonly removed: readonly PartyCode[] },
): string[] {
  const { inForce: texts } = catalogueFor(language).changes;
  return [
    added.length === 0 ? '' : texts.added(namesInSentence(language, roster, added)),
    removed.length === 0 ? '' : texts.removed(namesInSentence(language, roster, removed)),
  ];
}

function sentencesOf({ reader, roster, wasTold, correction }: CorrectedInForceFacts): string[] {
  const { language } = reader;
  const { inForce: texts } = catalogueFor(language).changes;
  switch (correction.kind) {
    case 'due':
      return [wasTold ? texts.toldNewDate : texts.silently];
    case 'owed-by':
      return ownersSentences({ reader, roster }, correction);
    case 'deliverable':
    case 'recipient':
      return wasTold ? [texts.cardsAnew] : [];
    case 'drop':
      return [wasTold ? texts.toldSo : texts.silently];
  }
}
