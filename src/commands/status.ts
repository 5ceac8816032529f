import type { PartyCode } from '../domain/conference.ts';
import { statusAll } from '../messages/answers/status-all.ts';
import { statusCountry } from '../messages/answers/status-country.ts';
import { statusMine } from '../messages/answers/status-mine.ts';
import { statusRef } from '../messages/answers/status-ref.ts';
import { wordingIn } from '../messages/wording.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, isReadByAll, refuse, type Session, settingOf, todayOf } from './context.ts';
import {
  type CommitmentInForce,
  findInForce,
  listKnown,
  obligationOf,
  pendingOf,
  receivedOf,
} from './in-force.ts';
import { nearestParty, readParties } from './typed-parties.ts';
import { readRef, resolveRef, type TypedRef } from './typed-refs.ts';
import { anyPhrase, textBetween, type Word } from './words.ts';

const MINE = ['mine', 'my country', 'mio', 'mia', 'mios', 'mias', 'lo mio', 'mi pais', 'propio', 'propios'];
const ALL = ['all', 'everything', 'todo', 'todos', 'todas'];

const OF = ['of', 'for', 'from', 'by', 'in', 'on', 'de', 'del', 'para', 'por', 'en', 'a'];

/** What is pending: of a ref, a country, the reader's own country, or all; always with `N of M`. */
export async function showStatus(session: Session, { words: asked, text }: Asked): Promise<Reply> {
  const words = asked.slice(anyPhrase(asked, OF));
  const party = namesPending(session) && session.actor.role === 'liaison' ? session.actor.party : null;
  const [first] = words;
  if (first === undefined || anyPhrase(words, MINE) === words.length) {
    return party === null ? await statusOfAll(session) : await statusOfOwn(session, party);
  }
  if (anyPhrase(words, ALL) === words.length) return await statusOfAll(session);
  const ref = words.length === 1 ? readRef(first) : null;
  return ref === null ? await statusOfNamed(session, words, text) : await statusOfRef(session, ref);
}

async function statusOfNamed(session: Session, words: readonly Word[], text: string): Promise<Reply> {
  const { parties, length } = readParties(words, session.roster);
  const [party, ...others] = parties;
  const typed = textBetween(text, words);
  if (party === undefined || length < words.length) {
    const near = nearestParty(typed, session.roster);
    return refuse(
      session,
      near === null
        ? { refused: 'did-not-understand', typed, verb: 'status' }
        : { refused: 'unknown-country', typed, near },
    );
  }
  if (others.length > 0) return await statusOfAll(session);
  if (session.actor.role === 'observer') return refuse(session, { refused: 'observers-read-counts' });
  if (!namesPending(session)) return await statusOfAll(session);
  const isOwn = party === session.actor.party && session.actor.role === 'liaison';
  return isOwn ? await statusOfOwn(session, party) : await statusOfCountry(session, party);
}

/** Who is pending is named to members and the secretariat, and in no channel. */
function namesPending(session: Session): boolean {
  return session.actor.role !== 'observer' && !isReadByAll(session);
}

async function statusOfRef(session: Session, typed: TypedRef): Promise<Reply> {
  const { context, conferenceId, reader } = session;
  const found = resolveRef(typed, await listKnown(context.db, conferenceId), session.request.words);
  if ('refused' in found) return refuse(session, found);
  const [commitment] = await findInForce(context.db, conferenceId, [found]);
  if (commitment === undefined) throw new TypeError(`nothing is stored for commitment ${found.id}`);
  const facts = {
    ref: commitment.ref,
    meeting: commitment.meeting.slug,
    deliverable: wordingIn(reader.language, commitment.deliverable),
    mode: commitment.mode,
    today: todayOf(session),
    lastValidDay: commitment.lastValidDay,
    due: commitment.due,
    count: commitment.count,
    received: receivedOf(commitment),
    pending: namesPending(session) ? pendingOf(commitment) : null,
  };
  return answer({ message: statusRef({ ...settingOf(session), ...facts }), json: facts });
}

/** Everything that is in force, as far as the reader may know. */
export async function statusOfAll(session: Session): Promise<Reply> {
  const facts = factsOfAll(session, await currentCommitments(session));
  return answer({ message: statusAll({ ...settingOf(session), ...facts }), json: facts });
}

