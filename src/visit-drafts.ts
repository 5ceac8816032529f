import { type CommandContext, isSecretariat, refuse } from './commands/context.ts';
import { findSession } from './commands/who.ts';
import type { CommandRequest, Reply } from './ports/conversation.ts';
import type { DraftsVisit, ReviewedDraft } from './ports/drafts.ts';
import { listDrafts } from './store/drafts.ts';
import { listLatestReports } from './store/reports.ts';

/** Shows the drafts beside their reports to the secretariat; others hear what any command about them would say. */
export async function visitDrafts(
  context: CommandContext,
  request: CommandRequest,
): Promise<DraftsVisit | Reply> {
  const session = await findSession(context, request);
  if ('refused' in session) {
    return refuse({ reader: { language: request.language ?? 'en' }, roster: null }, session);
  }
  if (!isSecretariat(session)) return refuse(session, { refused: 'secretariat-only' });
  const { conferenceId, reader, roster } = session;
  const drafts: ReviewedDraft[] = [];
  for (const { slug, content, publishedAt } of await listDrafts(context.db, conferenceId)) {
    const reports = await listLatestReports(context.db, conferenceId, slug);
    drafts.push({ slug, content, isInForce: publishedAt !== null, reports });
  }
  return { reader, roster, drafts };
}
