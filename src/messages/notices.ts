import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, items, line, paragraph, signature } from './compose.ts';
import { bareName, namesInSentence } from './country-names.ts';
import type { Count, Setting } from './facts.ts';
import { inOrder, listed } from './grammar.ts';
import type { Message } from './message.ts';
import { dayBeside, dayText } from './text-dates.ts';

export interface AllReceivedFacts extends Setting {
  readonly commitments: readonly {
    readonly ref: Ref;
    readonly count: Count;
    readonly lastValidDay: CivilDate | null;
    readonly lastReceivedOn: CivilDate;
  }[];
  readonly meeting: string;
  readonly shortNumber: number | null;
}

/** To the secretariat, once each time that everything is in. */
export function allReceivedNotice(facts: AllReceivedFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt.notice;
  const parts = facts.commitments.flatMap(({ ref, count, lastValidDay, lastReceivedOn }) => [
    heading(texts.allReceived({ ref, ...count, day: dayText(language, lastReceivedOn) })),
    lastValidDay === null ? null : paragraph(texts.theDate(facts.meeting, dayText(language, lastValidDay))),
  ]);
  const refs = facts.commitments.map(({ ref }) => ref);
  return composed(language, [
    ...parts,
    paragraph(texts.toSee(refs)),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

export interface NobodyReachableFacts extends Setting {
  readonly today: CivilDate;
  readonly countries: readonly {
    readonly party: PartyCode;
    /** What waits for them. */
    readonly refs: readonly Ref[];
    /** Since when; null: at publication nobody could be written to. */
    readonly since: CivilDate | null;
  }[];
  readonly shortNumber: number | null;
}

/** To the secretariat: no officer of these countries can be written to. */
export function nobodyReachableNotice(facts: NobodyReachableFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt.notice;
  const names = namesInSentence(
    language,
    facts.roster,
    facts.countries.map(({ party }) => party),
  );
  const compare = inOrder(language);
  const name = ({ party }: { party: PartyCode }) => bareName(language, facts.roster, party);
  const sorted = facts.countries.toSorted((a, b) => compare(name(a), name(b)));
  return composed(language, [
    heading(texts.nobodyReachable(names)),
    items(sorted.map((country) => line(waitingText(facts, country)))),
    paragraph(texts.toReach),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

/** "Dominican Republic: 3a and 4a wait, since 23 January". */
function waitingText(
  facts: NobodyReachableFacts,
  country: NobodyReachableFacts['countries'][number],
): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt.notice;
  const waiting = texts.waiting(listed(language, country.refs), country.refs.length);
  const since = country.since === null ? '' : `, ${texts.since(dayBeside(language, country.since, facts))}`;
  return `${bareName(language, facts.roster, country.party)}: ${waiting}${since}`;
}
