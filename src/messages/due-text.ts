import type { DueRule } from '../domain/commitment.ts';
import type { Language, Roster } from '../domain/conference.ts';
import { catalogueFor } from './catalogue.ts';
import { acronymOf, nameInSentence, spanishGender } from './country-names.ts';
import { dayText } from './text-dates.ts';

/** A due rule in the reader's words: "before the next RCGM meeting" / "antes de la próxima reunión del GRCM". */
export function dueText(language: Language, roster: Roster, due: DueRule): string {
  const texts = catalogueFor(language).dates.due;
  if ('unclear' in due) return texts.unclear(due.unclear);
  if ('date' in due) {
    const day = dayText(language, due.date);
    return due.bound === 'before' ? texts.before(language === 'es' ? `el ${day}` : day) : texts.by(day);
  }
  return relativeText(language, due, eventText(language, roster, due.event));
}

function relativeText(
  language: Language,
  due: { relation: 'before' | 'after' | 'at'; days?: number },
  event: string,
): string {
  const texts = catalogueFor(language).dates.due;
  if (due.days === undefined || due.relation === 'at') return texts[due.relation](event);
  return due.relation === 'before' ? texts.daysBefore(due.days, event) : texts.daysAfter(due.days, event);
}

/** An event is written as the reports' reader writes it, `next RCGM meeting`; another one is shown as it stands. */
function eventText(language: Language, roster: Roster, event: string): string {
  const texts = catalogueFor(language).dates.due;
  const code = /^(?:the )?next (\S+) meeting$/iu.exec(event)?.[1];
  const body = roster.bodies.find(
    (one) => one.code === code || (code !== undefined && one.aliases.includes(code)),
  );
  if (body === undefined) return texts.unclear(event);
  const acronym = acronymOf(language, body);
  if (acronym === null) return texts.nextMeeting(nameInSentence(language, roster, body.code));
  const article = language === 'es' ? `${spanishGender(body.name.es)} ` : '';
  return texts.nextMeetingByAcronym(`${article}${acronym}`);
}
