import type { Insertable } from 'kysely';
import { civilDateIn } from '../domain/instant.ts';
import type { LeavingRung, Rung } from '../domain/ladder.ts';
import type { NewDelivery } from '../ledger/enqueue.ts';
import type { RecordedRung } from '../store/planning.ts';
import type { Officer } from '../store/recipients.ts';
import type { Database } from '../store/tables.ts';
import type { Told } from '../store/told.ts';
import {
  type DutyPlan,
  isOf,
  mustLeaveToday,
  type PlanningMoment,
  postpone,
  wasMissed,
} from './plan-duty.ts';

type ReminderRow = Insertable<Database['reminders']>;

/** A reminder for one person; its delivery's id is not known yet, only its cause. */
interface NewReminder {
  readonly cause: string | null;
  readonly row: ReminderRow;
}

/** What one party gets this morning. */
export interface PartyMorning {
  readonly plans: readonly DutyPlan[];
  readonly deliveries: readonly NewDelivery[];
  readonly reminders: readonly NewReminder[];
}

/** What a person's message of a local date is known by. */
export function morningCause(personId: number, { now, calendar }: PlanningMoment): string {
  return `morning:${personId}:${civilDateIn(now, calendar.timezone)}`;
}

/**
 * One message a person with all that leaves: every titular, and the alternates where there is no titular or as a copy of
 * the opening. Who has a message of this date already gets another one only for what cannot wait.
 */
export function partyMorning(
  party: {
    readonly plans: readonly DutyPlan[];
    readonly officers: readonly Officer[];
    readonly told: readonly Told[];
    readonly recorded: readonly RecordedRung[];
    /** The causes of today's messages that exist. */
    readonly taken: ReadonlySet<string>;
  },
  moment: PlanningMoment,
): PartyMorning {
  const { officers, told, recorded, taken } = party;
  const isSecond = officers.some(({ personId }) => taken.has(morningCause(personId, moment)));
  const plans = isSecond ? party.plans.map((plan) => postpone(plan, moment)) : party.plans;
  const first = plans.find(({ send }) => send.length > 0)?.duty.id;
  const shares = officers.flatMap((officer) => {
    const cause = morningCause(officer.personId, moment) + (isSecond ? `:${first}:${moment.now}` : '');
    return shareOf(officer, { plans, officers, cause, told, recorded }, moment);
  });
  const carried = new Set(
    shares.flatMap(({ reminders }) => reminders.map(({ row }) => `${row.duty_id} ${row.rung}`)),
  );
  const unsent = plans.flatMap((plan) => unsentOf(plan, { officers, carried }, moment));
  return {
    plans,
    deliveries: shares.map(({ delivery }) => delivery),
    reminders: [...shares.flatMap(({ reminders }) => reminders), ...unsent],
  };
}

interface Sharing {
  readonly plans: readonly DutyPlan[];
  readonly officers: readonly Officer[];
  readonly cause: string;
  readonly told: readonly Told[];
  readonly recorded: readonly RecordedRung[];
}

/** One officer's message of the morning and the reminders that it carries; none where nothing is for them. */
function shareOf(
  officer: Officer,
  { plans, officers, cause, told, recorded }: Sharing,
  moment: PlanningMoment,
): { delivery: NewDelivery; reminders: NewReminder[] }[] {
  const isAlternate = officer.rank === 'alternate' && officers.some(({ rank }) => rank === 'titular');
  const has = ({ duty }: DutyPlan, rung: Rung) =>
    recorded.filter(isOf(duty, rung)).some((one) => one.personId === officer.personId && !wasMissed(one));
  const own = plans
    .map((plan) => {
      const last = told.find(
        (one) => one.obligationId === plan.duty.obligationId && one.personId === officer.personId,
      );
      const send = rungsFor(plan, { last, isOpened: has(plan, 'opening') });
      return { plan, send: withOpening(officer, plan, send) };
    })
    .map(({ plan, send }) => ({
      plan,
      send: send
        .filter(({ rung }) => !isAlternate || rung === 'opening' || rung === 'changed')
        .filter(({ rung }) => !has(plan, rung)),
    }))
    .filter(({ send }) => send.length > 0);
  if (own.length === 0) return [];
  const reminders = own.flatMap(({ plan, send }) =>
    send.map(({ rung, ownDay }) => ({
      cause,
      row: {
        ...rowOf(plan, rung, moment),
        person_id: officer.personId,
        own_day: ownDay,
        copy: isAlternate,
        state: 'planned' as const,
      },
    })),
  );
  const today = civilDateIn(moment.now, moment.calendar.timezone);
  const urgent = own.some(({ plan }) => mustLeaveToday(plan, moment));
  const delivery: NewDelivery = {
    kind: 'morning',
    cause,
    to: { personId: officer.personId },
    ...(urgent ? {} : { ownDay: today }),
    obligationIds: own.map(({ plan }) => plan.duty.obligationId),
  };
  return [{ delivery, reminders }];
}

/**
 * A `changed` is for who was last told another date; who was told nothing has the opening instead, and who was told this very
 * date nothing. Who was told when they joined has the `changed` also where the others' opening says it.
 */
function rungsFor(
  { duty, send }: DutyPlan,
  { last, isOpened }: { last: Told | undefined; isOpened: boolean },
): readonly LeavingRung[] {
  return send.flatMap((leaving) => {
    const isAnother = last !== undefined && last.dueOn !== duty.dueOn;
    if (leaving.rung === 'opening' && isOpened && isAnother) return { ...leaving, rung: 'changed' as const };
    if (leaving.rung !== 'changed') return leaving;
    if (last === undefined) return { ...leaving, rung: 'opening' as const };
    return isAnother ? leaving : [];
  });
}

/** A newcomer's opening comes before what the ladder brings up, or with it, and overtakes it for them. */
function withOpening(
  { personId }: Officer,
  { newcomers }: DutyPlan,
  send: readonly LeavingRung[],
): readonly LeavingRung[] {
  const own = newcomers.find((one) => one.personId === personId);
  if (own === undefined) return send;
  const asked = send.filter(({ rung }) => rung === 'note' || rung.startsWith('nudge:'));
  return own.opening === null ? asked : [own.opening, ...asked];
}

/** The rungs that never leave, and those that nobody is there to read, with the reason. */
function unsentOf(
  plan: DutyPlan,
  { officers, carried }: { officers: readonly Officer[]; carried: ReadonlySet<string> },
  moment: PlanningMoment,
): NewReminder[] {
  const passed = plan.skip.map(({ rung, state, reason }) => ({ rung, state, reason, ownDay: null }));
  const unread = plan.send
    .filter(({ rung }) => !carried.has(`${plan.duty.id} ${rung}`))
    .map(({ rung, ownDay }) => ({ rung, ownDay, ...whyUnread(plan, officers) }));
  return [...passed, ...unread].map(({ rung, state, reason, ownDay }) => ({
    cause: null,
    row: { ...rowOf(plan, rung, moment), own_day: ownDay, state, reason },
  }));
}

function whyUnread({ newcomers }: DutyPlan, officers: readonly Officer[]) {
  if (officers.length === 0) return { state: 'skipped' as const, reason: 'nobody' };
  return newcomers.length > 0
    ? { state: 'overtaken' as const, reason: 'opening' }
    : { state: 'skipped' as const, reason: 'told-already' };
}

function rowOf({ duty }: DutyPlan, rung: Rung, { now }: PlanningMoment) {
  return {
    conference_id: duty.conferenceId,
    obligation_id: duty.obligationId,
    duty_id: duty.id,
    rung,
    due_version: duty.dueVersion,
    decided_at: now,
  };
}
