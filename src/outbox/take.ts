import { addSeconds, type Instant } from '../domain/instant.ts';
import { type Delivery, leaseDeliveries, lockDeliveries } from '../store/deliveries.ts';
import type { Outbox, Taken } from './outbox.ts';

/**
 * Takes deliveries under a lease of real time, committed before any network is touched. What another worker holds, what is
 * done and what rests until later is left out.
 */
export async function takeDeliveries(
  { db, clock, leaseSeconds }: Pick<Outbox, 'db' | 'clock' | 'leaseSeconds'>,
  ids: readonly number[],
): Promise<readonly Taken[]> {
  const realNow = clock.realNow();
  return db.transaction().execute(async (trx) => {
    const locked = await lockDeliveries(trx, ids);
    const taken = locked.flatMap((delivery) => {
      const how = wayToTake(delivery, realNow);
      return how === null ? [] : { how, delivery: { ...delivery, attempt: delivery.attempt + 1 } };
    });
    await leaseDeliveries(
      trx,
      taken.map(({ delivery }) => delivery.id),
      addSeconds(realNow, leaseSeconds),
    );
    return taken;
  });
}

function wayToTake(delivery: Delivery, realNow: Instant): Taken['how'] | null {
  if (delivery.lease_until !== null && delivery.lease_until > realNow) return null;
  if (delivery.next_attempt_at === null || delivery.next_attempt_at > realNow) return null;
  switch (delivery.state) {
    case 'queued':
      return 'send';
    case 'sending':
    case 'uncertain':
      return 'settle';
    case 'delivered':
      return delivery.revision > delivery.shown_revision ? 'refresh' : null;
    case 'overtaken':
    case 'held':
    case 'failed':
      return null;
  }
}
