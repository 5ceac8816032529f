import type { CivilDate } from '../domain/instant.ts';
import { insertDeliveries, insertDeliveryObligations } from '../store/deliveries.ts';
import { raiseNoticeRevisions, raiseRevisions } from '../store/revisions.ts';
import type { DeliveryKind, DeliverySubject } from '../store/tables-deliveries.ts';
import type { Work } from './work.ts';

export interface NewDelivery {
  readonly kind: DeliveryKind;
  /** What causes it: a second delivery of the same cause is the first one. */
  readonly cause: string;
  readonly to: { readonly personId: number } | { readonly bindingId: number };
  readonly subject?: DeliverySubject;
  /** The local day whose 17:00 it must not pass. */
  readonly ownDay?: CivilDate;
  /** What its card speaks of, and is shown anew for. */
  readonly obligationIds?: readonly number[];
}

/** Puts messages on their way with the change that causes them; answers with the ids of the new ones by cause. */
export async function enqueue(
  work: Pick<Work, 'trx' | 'queue' | 'conferenceId' | 'now' | 'realNow'>,
  deliveries: readonly NewDelivery[],
): Promise<ReadonlyMap<string, number>> {
  const ids = await insertDeliveries(
    work.trx,
    deliveries.map((delivery) => ({
      conference_id: work.conferenceId,
      kind: delivery.kind,
      cause: delivery.cause,
      person_id: 'personId' in delivery.to ? delivery.to.personId : null,
      binding_id: 'bindingId' in delivery.to ? delivery.to.bindingId : null,
      subject: JSON.stringify(delivery.subject ?? {}),
      own_day: delivery.ownDay ?? null,
      state: 'queued' as const,
      next_attempt_at: work.realNow,
      queued_at: work.now,
      place: 'null',
      reference: 'null',
    })),
  );
  await insertDeliveryObligations(
    work.trx,
    deliveries.flatMap((delivery) => {
      const id = ids.get(delivery.cause);
      if (id === undefined) return [];
      return (delivery.obligationIds ?? []).map((obligationId) => ({
        conference_id: work.conferenceId,
        delivery_id: id,
        obligation_id: obligationId,
      }));
    }),
  );
  await work.queue.wake(work.trx, [...ids.values()]);
  return ids;
}

/** Every card about these obligations is shown anew, for every reader. */
export async function refreshCards(work: Work, obligationIds: readonly number[]): Promise<void> {
  const ids = await raiseRevisions(work.trx, work.conferenceId, { obligationIds, realNow: work.realNow });
  await work.queue.wake(work.trx, ids);
}

/** Every message that carries a notice of that kind about these subjects is shown anew: no live button outlives its matter. */
export async function refreshNotices(
  { trx, queue, conferenceId, realNow }: Work,
  notices: { readonly kind: string; readonly subjects: readonly string[] },
): Promise<void> {
  await queue.wake(trx, await raiseNoticeRevisions(trx, conferenceId, { ...notices, realNow }));
}
