import type { Mode, Ref } from '../domain/commitment.ts';
import { type Language, membersOf, type PartyCode, type Roster, type Texts } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { namesInReport } from './country-names.ts';
import type { Count } from './facts.ts';
import { capitalised } from './grammar.ts';
import { type ReportedFacts, reportedDeliverable } from './reported-deliverable.ts';
import { dayText } from './text-dates.ts';

/** How a commitment stands, for the next report. */
export interface ReportedCommitment {
  readonly ref: Ref;
  readonly mode: Mode;
  readonly deliverable: Texts;
  /** All who owe it and for whom it was not ended. */
  readonly owedBy: readonly PartyCode[];
  readonly submitted: readonly PartyCode[];
  /** Those who said that they have no comments, or did not object. */
  readonly noComments: readonly PartyCode[];
  readonly count: Count;
  /** The day of the last submission that counts; null where there is none. */
  readonly asOf: CivilDate | null;
}

/** "To thank … for submitting their comments on … . Ten of eleven Member Countries had done so by 2 February 2015." */
export function reportParagraph(language: Language, roster: Roster, reported: ReportedCommitment): string {
  const { report: texts } = catalogueFor(language);
  const facts: ReportedFacts = {
    ref: reported.ref,
    what: reportedDeliverable(language, roster, reported.deliverable),
    isJoint: reported.mode === 'joint',
  };
  if (reported.count.settled === 0) {
    const owners = ownersText(language, roster, reported);
    return texts.awaited({ ...facts, owners, isOne: reported.owedBy.length === 1 });
  }
  const named = (parties: readonly PartyCode[]) => ({
    names: namesInReport(language, roster, parties),
    count: parties.length,
  });
  const { submitted, noComments } = reported;
  const thanks = texts.thanks({ ...facts, submitted: named(submitted), noComments: named(noComments) });
  return [thanks, countSentence(language, roster, { reported, facts })]
    .filter((one) => one !== null)
    .join(' ');
}

/** Of a single country, and of what several owe together, there is nothing to count. */
function countSentence(
  language: Language,
  roster: Roster,
  { reported, facts }: { reported: ReportedCommitment; facts: ReportedFacts },
): string | null {
  const { count, asOf, noComments } = reported;
  if (facts.isJoint || count.of < 2 || asOf === null) return null;
  const sentence = catalogueFor(language).report.counted({
    ...facts,
    ...count,
    areMembers: areAllMembers(roster, reported),
    onlySubmitted: noComments.length === 0,
    day: dayText(language, asOf, 'withoutWeekday'),
  });
  return capitalised(sentence);
}

/** Those who owe it by name; where they are all members, by their number. */
function ownersText(language: Language, roster: Roster, reported: ReportedCommitment): string {
  const { owedBy } = reported;
  return areAllMembers(roster, reported)
    ? catalogueFor(language).report.allMembers(owedBy.length)
    : namesInReport(language, roster, owedBy);
}

function areAllMembers(roster: Roster, { owedBy }: ReportedCommitment): boolean {
  const members = membersOf(roster);
  return members.length > 1 && members.every(({ code }) => owedBy.includes(code));
}
