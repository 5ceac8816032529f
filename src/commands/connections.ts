import { audit } from '../ledger/audit.ts';
import { subjectOf } from '../ledger/connections.ts';
import { admissionDecided, connectionsList, type ListedConnection } from '../messages/answers/connections.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { decideAdmission, listAdmissions, type WorkspaceKey } from '../store/admissions.ts';
import { type ConnectionRow, listConnections } from '../store/connections.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { textBetween } from './words.ts';

/** In which workspaces the bot is, and which of them may see the conference. */
export async function listAllConnections(session: Session, asked: Asked): Promise<Reply> {
  const verb = 'connections list';
  const refusal = refusalHere(session, { ...asked, verb, most: 0 });
  if (refusal !== null) return refuse(session, refusal);
  const facts = { connections: await findConnections(session) };
  return answer({ message: connectionsList({ ...settingOf(session), ...facts }), json: facts });
}

/** Lets a workspace see the conference, also one in which the bot is not yet. */
export async function admitWorkspace(session: Session, asked: Asked): Promise<Reply> {
  return await decide(session, { ...asked, verb: 'connections admit', admitted: true });
}

/** From now on nothing of the conference goes to a workspace, and nobody is known from there. */
export async function removeWorkspace(session: Session, asked: Asked): Promise<Reply> {
  return await decide(session, { ...asked, verb: 'connections remove', admitted: false });
}

interface Decision extends Asked {
  readonly verb: string;
  readonly admitted: boolean;
}

async function decide(session: Session, decision: Decision): Promise<Reply> {
  const { words, verb, admitted } = decision;
  const refusal = refusalHere(session, { ...decision, most: 1 });
  if (refusal !== null) return refuse(session, refusal);
  const known = await findConnections(session);
  const workspace = workspaceMeant(session, words[0]?.raw ?? '', known);
  if ('refused' in workspace) return refuse(session, workspace);
  const { conferenceId } = session;
  const isNew = await inTransaction(session, async (work) => {
    const decided = { ...workspace, conferenceId, admitted, at: work.now };
    if (!(await decideAdmission(work.trx, decided))) return false;
    const action = admitted ? 'connection.admitted' : 'connection.removed';
    await audit(work, [{ action, subject: subjectOf(workspace) }]);
    return true;
  });
  const facts = { id: idOf(workspace), admitted, isNew };
  const json = { ...workspace, verb, admitted, isNew };
  return answer({ message: admissionDecided({ ...settingOf(session), ...facts }), json });
}

/** Who may see a conference is decided by whoever runs the bot. */
function refusalHere(
  { request }: Session,
  { words, text, verb, most }: Asked & { verb: string; most: number },
): Refusal | null {
  if (request.actor.kind === 'account') return { refused: 'in-the-terminal', words: verb };
  const more = words.slice(most);
  if (more.length === 0) return null;
  return { refused: 'did-not-understand', typed: textBetween(text, more), verb };
}

/** What is known, whatever the capitals; else an id on a platform that is served here. */
function workspaceMeant(
  { context }: Session,
  typed: string,
  known: readonly (ListedConnection & WorkspaceKey)[],
): WorkspaceKey | Refusal {
  const found = known.find(({ id }) => id.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return { platform: found.platform, workspace: found.workspace };
  const [, platform = '', workspace = ''] = /^([a-z][a-z0-9-]{1,19}):([\w.-]{1,100})$/i.exec(typed) ?? [];
  const isServed = context.platforms.includes(platform.toLowerCase()) && platform.toLowerCase() !== 'mailbox';
  return isServed
    ? { platform: platform.toLowerCase(), workspace }
    : { refused: 'bad-workspace', typed, known: known.map(({ id }) => id) };
}

/** Where the bot is or was, and what was decided of other workspaces. */
async function findConnections({
  context: { db },
  conferenceId,
}: Session): Promise<readonly (ListedConnection & WorkspaceKey)[]> {
  const there = await listConnections(db);
  const decided = await listAdmissions(db, conferenceId);
  const isSame = (one: WorkspaceKey) => (other: WorkspaceKey) => idOf(one) === idOf(other);
  const only = decided.filter((one) => !there.some(isSame(one)));
  return [
    ...there.map((one) => ({ ...nameOf(one), connection: howThere(one) })),
    ...only.map((one) => ({ ...nameOf({ ...one, name: null }), connection: 'none' as const })),
  ].map((one) => ({ ...one, admitted: decided.find(isSame(one))?.admitted ?? false }));
}

function nameOf({ platform, workspace, name }: WorkspaceKey & { readonly name: string | null }) {
  return { id: idOf({ platform, workspace }), platform, workspace, name };
}

function howThere({ own, lostReason }: ConnectionRow): ListedConnection['connection'] {
  return lostReason ?? (own ? 'configured' : 'installed');
}

function idOf({ platform, workspace }: WorkspaceKey): string {
  return `${platform}:${workspace}`;
}
