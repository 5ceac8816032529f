import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { Setting } from '../facts.ts';
import { listed } from '../grammar.ts';
import type { Message } from '../message.ts';
import { dayText } from '../text-dates.ts';

export interface PublishedFacts extends Setting {
  readonly meeting: string;
  readonly refs: readonly Ref[];
  readonly countries: number;
  readonly people: number;
  readonly firstDay: CivilDate | null;
  readonly unreachable: readonly PartyCode[];
  /** Questions that were accepted as they stood. */
  readonly assumed: readonly string[];
}

export function published(facts: PublishedFacts): Message {
  const { language } = facts.reader;
  const { published: said, preview } = catalogueFor(language).review;
  const { people, countries, firstDay } = facts;
  const first = firstDay === null ? null : dayText(language, firstDay);
  return composed(language, [
    heading(said.inForce(listed(language, facts.refs), facts.meeting)),
    paragraph(
      first === null || people === 0
        ? said.noMessages
        : said.firstMessages({ people, countries, day: first }),
    ),
    facts.unreachable.length === 0
      ? null
      : paragraph(preview.nobody(namesInSentence(language, facts.roster, facts.unreachable))),
    items(facts.assumed.map((text) => line(said.assumed(text)))),
  ]);
}
