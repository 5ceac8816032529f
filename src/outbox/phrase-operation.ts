import type { AuditorFinding } from '../domain/auditor-findings.ts';
import type { PartyCode } from '../domain/conference.ts';
import { type CivilDate, civilDateIn } from '../domain/instant.ts';
import { nobodyReachableNotice } from '../messages/notices.ts';
import type { UndeliveredKind } from '../messages/operation-facts.ts';
import { auditorNotice, connectionLostNotice, undeliveredNotice } from '../messages/operation-notices.ts';
import type { WorkspaceKey } from '../store/admissions.ts';
import { findConnection } from '../store/connections.ts';
import type { Recipient } from '../store/outgoing.ts';
import { findUndelivered } from '../store/reach.ts';
import { findPendingRefs } from '../store/secretariat-mornings.ts';
import type { DeliveryKind } from '../store/tables-deliveries.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';

/** To the secretariat: countries to whom nothing could be brought, and what of theirs still waits. */
export async function phraseNobodyReachable(
  desk: Desk,
  person: Recipient,
  { parties, since }: { parties: readonly PartyCode[]; since: CivilDate | null },
): Promise<Letter> {
  const pending = await findPendingRefs(desk.db, desk.delivery.conference_id, parties);
  const countries = [...Map.groupBy(pending, ({ party }) => party)].map(([party, own]) => ({
    party,
    refs: own.map(({ ref }) => ref),
    since,
  }));
  if (countries.length === 0) return NOTHING_TO_SAY;
  const today = civilDateIn(desk.now, person.timezone);
  return said(nobodyReachableNotice({ ...settingOf(desk, person), today, countries }));
}

const WHAT: Readonly<Record<DeliveryKind, UndeliveredKind>> = {
  morning: 'reminder',
  receipt: 'receipt',
  confirmation: 'confirmation',
  notice: 'message',
};

/** To the secretariat: a message that reached nobody. */
export async function phraseUndelivered(desk: Desk, person: Recipient, deliveryId: number): Promise<Letter> {
  const found = await findUndelivered(desk.db, desk.delivery.conference_id, deliveryId);
  if (found === null) return NOTHING_TO_SAY;
  const { kind, reason, to } = found;
  return said(undeliveredNotice({ ...settingOf(desk, person), what: WHAT[kind], reason, to }));
}

/** To the secretariat: a workspace that the bot is in no longer, unless it is there again. */
export async function phraseConnectionLost(
  desk: Desk,
  person: Recipient,
  { platform, workspace }: WorkspaceKey,
): Promise<Letter> {
  const found = await findConnection(desk.db, { platform, workspace });
  if (found === null || found.lostReason === null) return NOTHING_TO_SAY;
  const { name, lostReason: reason } = found;
  return said(
    connectionLostNotice({ ...settingOf(desk, person), id: `${platform}:${workspace}`, name, reason }),
  );
}

/** To the secretariat: what the auditor found. */
export function phraseFindings(desk: Desk, person: Recipient, findings: readonly AuditorFinding[]): Letter {
  return said(auditorNotice({ ...settingOf(desk, person), findings }));
}

function said(message: Extract<Letter, { kind: 'message' }>['message']): Letter {
  return { kind: 'message', message, carries: [] };
}
