import {
  findListVersions,
  findPendingWithDate,
  insertListObligations,
  insertPendingLists,
  type PendingWithDate,
} from '../store/secretariat-lists.ts';
import { audit } from './audit.ts';
import { tellCollected } from './tell-collected.ts';
import type { Work } from './work.ts';

/** One list for each commitment and last valid day of what is pending; answers with their ids. */
export async function listPending(
  work: Work,
  pending: readonly PendingWithDate[],
): Promise<readonly number[]> {
  const { trx, conferenceId, now } = work;
  const groups = [...Map.groupBy(pending, groupOf).values()];
  const commitmentIds = [...new Set(pending.map(({ commitmentId }) => commitmentId))];
  const versions = await findListVersions(trx, conferenceId, commitmentIds);
  const taken = new Map(versions.map((one) => [`${one.commitmentId} ${one.dueOn}`, one.version]));
  const lists = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const key = `${first.commitmentId} ${first.dueOn}`;
    const version = (taken.get(key) ?? 0) + 1;
    taken.set(key, version);
    return { commitment_id: first.commitmentId, due_on: first.dueOn, version, isPast: isPast(first) };
  });
  const ids = await insertPendingLists(
    trx,
    lists.map(({ isPast: past_at_publication, ...list }) => ({
      ...list,
      conference_id: conferenceId,
      past_at_publication,
      listed_at: now,
    })),
  );
  await insertListObligations(
    trx,
    ids.flatMap((list_id, position) =>
      (groups[position] ?? []).map(({ id }) => ({
        conference_id: conferenceId,
        list_id,
        obligation_id: id,
      })),
    ),
  );
  await audit(
    work,
    ids.map((id, position) => ({
      action: 'pending.listed',
      subject: { kind: 'pending-list', id },
      after: { obligationIds: (groups[position] ?? []).map((one) => one.id), ...lists[position] },
    })),
  );
  return ids;
}

/** Where what became pending again has no rung left before its last valid day, the secretariat gets the three choices at once. */
export async function listAgain(work: Work, obligationIds: readonly number[]): Promise<void> {
  const { trx, conferenceId } = work;
  const pending = await findPendingWithDate(trx, conferenceId, obligationIds);
  const listIds = await listPending(work, pending);
  if (listIds.length === 0) return;
  await tellCollected(work, {
    cause: `pending-list:${listIds.join(',')}`,
    listIds,
    submissions: [],
    undatedIds: [],
    unreachable: [],
  });
}

function groupOf(one: PendingWithDate): string {
  return `${one.commitmentId} ${one.dueOn} ${isPast(one)}`;
}

/** Its date was over when it came into force, or was moved into the past. */
function isPast({ beganAt, dueAt }: PendingWithDate): boolean {
  return beganAt >= dueAt;
}
