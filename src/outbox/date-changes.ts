import type { CivilDate } from '../domain/instant.ts';
import type { DateChange } from '../messages/date-change.ts';
import { type DueChange, listDueChanges } from '../store/due-changes.ts';
import type { CardObligation, CarriedReminder } from '../store/outgoing.ts';
import { findToldBefore } from '../store/told.ts';
import type { Desk } from './letter.ts';

/**
 * Where a card's reader knows another date than the one that holds: what a delivered card named itself, and for a `changed`
 * what they were last told before it.
 */
export async function findDateChanges(
  { db, delivery }: Desk,
  obligations: readonly CardObligation[],
  reminders: readonly CarriedReminder[],
): Promise<ReadonlyMap<number, DateChange>> {
  const changed = idsOf(reminders.filter(({ rung }) => rung === 'changed'));
  const before = await findToldBefore(db, delivery, changed);
  const named = reminders.filter(
    ({ rung, state, obligationId }) =>
      rung !== 'changed' && state === 'delivered' && !changed.includes(obligationId),
  );
  const known = new Map([
    ...before.map(({ obligationId, dueOn }) => [obligationId, dueOn] as const),
    ...named.map(({ obligationId, toldDueOn }) => [obligationId, toldDueOn] as const),
  ]);
  const moved = obligations.filter(
    ({ obligationId, dueOn }) => known.has(obligationId) && known.get(obligationId) !== dueOn,
  );
  const changes = await listDueChanges(db, delivery.conference_id, idsOf(moved));
  return new Map(
    moved.flatMap(({ obligationId, dueOn: to }) => {
      const own = changes.filter((one) => one.obligationId === obligationId);
      const last = own.at(-1);
      const told = known.get(obligationId) ?? null;
      const from = last?.cause === 'extension' ? originalOf(own) : told;
      return last === undefined
        ? []
        : [[obligationId, { cause: last.cause, reason: last.reason, from, to }] as const];
    }),
  );
}

/** An extension counts from the original date: what held before the first of those that followed each other. */
function originalOf(own: readonly DueChange[]): CivilDate | null {
  const before = own.findLastIndex(({ cause }) => cause !== 'extension');
  return own[before + 1]?.previousDueOn ?? null;
}

function idsOf(rows: readonly { readonly obligationId: number }[]): number[] {
  return [...new Set(rows.map(({ obligationId }) => obligationId))];
}
