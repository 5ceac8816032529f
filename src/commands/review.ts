import { membersOf, type PartyCode, type Roster, type Texts } from '../domain/conference.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import { calendarOf, isWeekend } from '../domain/working-days.ts';
import { type ImportReviewFacts, importReview } from '../messages/answers/import-review.ts';
import type { RestDay } from '../messages/rest-day.ts';
import type { Reply } from '../ports/conversation.ts';
import { answer, type Session, settingOf } from './context.ts';
import { commitmentsOf } from './draft-content.ts';
import { fold } from './words.ts';

/** The whole of a draft, to be looked through. */
export function reviewOf(session: Session, draft: DraftContent): Reply {
  const facts = reviewFacts(session, draft);
  return answer({
    message: importReview({ ...settingOf(session), ...facts }),
    json: { outcome: 'new', meeting: draft.meeting.slug, ...facts },
  });
}

/** What the secretariat looks at before it publishes: the draft, who is only thanked, days on which nobody works. */
export function reviewFacts(
  { roster }: Session,
  draft: DraftContent,
): Omit<ImportReviewFacts, 'reader' | 'roster'> {
  return {
    draft,
    thanked: thankedIn(draft, roster),
    restDays: commitmentsOf(draft).flatMap((commitment) => restDayOf(commitment, roster) ?? []),
    publishWords: `publish ${draft.meeting.slug}`,
  };
}

const THANKS = /^(?:to thank|agradecer)\b/;
const REASON = /\b(?:for|por)\b/;

/** The members whom a paragraph thanks: those that it names before it says what for. */
function thankedIn({ agreements }: DraftContent, roster: Roster): PartyCode[] {
  const sentences = agreements.flatMap(({ texts }) => firstSentence(texts) ?? []);
  const named = sentences
    .filter((sentence) => THANKS.test(sentence))
    .map((sentence) => sentence.split(REASON)[0] ?? '');
  return membersOf(roster)
    .filter((party) => {
      const names = [party.name.en, party.name.es, ...party.aliases].map(fold);
      return named.some((sentence) => names.some((name) => sentence.includes(name)));
    })
    .map(({ code }) => code);
}

function firstSentence(texts: Texts): string | null {
  const text = texts.en ?? texts.es;
  return text === undefined ? null : fold(text.replace(/^\s*\d+[.)]\s*/, ''));
}

function restDayOf({ ref, due, owedBy }: DraftedCommitment, roster: Roster): RestDay | null {
  const day = deadlineOf(due, roster.timezone)?.lastValidDay;
  if (day === undefined) return null;
  const holidayOf = roster.parties
    .filter(({ code }) => owedBy.includes(code))
    .filter((party) => calendarOf(party).holidays.has(day))
    .map(({ code }) => code);
  return isWeekend(day) || holidayOf.length > 0 ? { ref, day, holidayOf } : null;
}
