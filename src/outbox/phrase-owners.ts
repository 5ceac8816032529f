import { countOf, isReceived, type Ref } from '../domain/commitment.ts';
import {
  cameIn,
  cameInCorrected,
  type SharedSubmission,
  sharedSubmissions,
} from '../messages/owners-notice.ts';
import type { Recipient } from '../store/outgoing.ts';
import { findShares, findStandingSubmissions, findSubmissionsById } from '../store/outgoing-submissions.ts';
import { findDependents } from '../store/secretariat-owners.ts';
import type { OwnersSubject } from '../store/tables-deliveries.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';

/** To an officer whose country owes what builds on another commitment: how that one stands, or what was submitted for it. */
export async function phraseForOwners(
  desk: Desk,
  person: Recipient,
  subject: OwnersSubject,
): Promise<Letter> {
  const { db, delivery } = desk;
  const shares = await findShares(db, delivery.conference_id, [subject.commitmentId]);
  const [first] = shares;
  const isShown = delivery.state === 'delivered';
  if (first === undefined || (!isShown && person.role !== 'liaison')) {
    return NOTHING_TO_SAY;
  }
  const known = {
    ...settingOf(desk, person),
    ref: first.ref,
    count: countOf(shares.map(({ state }) => state)),
  };
  switch (subject.notice) {
    case 'came-in': {
      const settled = shares.filter(({ state }) => isReceived(state));
      const received = [
        ...new Set(settled.flatMap(({ party, owedBy }) => (party === null ? owedBy : [party]))),
      ];
      const days = shares.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
      const lastValidDay = days.at(-1) ?? null;
      const own = await ownOf(desk, person, subject.commitmentId);
      return written(cameIn({ ...known, received, lastValidDay, own }));
    }
    case 'came-in-corrected':
      return written(cameInCorrected({ ...known, party: subject.party }));
    case 'shared': {
      const own = await ownOf(desk, person, subject.commitmentId);
      const submissions = await sharedOf(desk, subject.submissionIds);
      if (submissions.length === 0 && !isShown) return NOTHING_TO_SAY;
      return written(sharedSubmissions({ ...known, submissions, own }));
    }
  }
}

/** Of what was shared that which still stands; what was taken back is not shown any more. */
async function sharedOf({ db, delivery }: Desk, ids: readonly number[]): Promise<SharedSubmission[]> {
  const stored = await findSubmissionsById(db, delivery.conference_id, ids);
  const standing = await findStandingSubmissions(db, delivery.conference_id, [
    ...new Set(stored.map(({ obligationId }) => obligationId)),
  ]);
  return stored.filter(({ id }) => standing.some((one) => one.id === id));
}

async function ownOf({ db, delivery }: Desk, { party }: Recipient, commitmentId: number): Promise<Ref[]> {
  const dependents = await findDependents(db, delivery.conference_id, [commitmentId]);
  return dependents.filter(({ owedBy }) => owedBy.includes(party)).map(({ ref }) => ref);
}

function written(message: ReturnType<typeof cameIn>): Letter {
  return { kind: 'message', message, carries: [] };
}
