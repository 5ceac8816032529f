import { civilDate, fromDateTime, type Instant, startOfDay, toDateTime } from '../../src/domain/instant.ts';
import type { MailboxVisit } from '../../src/ports/mailbox.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import { page, refusal, type WebAnswer } from './door.ts';
import { clockPage, type OnTheWay } from './pages/clock-page.ts';
import { DIRECT, OPERATOR } from './read-command.ts';
import { type Scene, visitAs, type WebDeps } from './scene.ts';
import type { Visited } from './visits.ts';

const MOST_COMPARED = 5_000;
const MOST_DAYS = 366;

/** What time it is. */
export async function showClock({ deps, scene }: Visited): Promise<WebAnswer> {
  return await shown(deps, scene, { moved: null, problem: null });
}

/** Moves a simulated clock forward, and says what left on the way. */
export async function moveClock({ deps, scene, sent }: Visited): Promise<WebAnswer> {
  const { timeline } = deps.core;
  if (timeline === null || sent === null) return refusal(400);
  const moment = await momentWanted(timeline, scene, { to: sent.text('to'), date: sent.text('date') });
  const { clock } = scene.texts;
  if (moment === null || moment <= timeline.now())
    return await shown(deps, scene, { moved: null, problem: clock.past });
  if (toDateTime(moment) > toDateTime(timeline.now()).plus({ days: MOST_DAYS })) {
    return await shown(deps, scene, { moved: null, problem: clock.far });
  }
  const moved = await onTheWay(deps, scene, async () => await timeline.advanceTo(moment));
  deps.bell.ring();
  return await shown(deps, { ...scene, now: timeline.now() }, { moved, problem: null });
}

async function momentWanted(
  timeline: Timeline,
  scene: Scene,
  { to, date }: { to: string; date: string },
): Promise<Instant | null> {
  const zone = scene.visit?.reader.zone ?? 'UTC';
  if (to === 'next') return await timeline.next();
  if (to === 'day') return fromDateTime(toDateTime(timeline.now(), zone).plus({ days: 1 }));
  try {
    // By noon the morning's messages have left in every capital.
    return fromDateTime(toDateTime(startOfDay(civilDate(date), zone), zone).set({ hour: 12 }));
  } catch {
    return null;
  }
}

/** Compares the whole mailbox before and after. */
async function onTheWay(deps: WebDeps, scene: Scene, move: () => Promise<void>): Promise<OnTheWay> {
  const before = await everything(deps, scene);
  await move();
  const after = await everything(deps, scene);
  const known = new Map(before.map(({ id, revision }) => [id, revision]));
  return {
    sent: after.filter(({ id }) => !known.has(id)),
    changed: after.filter(({ id, revision }) => (known.get(id) ?? revision) < revision).length,
  };
}

async function everything(deps: WebDeps, scene: Scene) {
  const visit = await operatorsVisit(deps, scene);
  return visit === null ? [] : await visit.last(MOST_COMPARED);
}

/** The stage is the operator's, whoever looks: the clock moves for everybody. */
export async function operatorsVisit(
  { core }: WebDeps,
  { language, now }: Scene,
): Promise<MailboxVisit | null> {
  return await visitAs(core, { as: OPERATOR, place: DIRECT, language, at: now });
}

async function shown(
  deps: WebDeps,
  scene: Scene,
  facts: { moved: OnTheWay | null; problem: string | null },
): Promise<WebAnswer> {
  const { timeline } = deps.core;
  const next = timeline === null ? null : await timeline.next();
  const visit = await operatorsVisit(deps, scene);
  return page(clockPage(scene, { isSimulated: timeline !== null, next, visit, ...facts }));
}
