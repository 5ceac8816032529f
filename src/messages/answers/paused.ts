import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface PausedFacts extends Setting {
  /** How many messages were on their way. */
  readonly held: number;
}

/** What the clock sends is held; answers and receipts still go. */
export function paused({ reader: { language }, held }: PausedFacts): Message {
  const { pause: texts } = catalogueFor(language).changes;
  return composed(language, [
    heading(texts.paused),
    paragraph(held === 0 ? null : texts.held(held), texts.still),
  ]);
}

export interface ResumeFacts extends Setting {
  /** What would be brought up, and with whom. */
  readonly refs: readonly Ref[];
  readonly parties: readonly PartyCode[];
  /** What lets it go on where this is only what would leave, else null. */
  readonly toAccept: string | null;
}

/** What would leave, before anything does; or that it goes on. */
export function resuming({ reader: { language }, roster, refs, parties, toAccept }: ResumeFacts): Message {
  const { pause: texts } = catalogueFor(language).changes;
  const leaving =
    refs.length === 0
      ? texts.nothingWaits
      : texts.wouldLeave({
          refs: listed(language, refs),
          parties: namesInSentence(language, roster, parties),
        });
  return toAccept === null
    ? composed(language, [heading(texts.resumed)])
    : composed(language, [
        heading(texts.nothingYet),
        paragraph(leaving),
        paragraph(texts.toResume(toAccept)),
      ]);
}
