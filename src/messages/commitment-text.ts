import type { CommitmentTerms, DueRule, Mode } from '../domain/commitment.ts';
import { type Language, membersOf, type PartyCode, type Roster } from '../domain/conference.ts';
import { deadlineOf } from '../domain/deadline.ts';
import { type CivilDate, daysBetween } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { nameInSentence, namesInSentence } from './country-names.ts';
import { dueText } from './due-text.ts';
import type { MeetingFacts, Setting } from './facts.ts';
import { listed } from './grammar.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** Who owes: "each of the 11 Member Countries", "Costa Rica and Mexico, jointly", or their names. */
export function ownersText(
  language: Language,
  roster: Roster,
  { owedBy, mode }: { owedBy: readonly PartyCode[]; mode: Mode },
): string {
  const texts = catalogueFor(language).status.owners;
  const members = membersOf(roster).map(({ code }) => code);
  const names = namesInSentence(language, roster, owedBy);
  if (mode === 'joint' && owedBy.length > 1) return texts.jointly(names);
  const all = members.length > 1 && members.every((code) => owedBy.includes(code));
  return all && owedBy.length === members.length ? texts.each(members.length) : names;
}

/** " to the Technical Secretariat", " through the Technical Secretariat"; empty where the report says nothing. */
export function whereText(
  language: Language,
  roster: Roster,
  { recipient, through }: Pick<CommitmentTerms, 'recipient' | 'through'>,
): string {
  const texts = catalogueFor(language).card.goes;
  const to = recipient === null ? '' : ` ${texts.to(nameInSentence(language, roster, recipient))}`;
  const by = through === null ? '' : ` ${texts.through(nameInSentence(language, roster, through))}`;
  return `${to}${by}`;
}

/** "by Friday 30 January 2015", as its last valid day; else its rule in words, or that there is no date yet. */
export function byWhen(language: Language, roster: Roster, due: DueRule | null): string {
  const texts = catalogueFor(language);
  if (due === null) return texts.dates.noDateYet;
  const deadline = deadlineOf(due, roster.timezone);
  if (deadline !== null) return texts.dates.due.by(dayText(language, deadline.lastValidDay));
  return `${texts.dates.noDateYet}, ${dueText(language, roster, due)}`;
}

/** The same where the last valid day is known already. */
export function byWhenIs(
  setting: { language: Language; roster: Roster },
  due: DueRule | null,
  lastValidDay: CivilDate | null,
): string {
  const { language, roster } = setting;
  if (lastValidDay === null) return byWhen(language, roster, due);
  return catalogueFor(language).dates.due.by(dayText(language, lastValidDay));
}

/** "Managua, 24 November 2014". */
export function meetingText(language: Language, meeting: Omit<MeetingFacts, 'body'>): string {
  const place = meeting.place?.split(',')[0]?.trim();
  const day = meeting.day === null ? undefined : dayText(language, meeting.day, 'withoutWeekday');
  return [place, day].filter((text) => text !== undefined && text !== '').join(', ');
}

/** "10 days left", "today", or since when it is pending. */
export function timeLeft(language: Language, today: CivilDate, lastValidDay: CivilDate): string {
  const texts = catalogueFor(language).status;
  const days = daysBetween(today, lastValidDay);
  return days < 0 ? texts.pendingSince(dayBeside(language, lastValidDay, { today })) : texts.daysLeft(days);
}

/** Days in one phrase, a month named once: "16, 23 and 29 January". */
export function daysText(language: Language, days: readonly CivilDate[]): string {
  const months = new Map<string, CivilDate[]>();
  for (const day of [...new Set(days)].sort()) {
    const month = day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return listed(
    language,
    [...months.values()].map((ofMonth) => monthText(language, ofMonth)),
  );
}

function monthText(language: Language, days: readonly CivilDate[]): string {
  const last = days.at(-1);
  if (last === undefined) return '';
  const before = days.slice(0, -1).map((day) => String(Number(day.slice(8))));
  return listed(language, [...before, dayText(language, last, 'short')]);
}

/** "until Friday 30 January 2015", "the date was …", or what it waits for. */
export function untilText(
  { reader: { language }, roster, today }: Setting & { readonly today: CivilDate },
  { lastValidDay, due }: { readonly lastValidDay: CivilDate | null; readonly due: DueRule | null },
): string {
  const texts = catalogueFor(language).status;
  if (lastValidDay === null) return byWhenIs({ language, roster }, due, null);
  const day = dayText(language, lastValidDay);
  return lastValidDay < today ? texts.dateWas(day) : texts.until(day);
}
