import type { CivilDate, Instant } from '../../src/domain/instant.ts';
import { toDateTime } from '../../src/domain/instant.ts';
import { nineOClock } from '../../src/domain/working-days.ts';
import type { MailboxEntry } from '../../src/ports/mailbox.ts';
import { CAPITALS, type Capital, capitalOf, dayOf } from './demo-places.ts';
import type { Stage } from './demo-stage.ts';

/** What a morning brought, from the first capital to the last. */
export interface Morning {
  readonly entries: readonly MailboxEntry[];
  /** The capitals whose officers were written to, and those where nothing came. */
  readonly told: readonly Capital[];
  readonly silent: readonly Capital[];
}

/** Lets nine o'clock come in one capital after the other, and shows what arrives there. */
export async function showMorning(stage: Stage, day: CivilDate): Promise<Morning> {
  const entries: MailboxEntry[] = [];
  const rows: (readonly string[])[] = [];
  for (const moment of ninesOf(day)) {
    await stage.advanceTo(moment);
    const { arrived } = await stage.news();
    entries.push(...arrived);
    rows.push(...CAPITALS.flatMap((capital) => rowOf(capital, arrived, moment)));
  }
  const title = `${dayOf(nineOClock(day, 'UTC'), 'UTC')}, nine o'clock in each capital`;
  const columns = ['UTC', 'Where it is nine', 'First line of the message', 'People'];
  stage.show({ language: 'en', summary: title, parts: [{ kind: 'table', columns, rows }] });
  const told = CAPITALS.filter((capital) => entries.some((entry) => capitalOf(entry) === capital));
  return { entries, told, silent: CAPITALS.filter((capital) => !told.includes(capital)) };
}

function ninesOf(day: CivilDate): readonly Instant[] {
  return [...new Set(CAPITALS.map(({ zone }) => nineOClock(day, zone)))].toSorted();
}

function rowOf(capital: Capital, arrived: readonly MailboxEntry[], moment: Instant): (readonly string[])[] {
  const its = arrived.filter((entry) => capitalOf(entry) === capital);
  const [first] = its;
  if (first === undefined) return [];
  return [[toDateTime(moment).toFormat('HH:mm'), capital.city, first.message.summary, String(its.length)]];
}
