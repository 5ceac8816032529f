import type { CivilDate } from '../domain/instant.ts';
import { type Decided, decideMoreTime, type TimeDecision } from '../ledger/time-requests.ts';
import { extended, moreTimeDeclined } from '../messages/answers/extended.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { findTimeRequest, listOpenTimeRequests } from '../store/time-requests.ts';
import {
  type Asked,
  answer,
  inTransaction,
  isSecretariat,
  refuse,
  type Session,
  settingOf,
  todayOf,
} from './context.ts';
import { readUntil, typedIn } from './typed-change.ts';
import { anyPhrase, textBetween, type Word } from './words.ts';

const GRANT = ['grant', 'approve', 'conceder', 'aprobar', 'autorizar'];
const CHANGE = ['change', 'cambiar', 'otro dia'];
const DECLINE = ['decline', 'refuse', 'denegar', 'rechazar', 'no conceder'];

/** Whether the words after `extend` decide a request instead of asking for time. */
export function isDecision(words: readonly Word[]): boolean {
  return anyPhrase(words, [...GRANT, ...CHANGE, ...DECLINE]) > 0;
}

/** Whether a request is to be granted on another day, which is not said yet. */
export function isChange(words: readonly Word[]): boolean {
  const length = anyPhrase(words, CHANGE);
  return length > 0 && words.length <= length + 1;
}

/** `extend grant 7`, `extend grant 7 20 February 2015`, `extend decline 7`. */
export async function decideTyped(session: Session, { words, text }: Asked): Promise<Reply> {
  if (!isSecretariat(session)) return refuse(session, { refused: 'secretariat-only' });
  const length = anyPhrase(words, [...GRANT, ...CHANGE, ...DECLINE]);
  const [typed, ...rest] = words.slice(length);
  const number = Number(typed?.plain.replace(/^#/, ''));
  if (typed === undefined || !Number.isInteger(number)) {
    return refuse(session, await unknownRequest(session, typed?.raw ?? ''));
  }
  return await decideChoice(session, { number, words: [...words.slice(0, length), ...rest], text });
}

/** `grant`, `grant 20 February 2015` or `decline`, of the request with that number. */
export async function decideChoice(
  session: Session,
  { number, words, text }: Asked & { readonly number: number },
): Promise<Reply> {
  const decision = readDecision(session, { number, words, text });
  return 'refused' in decision ? refuse(session, decision) : await decide(session, number, decision);
}

function readDecision(
  session: Session,
  { number, words, text }: Asked & { readonly number: number },
): TimeDecision | Refusal {
  const length = anyPhrase(words, [...GRANT, ...CHANGE, ...DECLINE]);
  const rest = words.slice(length);
  const until = readUntil(rest, { today: todayOf(session), text });
  if (until !== null && 'refused' in until) return until;
  if (length === 0 || (until?.length ?? 0) < rest.length) {
    return { refused: 'did-not-understand', typed: textBetween(text, rest), verb: 'extend' };
  }
  if (anyPhrase(words, DECLINE) > 0) return { kind: 'decline' };
  if (until === null && anyPhrase(words, CHANGE) > 0) {
    return { refused: 'until-when', words: typedIn(session).extendChange(number), isRequest: true };
  }
  return { kind: 'grant', until: until?.day ?? null };
}

async function unknownRequest({ context, conferenceId }: Session, typed: string): Promise<Refusal> {
  const open = await listOpenTimeRequests(context.db, conferenceId);
  return { refused: 'unknown-request', typed, open: open.map(({ id }) => id) };
}

/** Decides a request by its number, and answers with what holds now; also what a message's buttons do. */
async function decide(session: Session, number: number, decision: TimeDecision): Promise<Reply> {
  const { context, conferenceId, roster } = session;
  const request = await findTimeRequest(context.db, conferenceId, number);
  if (request === null) return refuse(session, await unknownRequest(session, String(number)));
  const refused = decision.kind === 'grant' ? tooEarly(session, request, decision.until) : null;
  if (refused !== null) return refuse(session, refused);
  const done = await inTransaction(session, async (work) =>
    decideMoreTime(work, { requestId: number, decision, zone: roster.timezone }),
  );
  return answerDecided(session, done, number);
}

/** A day that would extend nothing, or that has passed. */
function tooEarly(
  session: Session,
  { ref, dueOn, askedUntil }: { ref: string; dueOn: CivilDate | null; askedUntil: CivilDate },
  until: CivilDate | null,
): Refusal | null {
  const day = until ?? askedUntil;
  if (day < todayOf(session)) return { refused: 'day-over', day };
  return dueOn !== null && day <= dueOn ? { refused: 'not-later', ref, day, date: dueOn } : null;
}

function answerDecided(session: Session, done: Decided, number: number): Reply {
  if (done.decided === 'not-open') return refuse(session, { refused: 'request-not-open', number });
  const { request } = done;
  const { ref, party, dueOn } = request;
  if (done.decided === 'declined') {
    const message = moreTimeDeclined({ ...settingOf(session), ref, party, dueOn });
    return answer({ message, json: { decided: 'declined', number, ref, party, dueOn } });
  }
  const facts = {
    ref,
    until: done.until,
    from: request.originalDueOn ?? done.until,
    parties: [party],
    settled: [],
    isRestDay: false,
    reason: request.reason,
  };
  return answer({
    message: extended({ ...settingOf(session), ...facts }),
    json: { decided: 'granted', number, ...facts },
  });
}
