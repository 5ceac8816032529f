import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface SharedAnswerFacts extends Setting {
  readonly ref: Ref;
  readonly submissions: number;
  readonly dependents: readonly Ref[];
  /** To whom it goes. */
  readonly parties: readonly PartyCode[];
  readonly unreachable: readonly PartyCode[];
}

/** What was shared, with whom and why. */
export function shared(facts: SharedAnswerFacts): Message {
  const { reader, roster, ref, parties, unreachable } = facts;
  const { language } = reader;
  const texts = catalogueFor(language).secretariat.share;
  const nobody =
    unreachable.length === 0 ? null : texts.nobody(namesInSentence(language, roster, unreachable));
  if (parties.length === 0) return composed(language, [paragraph(nobody)]);
  const names = namesInSentence(language, roster, parties);
  return composed(language, [
    heading(texts.done({ ref, count: facts.submissions, parties: names })),
    paragraph(texts.refs(listed(language, facts.dependents)), nobody),
  ]);
}
