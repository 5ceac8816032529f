import type { DueRule, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { bareName, sortedCodes } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import { dueText } from '../due-text.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Message, Part } from '../message.ts';
import { dayText } from '../text-dates.ts';

/** How much of a deliverable a table shows. */
const WIDTH = 48;

export interface StatusAllFacts extends Setting {
  readonly today: CivilDate;
  readonly meetings: readonly {
    readonly slug: string;
    readonly title: Wording;
    readonly commitments: readonly {
      readonly ref: Ref;
      readonly deliverable: Wording;
      readonly lastValidDay: CivilDate | null;
      readonly due: DueRule | null;
      readonly count: Count;
      /** Null: this reader reads counts only. */
      readonly pending: readonly PartyCode[] | null;
    }[];
  }[];
}

/** Everything that is in force, a table for each meeting. */
export function statusAll(facts: StatusAllFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  const all = facts.meetings.flatMap(({ commitments }) => commitments);
  const acronym = facts.roster.acronym[language];
  if (all.length === 0) return composed(language, [paragraph(`${texts.nothingInForce(acronym)}.`)]);
  return composed(
    language,
    [
      heading(texts.inForce(acronym, all.length)),
      ...facts.meetings.flatMap((meeting) => [
        paragraph(`${meeting.title.text} · ${meeting.slug}`),
        tableOf(facts, meeting),
      ]),
    ],
    summaryOfAll(facts),
  );
}

/** "RCM: 3a 8 of 11, 3b 0 of 1": as many as fit. */
export function summaryOfAll(facts: StatusAllFacts): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  const counts = facts.meetings
    .flatMap(({ commitments }) => commitments)
    .map(({ ref, count }) => `${ref} ${texts.counted(count.settled, count.of)}`);
  const acronym = facts.roster.acronym[language];
  const fitting = counts.filter((_, at) => `${acronym}: ${counts.slice(0, at + 1).join(', ')}`.length <= 58);
  return `${acronym}: ${fitting.join(', ')}${fitting.length < counts.length ? ', …' : ''}`;
}

function tableOf(facts: StatusAllFacts, meeting: StatusAllFacts['meetings'][number]): Part {
  const { columns } = catalogueFor(facts.reader.language).status;
  const named = meeting.commitments.some(({ pending }) => pending !== null);
  return {
    kind: 'table',
    columns: [columns.ref, columns.what, columns.by, columns.received, ...(named ? [columns.pending] : [])],
    rows: meeting.commitments.map((commitment) => rowOf(facts, commitment, named)),
  };
}

type Listed = StatusAllFacts['meetings'][number]['commitments'][number];

function rowOf(facts: StatusAllFacts, commitment: Listed, named: boolean): string[] {
  const { language } = facts.reader;
  const texts = catalogueFor(language);
  const { ref, deliverable, lastValidDay, due, count } = commitment;
  const what = deliverableText(language, deliverable);
  const undated = due === null ? texts.dates.noDateYet : dueText(language, facts.roster, due);
  return [
    ref,
    what.length <= WIDTH ? what : `${what.slice(0, WIDTH - 1).trimEnd()}…`,
    lastValidDay === null ? undated : dayText(language, lastValidDay, 'withoutWeekday'),
    texts.status.counted(count.settled, count.of),
    ...(named ? [pendingCell(facts, commitment)] : []),
  ];
}

/** Names where they are few; `status <ref>` has them all. */
export function pendingCell(facts: StatusAllFacts, { pending, count }: Listed): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).status;
  if (count.of === count.settled) return '';
  if (pending === null || pending.length > 4)
    return texts.countries(pending?.length ?? count.of - count.settled);
  return sortedCodes(language, facts.roster, pending)
    .map((code) => bareName(language, facts.roster, code))
    .join(', ');
}
