import type { Ref } from '../domain/commitment.ts';
import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, paragraph } from './compose.ts';
import { namesInSentence } from './country-names.ts';
import type { Count } from './facts.ts';
import type { Message } from './message.ts';

export interface ChannelConfirmationFacts {
  readonly roster: Roster;
  /** The channel's language, or both in one message. */
  readonly languages: readonly [Language, ...Language[]];
  readonly lines: readonly ConfirmedCommitment[];
}

export interface ConfirmedCommitment {
  readonly ref: Ref;
  /** Those whose submission has just been received. */
  readonly from: readonly PartyCode[];
  /** Everybody who has submitted so far, `from` included. */
  readonly thanked: readonly PartyCode[];
  readonly count: Count;
}

/** What a channel reads: who is thanked by name and the count; no link, no note, nobody who is pending. */
export function channelConfirmation(facts: ChannelConfirmationFacts): Message {
  const parts = facts.languages.flatMap((language) =>
    facts.lines.flatMap((line) => [
      heading(confirmedLine(language, facts.roster, line)),
      line.thanked.length === 0 ? null : paragraph(thanksLine(language, facts.roster, line.thanked)),
    ]),
  );
  return composed(facts.languages[0], parts);
}

function confirmedLine(
  language: Language,
  roster: Roster,
  { ref, from, count }: ConfirmedCommitment,
): string {
  const parties = namesInSentence(language, roster, from);
  return catalogueFor(language).receipt.confirmation.heading({ ref, parties, ...count });
}

function thanksLine(language: Language, roster: Roster, thanked: readonly PartyCode[]): string {
  return catalogueFor(language).receipt.confirmation.thanks(namesInSentence(language, roster, thanked));
}
