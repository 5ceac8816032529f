import { civilDateIn } from '../domain/instant.ts';
import type { PendingChoice } from '../domain/pending-list.ts';
import { choose } from '../ledger/note.ts';
import type { Nudged } from '../ledger/nudge.ts';
import { type ChosenList, chosen } from '../messages/answers/chosen.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import {
  findListedDuties,
  findPendingLists,
  findSubjectByNumber,
  type ListedDuty,
  type PendingList,
} from '../store/secretariat-choices.ts';
import type { DeliverySubject } from '../store/tables-deliveries.ts';
import { chooseArrival } from './choose-arrival.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { decideChoice } from './decide-more-time.ts';
import { readRefs } from './typed-refs.ts';
import { fold, textBetween, type Word } from './words.ts';

const CHOICES: ReadonlyMap<string, PendingChoice> = new Map([
  ...['note', 'nota', 'courteous'].map((word) => [word, 'note'] as const),
  ...['extend', 'prorroga', 'prorrogar'].map((word) => [word, 'extend'] as const),
  ...['leave', 'dejar', 'dejarlo'].map((word) => [word, 'leave'] as const),
]);

interface TypedChoice {
  readonly number: number;
  readonly choice: PendingChoice;
  /** Of several lists in a message only these; none: all of them. */
  readonly refs: readonly string[];
}

/** Records what a message's buttons offer: `choose 57 arrived`, `choose 57 note`, or `choose 57 note 3a` where it holds several lists. */
export async function chooseTyped(session: Session, { words, text }: Asked): Promise<Reply> {
  const number = readNumber(words);
  const { context, conferenceId } = session;
  const subject = number === null ? null : await findSubjectByNumber(context.db, conferenceId, number);
  if (subject?.notice === 'more-time') {
    return await decideChoice(session, { number: subject.timeRequestId, words: words.slice(1), text });
  }
  if (number !== null && subject?.notice === 'by-mail') {
    const { submissionId } = subject;
    return await chooseArrival(session, { number, submissionId, words: words.slice(1), text });
  }
  const typed = readChoice(words, text);
  if ('refused' in typed) return refuse(session, typed);
  const lists = await findLists(session, typed, subject);
  if ('refused' in lists) return refuse(session, lists);
  const facts = await inTransaction(session, async (work) => {
    const listIds = lists.found.map(({ id }) => id);
    const done = await choose(work, { listIds, choice: typed.choice });
    const stored = await findPendingLists(work.trx, work.conferenceId, listIds);
    const duties = await findListedDuties(work.trx, work.conferenceId, listIds);
    return stored.map((list) => listFacts(session, list, { ...done, duties }));
  });
  return answer({ message: chosen({ ...settingOf(session), lists: facts }), json: { lists: facts } });
}

function readNumber([first]: readonly Word[]): number | null {
  const digits = /^(?:n\.?[oº]\s*)?#?(\d{1,9})$/.exec(first?.plain ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function readChoice(words: readonly Word[], text: string): TypedChoice | Refusal {
  const [first, second, ...rest] = words;
  const number = readNumber(words);
  if (number === null) return { refused: 'bad-number', typed: first?.raw ?? '' };
  const choice = CHOICES.get(fold(second?.plain ?? ''));
  if (choice === undefined)
    return { refused: 'unknown-choice', number, typed: second?.raw ?? '', about: 'pending' };
  const { refs, length } = readRefs(rest);
  if (length < rest.length) {
    return { refused: 'did-not-understand', typed: textBetween(text, rest.slice(length)), verb: 'choose' };
  }
  return { number, choice, refs: refs.map(({ ref }) => ref) };
}

async function findLists(
  session: Session,
  { number, refs }: TypedChoice,
  subject: DeliverySubject | null,
): Promise<{ found: readonly PendingList[] } | Refusal> {
  const { context, conferenceId } = session;
  const ids = subject?.notice === 'collected' ? subject.listIds : [];
  const lists = await findPendingLists(context.db, conferenceId, ids);
  if (lists.length === 0) return { refused: 'nothing-to-choose', number };
  const known = lists.map(({ ref }) => ref);
  const unknown = refs.find((ref) => !known.some((one) => fold(one) === ref));
  if (unknown !== undefined) {
    return { refused: 'unknown-ref', typed: unknown, known, near: null, meeting: null, again: null };
  }
  return { found: lists.filter(({ ref }) => refs.length === 0 || refs.includes(fold(ref))) };
}

interface Outcome {
  readonly listIds: readonly number[];
  readonly nudged: readonly Nudged[];
  readonly duties: readonly ListedDuty[];
}

function listFacts({ roster, now }: Session, list: PendingList, outcome: Outcome): ChosenList {
  const own = outcome.duties.filter(({ listId }) => listId === list.id).map(({ dutyId }) => dutyId);
  const notes = outcome.nudged
    .filter(({ dutyId }) => own.includes(dutyId))
    .map((one) => ({ party: one.party, on: noteOn(one, now, roster.timezone) }));
  const { ref, choice, chosenBy, chosenAt } = list;
  const isNew = outcome.listIds.includes(list.id);
  return {
    ref,
    isNew,
    choice: choice ?? 'leave',
    by: chosenBy,
    on: civilDateIn(chosenAt ?? now, roster.timezone),
    notes,
  };
}

/** The day on which a note leaves, `now`, or `already` where it had gone. */
function noteOn(nudged: Nudged, now: Session['now'], zone: string): ChosenList['notes'][number]['on'] {
  if (!('leavesAt' in nudged)) return 'already';
  return nudged.leavesAt === now ? 'now' : civilDateIn(nudged.leavesAt, zone);
}
