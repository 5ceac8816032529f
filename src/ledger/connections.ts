import type { LostReason } from '../domain/connections.ts';
import type { Clock } from '../ports/clock.ts';
import {
  admitWhereUndecided,
  decideAdmission,
  findConferencesAdmitting,
  type WorkspaceKey,
} from '../store/admissions.ts';
import { type LostConnection, listConnections, markLost, markOwn } from '../store/connections.ts';
import { deleteInstallation } from '../store/installations.ts';
import { findNoticeVersion } from '../store/notices.ts';
import type { Db, Trx } from '../store/tables.ts';
import { audit } from './audit.ts';
import { noticeSecretariat } from './notify-secretariat.ts';
import type { Queue, Work } from './work.ts';

/** What a change of a connection needs, which is no conference's. */
export interface Connecting {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
}

/** The workspace of a configured credential may see every conference from which it was not taken out. */
export async function admitOwn(
  connecting: Connecting,
  own: WorkspaceKey & { readonly name: string | null },
): Promise<void> {
  await connecting.db.transaction().execute(async (trx) => {
    await markOwn(trx, own);
    for (const conferenceId of await admitWhereUndecided(trx, own, connecting.clock.now())) {
      const work = workOf(connecting, { trx, conferenceId });
      await audit(work, [{ action: 'connection.admitted', subject: subjectOf(own) }]);
    }
  });
}

/** The workspaces of the configured credentials may see a conference that is new. */
export async function admitOwnTo(work: Work): Promise<void> {
  const own = (await listConnections(work.trx)).filter((connection) => connection.own);
  for (const { platform, workspace } of own) {
    const where = { platform, workspace };
    const decided = { ...where, conferenceId: work.conferenceId, admitted: true, at: work.now };
    if (await decideAdmission(work.trx, decided)) {
      await audit(work, [{ action: 'connection.admitted', subject: subjectOf(where) }]);
    }
  }
}

/**
 * A platform refuses an installation, or its configured credential (null). The installation is forgotten; the secretariat of
 * each conference that its workspaces may see is told once, until the bot is there again.
 */
export async function loseConnection(
  connecting: Connecting,
  lost: { platform: string; installationId: number | null; reason: LostReason },
): Promise<void> {
  const { platform, installationId, reason } = lost;
  await connecting.db.transaction().execute(async (trx) => {
    const key = installationId === null ? null : await deleteInstallation(trx, installationId);
    // Another installation took its place meanwhile, or it was lost before.
    if (installationId !== null && key === null) return;
    const connections = await markLost(trx, { platform, key, reason, at: connecting.clock.now() });
    for (const connection of connections) await tellOfLoss(connecting, trx, { connection, reason });
  });
}

async function tellOfLoss(
  connecting: Connecting,
  trx: Trx,
  { connection, reason }: { connection: LostConnection; reason: LostReason },
): Promise<void> {
  const { platform, workspace } = connection;
  for (const conferenceId of await findConferencesAdmitting(trx, connection)) {
    const work = workOf(connecting, { trx, conferenceId });
    const told = { kind: 'connection-lost', subject: `connection:${platform}:${workspace}` } as const;
    const version = (await findNoticeVersion(trx, conferenceId, told)) + 1;
    await noticeSecretariat(work, { ...told, version, about: { platform, workspace } });
    await audit(work, [{ action: 'connection.lost', subject: subjectOf(connection), after: { reason } }]);
  }
}

/** What an audit entry calls a workspace. */
export function subjectOf({ platform, workspace }: WorkspaceKey): { kind: 'connection'; id: string } {
  return { kind: 'connection', id: `${platform}:${workspace}` };
}

function workOf(
  { queue, clock }: Connecting,
  { trx, conferenceId }: { trx: Trx; conferenceId: number },
): Work {
  const moment = { now: clock.now(), realNow: clock.realNow() };
  return { trx, queue, conferenceId, ...moment, actor: { personId: null, platform: 'clock' } };
}
