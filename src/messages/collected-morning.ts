import type { DueRule, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { byWhen } from './commitment-text.ts';
import { composed, heading, items, line, quiet, signature } from './compose.ts';
import { bareName, nameInSentence, sortedCodes } from './country-names.ts';
import { deliverableText } from './deliverable-text.ts';
import type { Setting, Wording } from './facts.ts';
import { listed } from './grammar.ts';
import type { Item, Message, Part } from './message.ts';
import { type PendingListFacts, pendingList } from './pending-list.ts';
import { dayText } from './text-dates.ts';

export interface CollectedFacts extends Setting {
  readonly lists: readonly PendingListFacts[];
  readonly submissions: readonly CollectedSubmission[];
  /** Commitments of which something is pending without a date. */
  readonly undated: readonly {
    readonly ref: Ref;
    readonly deliverable: Wording;
    readonly due: DueRule | null;
  }[];
  /** Countries that nobody can be written to for, with what waits for them. */
  readonly unreachable: readonly { readonly party: PartyCode; readonly refs: readonly Ref[] }[];
  readonly uncertain: boolean;
  readonly shortNumber: number;
}

interface CollectedSubmission {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly receivedOn: CivilDate;
  readonly receiptNumber: string;
  readonly confirmed: boolean;
  readonly stands: boolean;
}

/** The secretariat's morning in one message: who is pending after a date, what came in, what has no date, who cannot be reached. */
export function collectedMorning(facts: CollectedFacts): Message {
  const { language } = facts.reader;
  const { shortNumber } = facts;
  const isAlone = facts.lists.length === 1;
  const parts = [
    ...facts.lists.flatMap((list) => pendingList(facts, list, { shortNumber, isAlone })),
    ...cameIn(facts),
    ...weekly(facts),
    facts.uncertain ? quiet(catalogueFor(language).card.uncertain(shortNumber)) : null,
    signature(language, facts.roster, shortNumber),
  ];
  return composed(language, parts, summaryOf(facts));
}

/** Null: what stands first says it. */
function summaryOf({ reader: { language }, lists }: CollectedFacts): string | undefined {
  if (lists.length < 2) return undefined;
  const refs = listed(
    language,
    lists.map(({ ref }) => ref),
  );
  return catalogueFor(language).secretariat.collected.listed(refs);
}

function cameIn(facts: CollectedFacts): Part[] {
  const { language } = facts.reader;
  const texts = catalogueFor(language).secretariat.collected;
  if (facts.submissions.length === 0) return [];
  return [
    heading(texts.cameIn(facts.submissions.length)),
    items(facts.submissions.map((submission) => submissionItem(facts, submission))),
  ];
}

function submissionItem({ reader: { language }, roster }: Setting, submission: CollectedSubmission): Item {
  const texts = catalogueFor(language).secretariat.collected;
  const { ref, stands, confirmed } = submission;
  const text = texts.submission({
    party: bareName(language, roster, submission.party),
    day: dayText(language, submission.receivedOn, 'withoutWeekday'),
    receipt: submission.receiptNumber,
  });
  const remark = stands ? (confirmed ? null : texts.toBeConfirmed) : texts.notStanding;
  return {
    sign: stands ? 'received' : 'none',
    ref,
    text: [text, remark].filter((one) => one !== null).join(' · '),
  };
}

function weekly(facts: CollectedFacts): Part[] {
  const { language } = facts.reader;
  const texts = catalogueFor(language).secretariat.collected;
  const list = [...undatedItems(facts), ...unreachableItems(facts)];
  return list.length === 0 ? [] : [heading(texts.thisWeek), items(list)];
}

function undatedItems({ reader: { language }, roster, undated }: CollectedFacts): Item[] {
  const texts = catalogueFor(language).secretariat.collected;
  return undated.map(({ ref, deliverable, due }) => ({
    sign: 'awaiting',
    ref,
    text: texts.undated(deliverableText(language, deliverable), byWhen(language, roster, due)),
  }));
}

function unreachableItems({ reader: { language }, roster, unreachable }: CollectedFacts): Item[] {
  const texts = catalogueFor(language).secretariat.collected;
  const codes = sortedCodes(
    language,
    roster,
    unreachable.map(({ party }) => party),
  );
  return codes.map((code) => {
    const refs = unreachable.find(({ party }) => party === code)?.refs ?? [];
    const name = nameInSentence(language, roster, code);
    return line(
      refs.length === 0
        ? texts.nothingWaits(name)
        : texts.unreachable(name, listed(language, refs), refs.length),
    );
  });
}
