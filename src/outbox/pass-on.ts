import { enqueue } from '../ledger/enqueue.ts';
import { noticeFailure, noticeUnreachable } from '../ledger/notify-unreachable.ts';
import type { Work } from '../ledger/work.ts';
import { type Delivery, inheritChain } from '../store/deliveries.ts';
import {
  appendSteps,
  countCopies,
  findSharedRungs,
  findUndelivered,
  releaseRungs,
  type SharedRung,
} from '../store/reach.ts';
import { findOfficers, type Officer } from '../store/recipients.ts';
import { insertReminders } from '../store/reminders.ts';
import type { ChainStep } from '../store/tables-deliveries.ts';

interface Failed {
  readonly delivery: Delivery;
  /** What was tried of its own links. */
  readonly chain: readonly ChainStep[];
}

/** What follows for one rung of a country after a person's links failed. */
type Verdict =
  /** Somebody of the country has it or may still get it, or joined since and has an opening that says it. */
  | { readonly next: 'none'; readonly reason: 'received' | 'on-its-way' | 'newcomer' }
  | { readonly next: 'alternates'; readonly alternates: readonly number[] }
  /** Every link of everybody failed by passing faults alone. */
  | { readonly next: 'planner' }
  | { readonly next: 'secretariat' };

/**
 * Goes on along a country's chain: to its alternates, who get only what no titular received or may still receive, and once;
 * by e-mail, where that is configured; to the secretariat. What failed by passing faults alone goes back to the planner.
 */
export async function passOn(work: Work, { delivery, chain }: Failed): Promise<void> {
  const rungs = await findSharedRungs(work.trx, work.conferenceId, delivery.id);
  const [first] = rungs;
  if (first === undefined) return;
  const officers = await findOfficers(work.trx, work.conferenceId, [first.party]);
  const shares = [...Map.groupBy(rungs, ({ dutyId, rung }) => `${dutyId} ${rung}`).values()];
  const decided = shares.map((share) => ({ share, verdict: verdictOn(share, officers) }));
  const of = (next: Verdict['next']) => decided.filter(({ verdict }) => verdict.next === next);
  await countCopies(work.trx, work.conferenceId, shares.flatMap(copiesThatCount));
  await standIn(work, delivery, decided);
  const missed = of('planner').flatMap(({ share }) => share);
  await releaseRungs(work.trx, work.conferenceId, { rungs: missed, now: work.now });
  const lost = of('secretariat').length > 0;
  if (lost) await noticeUnreachable(work, [first.party]);
  else if (chain.some(({ outcome }) => outcome === 'final')) await noticeUndelivered(work, delivery);
  await appendSteps(work.trx, delivery.id, stepsAfter(decided, work));
}

function verdictOn(share: readonly SharedRung[], officers: readonly Officer[]): Verdict {
  if (share.some(({ state }) => state === 'delivered')) return { next: 'none', reason: 'received' };
  if (share.some(({ state }) => state === 'planned')) return { next: 'none', reason: 'on-its-way' };
  const others = officers.filter((officer) => !share.some(({ personId }) => personId === officer.personId));
  const alternates = others.filter(({ rank }) => rank === 'alternate').map(({ personId }) => personId);
  if (alternates.length > 0) return { next: 'alternates', alternates };
  const tried = share.flatMap(({ chain }) => chain).filter(({ outcome }) => isTry(outcome));
  const passing = tried.length > 0 && tried.every(({ outcome }) => outcome !== 'final');
  if (passing) return { next: 'planner' };
  return others.length > 0 ? { next: 'none', reason: 'newcomer' } : { next: 'secretariat' };
}

function isTry(outcome: ChainStep['outcome']): boolean {
  return outcome === 'passing' || outcome === 'uncertain' || outcome === 'final';
}

/** Once no titular has a rung, or may still get it, the alternates' copies of it are what the country was told. */
function copiesThatCount(share: readonly SharedRung[]): number[] {
  const isLost = share.every(({ copy, state }) => copy || state === 'failed');
  return isLost ? share.filter(({ copy }) => copy).map(({ reminderId }) => reminderId) : [];
}

interface Decided {
  readonly share: readonly SharedRung[];
  readonly verdict: Verdict;
}

/** One message an alternate with everything that no titular received. */
async function standIn(work: Work, delivery: Delivery, decided: readonly Decided[]): Promise<void> {
  const given = decided.flatMap(({ share: [rung], verdict }) =>
    verdict.next === 'alternates' && rung !== undefined
      ? verdict.alternates.map((personId) => ({ personId, rung }))
      : [],
  );
  const messages = [...Map.groupBy(given, ({ personId }) => personId)].map(([personId, own]) => ({
    personId,
    cause: `stand-in:${delivery.id}:${personId}`,
    rungs: own.map(({ rung }) => rung),
  }));
  const ids = await enqueue(
    work,
    messages.map(({ personId, cause, rungs }) => ({
      kind: 'morning',
      cause,
      to: { personId },
      ...(delivery.own_day === null ? {} : { ownDay: delivery.own_day }),
      obligationIds: [...new Set(rungs.map(({ obligationId }) => obligationId))],
    })),
  );
  await inheritChain(work.trx, [...ids.values()], delivery.id);
  await insertReminders(
    work.trx,
    messages.flatMap(({ personId, cause, rungs }) =>
      rungs.map(({ obligationId, dutyId, rung, dueVersion, ownDay }) => ({
        conference_id: work.conferenceId,
        obligation_id: obligationId,
        duty_id: dutyId,
        person_id: personId,
        delivery_id: ids.get(cause) ?? null,
        rung,
        due_version: dueVersion,
        own_day: ownDay,
        state: 'planned' as const,
        decided_at: work.now,
      })),
    ),
  );
}

/** The rest of the chain as `history` tells it. */
function stepsAfter(decided: readonly Decided[], { now: at }: Work): ChainStep[] {
  const nexts = new Set(decided.map(({ verdict }) => verdict.next));
  const passedOn = { outcome: 'passed-on' as const, at };
  const skipped = { outcome: 'skipped' as const, at };
  const alternates = nexts.has('alternates')
    ? { ...passedOn, link: 'alternates', reason: 'no-titular-received' }
    : { ...skipped, link: 'alternates', reason: whyNoAlternate(decided) };
  if (!nexts.has('secretariat') && !nexts.has('planner')) return [alternates];
  const mail = { ...skipped, link: 'e-mail', reason: 'no-mail-configured' };
  if (!nexts.has('secretariat')) return [alternates, mail];
  return [alternates, mail, { ...passedOn, link: 'secretariat', reason: 'nobody-reachable' }];
}

function whyNoAlternate(decided: readonly Decided[]): string {
  const reasons = decided.flatMap(({ verdict }) => (verdict.next === 'none' ? verdict.reason : []));
  return reasons[0] ?? 'no-alternate-left';
}

/** The secretariat hears of a message that reached nobody; of one to itself it does not. */
export async function noticeUndelivered(work: Work, delivery: Delivery): Promise<void> {
  const { id: deliveryId, person_id: personId, binding_id: bindingId } = delivery;
  if ((await findUndelivered(work.trx, work.conferenceId, deliveryId)) === null) return;
  const to = personId === null ? `channel:${bindingId}` : `person:${personId}`;
  await noticeFailure(work, { deliveryId, to });
}
