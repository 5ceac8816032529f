import type { PartyCode } from '../domain/conference.ts';
import { civilDateIn } from '../domain/instant.ts';
import { findConferenceZone } from '../store/conference.ts';
import { noticeSecretariat } from './notify-secretariat.ts';
import type { Work } from './work.ts';

/** The secretariat is told, once per country and day, that nothing could be brought to it. */
export async function noticeUnreachable(work: Work, parties: readonly PartyCode[]): Promise<void> {
  if (parties.length === 0) return;
  const { day, version } = await dayOf(work);
  for (const party of new Set(parties)) {
    await noticeSecretariat(work, {
      kind: 'nobody-reachable',
      subject: `party:${party}`,
      version,
      about: { parties: [party], since: day },
    });
  }
}

/** The secretariat is told, once, which countries a publication could not reach. */
export async function noticeUnreachableAtPublication(
  work: Work,
  { meetingId, parties }: { meetingId: number; parties: readonly PartyCode[] },
): Promise<void> {
  if (parties.length === 0) return;
  const about = { parties, since: null };
  await noticeSecretariat(work, { kind: 'nobody-reachable', subject: `meeting:${meetingId}`, about });
}

/** The secretariat is told, once per place or person and day, that something could not be delivered there. */
export async function noticeFailure(
  work: Work,
  { deliveryId, to }: { deliveryId: number; to: string },
): Promise<void> {
  const { version } = await dayOf(work);
  await noticeSecretariat(work, { kind: 'undelivered', subject: to, version, about: { deliveryId } });
}

/** Today in the conference, also as the number that tells one day's notice from another's. */
async function dayOf({ trx, conferenceId, now }: Work) {
  const day = civilDateIn(now, await findConferenceZone(trx, conferenceId));
  return { day, version: Number(day.replaceAll('-', '')) };
}
