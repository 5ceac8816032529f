import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { untilText } from '../commitment-text.ts';
import { composed, heading, items, line, paragraph } from '../compose.ts';
import { nameInSentence, sortedCodes } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import { listed } from '../grammar.ts';
import type { Item, Message } from '../message.ts';
import { pendingCell, type StatusAllFacts, summaryOfAll } from './status-all.ts';

export interface OverviewFacts extends StatusAllFacts {
  /** Countries to whom nothing can be brought, or the last message could not, and what of theirs is pending. */
  readonly unreached: readonly { readonly party: PartyCode; readonly refs: readonly Ref[] }[];
}

/** What stands before the secretariat all the time: what is open, by meeting, and who could not be reached. */
export function overview(facts: OverviewFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  const acronym = facts.roster.acronym[language];
  const all = facts.meetings.flatMap(({ commitments }) => commitments);
  if (all.length === 0) return composed(language, [paragraph(`${texts.nothingInForce(acronym)}.`)]);
  const unreached = unreachedItems(facts);
  return composed(
    language,
    [
      heading(texts.inForce(acronym, all.length)),
      ...facts.meetings.flatMap((meeting) => [
        paragraph(`${meeting.title.text} · ${meeting.slug}`),
        items(meeting.commitments.map((commitment) => itemOf(facts, commitment))),
      ]),
      unreached.length === 0 ? null : heading(texts.unreached),
      items(unreached),
    ],
    summaryOfAll(facts),
  );
}

type Listed = StatusAllFacts['meetings'][number]['commitments'][number];

function itemOf(facts: OverviewFacts, commitment: Listed): Item {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  const { ref, deliverable, count } = commitment;
  const pending = pendingCell(facts, commitment);
  const parts = [
    deliverableText(language, deliverable),
    texts.of(count.settled, count.of),
    ...(count.settled === count.of
      ? []
      : [untilText(facts, commitment), `${texts.columns.pending}: ${pending}`]),
  ];
  return { sign: signOf(commitment), ref, text: parts.join(' · ') };
}

function signOf({ count, lastValidDay }: Listed): Item['sign'] {
  if (count.settled === count.of) return 'received';
  return lastValidDay === null ? 'awaiting' : 'pending';
}

function unreachedItems({ reader: { language }, roster, unreached }: OverviewFacts): Item[] {
  const texts = catalogueFor(language).secretariat.collected;
  const codes = sortedCodes(
    language,
    roster,
    unreached.map(({ party }) => party),
  );
  return codes.map((code) => {
    const refs = unreached.find(({ party }) => party === code)?.refs ?? [];
    return line(
      texts.unreachable(nameInSentence(language, roster, code), listed(language, refs), refs.length),
    );
  });
}
