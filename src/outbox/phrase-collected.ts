import { countOf } from '../domain/commitment.ts';
import { civilDateIn } from '../domain/instant.ts';
import { calendarOf, type WorkingCalendar } from '../domain/working-days.ts';
import { noteOf, stillOwes } from '../ledger/note.ts';
import { type CollectedFacts, collectedMorning } from '../messages/collected-morning.ts';
import type { PendingListFacts, PendingParty } from '../messages/pending-list.ts';
import { listCommitments } from '../store/agreements-read.ts';
import { findCommitmentTexts, type Recipient } from '../store/outgoing.ts';
import {
  type CommitmentShare,
  findShares,
  findStandingSubmissions,
  findSubmissionsById,
} from '../store/outgoing-submissions.ts';
import {
  findListedDuties,
  findPendingLists,
  findTellings,
  type ListedDuty,
  type PendingList,
  type ToldRow,
} from '../store/secretariat-choices.ts';
import { findPendingRefs } from '../store/secretariat-mornings.ts';
import { listObligations } from '../store/status-read.ts';
import type { CollectedSubject } from '../store/tables-deliveries.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';
import { wordingOf } from './phrase-morning.ts';

/** What is collected for a person of the secretariat, as it stands now. */
export async function phraseCollected(
  desk: Desk,
  person: Recipient,
  subject: CollectedSubject,
): Promise<Letter> {
  const { delivery } = desk;
  const isShown = delivery.state === 'delivered';
  if (!isShown && person.role !== 'secretariat') {
    return NOTHING_TO_SAY;
  }
  const message = collectedMorning({
    ...settingOf(desk, person),
    lists: await listsOf(desk, subject),
    submissions: await submissionsOf(desk, subject),
    undated: await undatedOf(desk, subject, person),
    unreachable: await unreachableOf(desk, subject),
    uncertain: desk.uncertain,
  });
  return { kind: 'message', message, carries: [] };
}

async function listsOf(desk: Desk, { listIds }: CollectedSubject): Promise<PendingListFacts[]> {
  const { db, delivery } = desk;
  const conferenceId = delivery.conference_id;
  const lists = await findPendingLists(db, conferenceId, listIds);
  const duties = await findListedDuties(db, conferenceId, listIds);
  const shares = await findShares(db, conferenceId, [...new Set(lists.map((one) => one.commitmentId))]);
  const tellings = await findTellings(db, conferenceId, [
    ...new Set(duties.map(({ obligationId }) => obligationId)),
  ]);
  const late = await lateCommitments(desk, lists);
  return lists.map((list) =>
    listFacts(desk, list, {
      duties: duties.filter(({ listId }) => listId === list.id),
      shares: shares.filter(({ commitmentId }) => commitmentId === list.commitmentId),
      tellings,
      isLate: late.has(list.id),
    }),
  );
}

interface KnownOfList {
  readonly duties: readonly ListedDuty[];
  readonly shares: readonly CommitmentShare[];
  readonly tellings: readonly ToldRow[];
  readonly isLate: boolean;
}

function listFacts(desk: Desk, list: PendingList, known: KnownOfList): PendingListFacts {
  const { roster, now, delivery } = desk;
  const owing = known.duties.filter((duty) => stillOwes(duty, [list]));
  const deliveredAt = delivery.settled_at ?? now;
  const secretariat = secretariatCalendar(desk);
  return {
    ref: list.ref,
    lastValidDay: list.dueOn,
    count: countOf(known.shares.map(({ state }) => state)),
    someAfterTheDate: known.isLate,
    pastAtPublication: list.pastAtPublication,
    pending: owing.map((duty) => pendingParty(duty, known.tellings)),
    otherDate: known.duties
      .filter(({ state, dueOn }) => state === 'pending' && dueOn !== list.dueOn)
      .map(({ party }) => party),
    choice:
      list.choice === null || list.chosenAt === null
        ? null
        : { choice: list.choice, by: list.chosenBy, on: civilDateIn(list.chosenAt, roster.timezone) },
    noteDays: list.pastAtPublication
      ? []
      : owing.map((duty) => noteOf(duty, { deliveredAt, secretariat }).ownDay),
  };
}

function secretariatCalendar({ roster }: Desk): WorkingCalendar {
  const party = roster.parties.find(({ kind }) => kind === 'secretariat');
  return calendarOf({
    timezone: roster.timezone,
    holidays: party?.holidays ?? [],
    code: party?.code ?? '',
  });
}

/** How often a party was told, by the days on which a message reached it, or since when none does. */
function pendingParty({ party, obligationId, timezone }: ListedDuty, all: readonly ToldRow[]): PendingParty {
  const own = all.filter((one) => one.party === party && one.obligationId === obligationId);
  const dayOf = ({ decidedAt }: ToldRow) => civilDateIn(decidedAt, timezone);
  const delivered = own.filter(({ state }) => state === 'delivered');
  const last = delivered.at(-1);
  const since = own.find(
    ({ state, decidedAt }) => state !== 'delivered' && (last === undefined || decidedAt > last.decidedAt),
  );
  return {
    party,
    told:
      last === undefined
        ? null
        : {
            times: new Set(delivered.map(dayOf)).size,
            lastOn: dayOf(last),
            byMail: last.place?.platform === 'email',
          },
    nobodySince: since === undefined ? null : dayOf(since),
  };
}

/** The lists of which something came after the date. */
async function lateCommitments({ db, delivery }: Desk, lists: readonly PendingList[]): Promise<Set<number>> {
  const conferenceId = delivery.conference_id;
  const obligations = await listObligations(db, conferenceId, [
    ...new Set(lists.map(({ commitmentId }) => commitmentId)),
  ]);
  const standing = await findStandingSubmissions(
    db,
    conferenceId,
    obligations.map(({ id }) => id),
  );
  const late = lists.filter((list) =>
    standing.some((one) => one.commitmentId === list.commitmentId && one.receivedOn > list.dueOn),
  );
  return new Set(late.map(({ id }) => id));
}

async function submissionsOf(
  { db, delivery }: Desk,
  { submissionIds }: CollectedSubject,
): Promise<CollectedFacts['submissions']> {
  const stored = await findSubmissionsById(db, delivery.conference_id, submissionIds);
  const standing = await findStandingSubmissions(db, delivery.conference_id, [
    ...new Set(stored.map(({ obligationId }) => obligationId)),
  ]);
  return stored.map((submission) => ({
    ref: submission.ref,
    party: submission.party,
    receivedOn: submission.receivedOn,
    receiptNumber: submission.receiptNumber,
    confirmed: submission.confirmed,
    stands: standing.some(({ id }) => id === submission.id),
  }));
}

async function undatedOf(
  { db, delivery }: Desk,
  { undatedIds }: CollectedSubject,
  { language }: Recipient,
): Promise<CollectedFacts['undated']> {
  if (undatedIds.length === 0) return [];
  const commitments = await listCommitments(db, delivery.conference_id);
  const texts = await findCommitmentTexts(db, delivery.conference_id, undatedIds);
  return commitments
    .filter(({ id }) => undatedIds.includes(id))
    .map(({ id, ref, due }) => ({ ref, due, deliverable: wordingOf(texts, id, language) }));
}

async function unreachableOf(
  { db, delivery }: Desk,
  { unreachable }: CollectedSubject,
): Promise<CollectedFacts['unreachable']> {
  const pending = await findPendingRefs(db, delivery.conference_id, unreachable);
  return unreachable.map((party) => ({
    party,
    refs: pending.filter((one) => one.party === party).map(({ ref }) => ref),
  }));
}
