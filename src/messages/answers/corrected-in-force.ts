import type { Mode, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { ownersText } from '../commitment-text.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { type DateChange, dateChangeText } from '../date-change.ts';
import type { Setting } from '../facts.ts';
import { capitalised } from '../grammar.ts';
import type { Message } from '../message.ts';
import { dayText } from '../text-dates.ts';

interface Extended {
  readonly parties: readonly PartyCode[];
  readonly until: CivilDate;
}

export interface CorrectedInForceFacts extends Setting {
  readonly ref: Ref;
  /** True: somebody had been told of it. */
  readonly wasTold: boolean;
  readonly correction:
    | {
        readonly kind: 'due';
        /** Null: every country has an extension beyond it, and no date moved. */
        readonly change: DateChange | null;
        readonly extended: readonly Extended[];
      }
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
      return correction.change === null
        ? texts.extensionsStay(ref)
        : dateChangeText(language, ref, correction.change);
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

function dueSentences(
  { reader: { language }, roster, wasTold }: Setting & { readonly wasTold: boolean },
  { change, extended }: Extract<CorrectedInForceFacts['correction'], { kind: 'due' }>,
): string[] {
  const { inForce: texts } = catalogueFor(language).changes;
  const told = wasTold ? texts.toldNewDate : texts.silently;
  return [
    ...(change === null ? [] : [told]),
    ...extended.map(({ parties, until }) =>
      texts.extended(capitalised(namesInSentence(language, roster, parties)), dayText(language, until)),
    ),
  ];
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
      return dueSentences({ reader, roster, wasTold }, correction);
    case 'owed-by':
      return ownersSentences({ reader, roster }, correction);
    case 'deliverable':
    case 'recipient':
      return wasTold ? [texts.cardsAnew] : [];
    case 'drop':
      return [wasTold ? texts.toldSo : texts.silently];
  }
}

export interface PassedDateFacts extends Setting {
  readonly ref: Ref;
  readonly day: CivilDate;
  /** What accepts it. */
  readonly toAccept: string;
}

/** What a date that has passed would bring, before it is accepted. */
export function passedDatePreview({ reader: { language }, ref, day, toAccept }: PassedDateFacts): Message {
  const { inForce: texts, meeting } = catalogueFor(language).changes;
  return composed(language, [
    heading(texts.nothingYet(ref)),
    paragraph(capitalised(texts.hasPassed(dayText(language, day)))),
    paragraph(meeting.toAccept(toAccept)),
  ]);
}
