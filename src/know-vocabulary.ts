import { type CommandContext, readsDrafts, type Session } from './commands/context.ts';
import { commitmentsOf } from './commands/draft-content.ts';
import { listKnown } from './commands/in-force.ts';
import { actOf, VERBS } from './commands/verbs.ts';
import { findSession } from './commands/who.ts';
import { may } from './domain/permissions.ts';
import { catalogueFor } from './messages/catalogue.ts';
import { bareName, sortedCodes } from './messages/country-names.ts';
import type { CommandRequest } from './ports/conversation.ts';
import type { Vocabulary } from './ports/vocabulary.ts';
import { listDrafts } from './store/drafts.ts';

const NOTHING: Vocabulary = { verbs: [], refs: [], parties: [] };

/** What who asks may type; a stranger learns no word, for even a name of a verb or a country says something of a conference. */
export async function knowVocabulary(context: CommandContext, request: CommandRequest): Promise<Vocabulary> {
  const session = await findSession(context, request);
  if ('refused' in session) return NOTHING;
  const { roster, reader, actor } = session;
  const { verbs } = catalogueFor(reader.language).help;
  const codes = roster.parties.filter(({ kind }) => kind === 'member').map(({ code }) => code);
  return {
    verbs: VERBS.filter(({ verb }) => may(actor, actOf(verb)) === 'allowed').flatMap(({ verb, typed }) =>
      typed.map((text) => ({ typed: text, does: verbs[verb].does })),
    ),
    refs: await refsFor(session),
    parties: sortedCodes(reader.language, roster, codes).map((code) =>
      bareName(reader.language, roster, code),
    ),
  };
}

async function refsFor(session: Session): Promise<readonly string[]> {
  const { context, conferenceId } = session;
  const inForce = (await listKnown(context.db, conferenceId)).map(({ ref }) => ref);
  if (!readsDrafts(session)) return [...new Set(inForce)];
  const drafts = await listDrafts(context.db, conferenceId);
  return [
    ...new Set([
      ...inForce,
      ...drafts.flatMap(({ content }) => commitmentsOf(content).map(({ ref }) => ref)),
    ]),
  ];
}
