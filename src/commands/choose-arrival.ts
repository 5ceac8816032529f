import { civilDateIn } from '../domain/instant.ts';
import { decideArrival } from '../ledger/arrivals.ts';
import { arrivalChosen } from '../messages/answers/arrival-chosen.ts';
import type { ArrivalOutcome } from '../messages/arrival-notice.ts';
import type { Reply } from '../ports/conversation.ts';
import type { Arrival } from '../store/arrivals.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { anyPhrase, textBetween } from './words.ts';

const ARRIVED = ['arrived', 'has arrived', 'received', 'llego', 'ha llegado', 'recibido'];
const NOT_ARRIVED = [
  'not arrived',
  'has not arrived',
  'not received',
  'no llego',
  'no ha llegado',
  'no recibido',
];

interface AskedAbout extends Asked {
  /** The message's. */
  readonly number: number;
  readonly submissionId: number;
}

/** `choose 57 arrived` or `choose 57 not arrived`, of the message that asks whether something sent by mail has arrived. */
export async function chooseArrival(
  session: Session,
  { number, submissionId, words, text }: AskedAbout,
): Promise<Reply> {
  const no = anyPhrase(words, NOT_ARRIVED);
  const length = Math.max(no, anyPhrase(words, ARRIVED));
  const rest = words.slice(length);
  if (length === 0) {
    return refuse(session, {
      refused: 'unknown-choice',
      number,
      typed: words[0]?.raw ?? '',
      about: 'arrival',
    });
  }
  if (rest.length > 0) {
    return refuse(session, { refused: 'did-not-understand', typed: textBetween(text, rest), verb: 'choose' });
  }
  const done = await inTransaction(session, async (work) =>
    decideArrival(work, { submissionId, hasArrived: no === 0 }),
  );
  if (done === null) return refuse(session, { refused: 'nothing-to-choose', number });
  const { decided, arrival } = done;
  const { ref, party, receiptNumber } = arrival;
  const facts = {
    ...{ ref, party, receiptNumber, today: todayOf(session) },
    outcome: decided === 'not-open' ? outcomeOf(session, arrival) : chosenNow(session, decided),
    isNew: decided !== 'not-open',
    isPending: decided === 'not-arrived' && done.taken.isPending,
    lastValidDay: arrival.dueOn,
  };
  return answer({ message: arrivalChosen({ ...settingOf(session), ...facts }), json: facts });
}

function chosenNow(session: Session, state: 'arrived' | 'not-arrived'): ArrivalOutcome {
  return { state, by: session.person?.name ?? null, on: todayOf(session) };
}

function outcomeOf({ roster }: Session, { state, decidedBy: by, decidedAt }: Arrival): ArrivalOutcome {
  if (decidedAt === null || state === 'open' || state === 'moot') return { state: 'moot' };
  return { state, by, on: civilDateIn(decidedAt, roster.timezone) };
}
