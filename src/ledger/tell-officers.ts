import type { PartyCode } from '../domain/conference.ts';
import { findOfficers } from '../store/recipients.ts';
import type { DeliverySubject, OfficerEvent } from '../store/tables-deliveries.ts';
import { enqueue } from './enqueue.ts';
import type { Work } from './work.ts';

export interface NewsForOfficers {
  readonly event: OfficerEvent;
  /** What happened, once: the same news twice is one message. */
  readonly key: string | number;
  readonly parties: readonly PartyCode[];
  readonly subject: DeliverySubject;
  /** Only these people of the parties; everybody of them where it is left out. */
  readonly only?: ReadonlySet<number>;
}

/** Tells the officers of countries at once what the secretariat decided about them. */
export async function tellOfficers(work: Work, news: NewsForOfficers): Promise<void> {
  const officers = await findOfficers(work.trx, work.conferenceId, news.parties);
  await enqueue(
    work,
    officers
      .filter(({ personId }) => news.only?.has(personId) ?? true)
      .map(({ personId }) => ({
        kind: 'notice',
        cause: `${news.event}:${news.key}:${personId}`,
        to: { personId },
        subject: { ...news.subject, event: news.event },
      })),
  );
}
