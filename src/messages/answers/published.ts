import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message } from '../message.ts';
import { type SendingTimes, sendingTimesText } from '../sending-times.ts';

export interface PublishedFacts extends Setting, SendingTimes {
  readonly meeting: string;
  readonly refs: readonly Ref[];
  readonly countries: number;
  readonly people: number;
  readonly unreachable: readonly PartyCode[];
  /** Questions that were accepted as they stood. */
  readonly assumed: readonly string[];
}

export function published(facts: PublishedFacts): Message {
  const { language } = facts.reader;
  const { published: said, preview } = catalogueFor(language).review;
  const { people, countries } = facts;
  const times = sendingTimesText(facts);
  return composed(language, [
    heading(said.inForce(listed(language, facts.refs), facts.meeting)),
    times === null || people === 0
      ? paragraph(said.noMessages)
      : paragraph(said.firstMessages({ people, countries }), times),
    facts.unreachable.length === 0
      ? null
      : paragraph(preview.nobody(namesInSentence(language, facts.roster, facts.unreachable))),
    items(facts.assumed.map((text) => line(said.assumed(text)))),
  ]);
}
