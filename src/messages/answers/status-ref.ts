import type { DueRule, Mode, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { ownersText, untilText } from '../commitment-text.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import { asSentence, capitalised } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface StatusRefFacts extends Setting {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly mode: Mode;
  readonly today: CivilDate;
  readonly lastValidDay: CivilDate | null;
  readonly due: DueRule | null;
  readonly count: Count;
  readonly received: readonly PartyCode[];
  /** Null: this reader reads counts only. */
  readonly pending: readonly PartyCode[] | null;
}

/** Where one commitment stands. */
export function statusRef(facts: StatusRefFacts): Message {
  const { language } = facts.reader;
  const { roster, received } = facts;
  const texts = catalogueFor(language);
  const { settled, of } = facts.count;
  const thanks = namesInSentence(language, roster, received);
  return composed(language, [
    heading(
      of === 0
        ? `${facts.ref} · ${texts.status.superseded}`
        : `${facts.ref} · ${texts.status.of(settled, of)}, ${untilText(facts, facts)}`,
    ),
    paragraph(asSentence(deliverableText(language, facts.deliverable)), ownersSentence(facts)),
    received.length === 0 ? null : paragraph(texts.receipt.confirmation.thanks(thanks)),
    paragraph(pendingText(facts)),
    facts.pending === null ? null : paragraph(texts.status.toSee(facts.ref)),
  ]);
}

/** Who owes it together: of what each owes for itself the count says enough. */
function ownersSentence({
  reader: { language },
  roster,
  mode,
  pending,
  received,
}: StatusRefFacts): string | null {
  if (mode === 'each' || pending === null || received.length + pending.length === 0) return null;
  const owners = ownersText(language, roster, { owedBy: [...received, ...pending], mode });
  return asSentence(capitalised(owners));
}

function pendingText({ reader: { language }, roster, mode, pending, count }: StatusRefFacts): string | null {
  const texts = catalogueFor(language).status;
  const left = count.of - count.settled;
  if (left === 0 || mode === 'joint') return null;
  return pending === null
    ? texts.pendingCount(left)
    : texts.pendingNames(namesInSentence(language, roster, pending));
}
