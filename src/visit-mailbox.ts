import { type CommandContext, isSecretariat, refuse } from './commands/context.ts';
import { findSession } from './commands/who.ts';
import type { CommandRequest, Reply } from './ports/conversation.ts';
import type { Mailbox, MailboxVisit } from './ports/mailbox.ts';
import { listMailboxChannels } from './store/channels.ts';
import { findSeen, markSeen } from './store/mailbox.ts';
import { listPeople } from './store/people.ts';

/** Lets somebody at the mailbox of their conference; whoever is not known there hears what any command would say. */
export async function visitMailbox(
  context: CommandContext,
  { mailbox, request }: { readonly mailbox: Mailbox; readonly request: CommandRequest },
): Promise<MailboxVisit | Reply> {
  const session = await findSession(context, request);
  if ('refused' in session) {
    return refuse({ reader: { language: request.language ?? 'en' }, roster: null }, session);
  }
  const { conferenceId, reader, roster, person } = session;
  return {
    reader,
    person,
    isSecretariat: isSecretariat(session),
    roster,
    channels: await listMailboxChannels(context.db, conferenceId),
    people: await listPeople(context.db, conferenceId),
    last: async (count, channel) =>
      await mailbox.list({ conferenceId, last: count, ...(channel === undefined ? {} : { channel }) }),
    numbered: async (number) => await mailbox.list({ conferenceId, number }),
    seen: async () => (person === null ? 0 : await findSeen(context.db, { conferenceId, id: person.id })),
    see: async (seen) => {
      if (person !== null) await markSeen(context.db, { conferenceId, id: person.id, seen });
    },
  };
}
