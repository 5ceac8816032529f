import { addDays } from '../domain/instant.ts';
import { dates } from '../messages/answers/dates.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, refuse, type Session, settingOf, todayOf } from './context.ts';
import { type CommitmentInForce, findInForce, listKnown } from './in-force.ts';
import { textBetween, type Word } from './words.ts';

const FARTHEST = 3660;
const UNITS = new Set(['day', 'days', 'dia', 'dias']);

/** The deadlines ahead, as far as the given number of days, and what awaits a date. */
export async function showDates(session: Session, { words, text }: Asked): Promise<Reply> {
  const days = daysOf(words);
  if (days === undefined) return refuse(session, { refused: 'bad-number', typed: textBetween(text, words) });
  const { context, conferenceId } = session;
  const commitments = await findInForce(context.db, conferenceId, await listKnown(context.db, conferenceId));
  const today = todayOf(session);
  const last = days === null ? null : addDays(today, days);
  const ahead = commitments
    .flatMap((commitment) => {
      const { lastValidDay, count } = commitment;
      const isAhead =
        count.of > 0 &&
        lastValidDay !== null &&
        lastValidDay >= today &&
        (last === null || lastValidDay <= last);
      return isAhead ? { ...factsOf(session, commitment), lastValidDay } : [];
    })
    .toSorted((a, b) => a.lastValidDay.localeCompare(b.lastValidDay));
  const awaiting = commitments
    .filter(({ lastValidDay, count }) => lastValidDay === null && count.settled < count.of)
    .map((commitment) => ({ ...factsOf(session, commitment), due: commitment.due }));
  const facts = { today, days, ahead, awaiting };
  return answer({ message: dates({ ...settingOf(session), ...facts }), json: facts });
}

function factsOf({ reader }: Session, { ref, deliverable, meeting, count }: CommitmentInForce) {
  return { ref, deliverable: wordingIn(reader.language, deliverable), meeting: meeting.slug, count };
}

/** How many days; null where none are said, undefined where it is no number. */
function daysOf(words: readonly Word[]): number | null | undefined {
  const [number, unit, ...more] = words;
  if (number === undefined) return null;
  const count = /^\d{1,4}$/.test(number.plain) ? Number(number.plain) : 0;
  const understood = more.length === 0 && (unit === undefined || UNITS.has(unit.plain));
  return understood && count >= 1 && count <= FARTHEST ? count : undefined;
}