/** How commitments stand, by their meeting. */
export function factsOfAll(session: Session, commitments: readonly CommitmentInForce[]) {
  const { language } = session.reader;
  const names = namesPending(session);
  const asked = commitments.filter(({ count }) => count.of > 0);
  const byMeeting = Map.groupBy(asked, ({ meeting }) => meeting);
  return {
    today: todayOf(session),
    meetings: [...byMeeting].map(([meeting, own]) => ({
      slug: meeting.slug,
      title: wordingIn(language, meeting.title),
      commitments: own.map((commitment) => ({
        ref: commitment.ref,
        deliverable: wordingIn(language, commitment.deliverable),
        lastValidDay: commitment.lastValidDay,
        due: commitment.due,
        count: commitment.count,
        pending: names ? pendingOf(commitment) : null,
      })),
    })),
  };
}

async function statusOfCountry(session: Session, party: PartyCode): Promise<Reply> {
  const items = itemsOf(session, party, await currentCommitments(session));
  const facts = { party, today: todayOf(session), items };
  return answer({ message: statusCountry({ ...settingOf(session), ...facts }), json: facts });
}

/** How a country stands, as its own officers are told. */
export async function standingOfOwn(session: Session, party: PartyCode) {
  const commitments = await currentCommitments(session);
  return {
    party,
    today: todayOf(session),
    items: itemsOf(session, party, commitments),
    next: nextOf(session, party, commitments),
  };
}

/** What a country owes and has submitted, as its own officers are told. */
export async function statusOfOwn(session: Session, party: PartyCode): Promise<Reply> {
  const facts = await standingOfOwn(session, party);
  return answer({ message: statusMine({ ...settingOf(session), ...facts }), json: facts });
}

/** What a party owes or has submitted: the earliest day first, what awaits a date last. */
function itemsOf({ reader }: Session, party: PartyCode, commitments: readonly CommitmentInForce[]) {
  return commitments
    .flatMap((commitment) => {
      const obligation = obligationOf(commitment, party);
      if (obligation === null) return [];
      const [submission] = obligation.submissions;
      return {
        ref: commitment.ref,
        deliverable: wordingIn(reader.language, commitment.deliverable),
        state: obligation.state,
        lastValidDay: obligation.dueOn,
        due: commitment.due,
        jointly: obligation.partyCode === null ? commitment.owedBy : [],
        received:
          submission === undefined
            ? null
            : {
                day: submission.receivedOn,
                receiptNumber: submission.receiptNumber,
                toBeConfirmed: !submission.confirmed,
              },
        count: commitment.count,
      };
    })
    .toSorted((a, b) => (a.lastValidDay ?? '9').localeCompare(b.lastValidDay ?? '9'));
}

/** The next day that anything in the network is due that this party has not submitted already. */
function nextOf(session: Session, party: PartyCode, commitments: readonly CommitmentInForce[]) {
  const today = todayOf(session);
  const ahead = commitments.flatMap((commitment) =>
    commitment.lastValidDay !== null &&
    commitment.lastValidDay >= today &&
    pendingOf(commitment).length > 0 &&
    !receivedOf(commitment).includes(party)
      ? { commitment, lastValidDay: commitment.lastValidDay }
      : [],
  );
  const [next] = ahead.toSorted((a, b) => a.lastValidDay.localeCompare(b.lastValidDay));
  if (next === undefined) return null;
  const { ref, deliverable } = next.commitment;
  return {
    ref,
    deliverable: wordingIn(session.reader.language, deliverable),
    lastValidDay: next.lastValidDay,
  };
}

/** The commitments of the newest report, and of every other one that has something pending. */
export async function currentCommitments({
  context,
  conferenceId,
}: Session): Promise<readonly CommitmentInForce[]> {
  const known = await listKnown(context.db, conferenceId);
  const commitments = await findInForce(context.db, conferenceId, known);
  const open = new Set(
    commitments.filter((one) => pendingOf(one).length > 0).map(({ meeting }) => meeting.id),
  );
  const newest = commitments[0]?.meeting.id;
  return commitments.filter(({ meeting }) => open.has(meeting.id) || meeting.id === newest);
}
