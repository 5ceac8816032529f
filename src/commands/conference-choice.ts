import { audit } from '../ledger/audit.ts';
import { conferenceChosen } from '../messages/answers/conference-chosen.ts';
import type { Reply } from '../ports/conversation.ts';
import { chooseConferenceOf } from '../store/people.ts';
import { answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { accountOf, findCandidates, findSession, type Outside } from './who.ts';
import type { Word } from './words.ts';

/** In which of their conferences somebody speaks; with a name, an account changes to that one, and it is remembered. */
export async function chooseConference(outside: Outside, [typed, ...more]: readonly Word[]): Promise<Reply> {
  const { context, request } = outside;
  const slug = typed === undefined ? request.conference : [typed, ...more].map(({ raw }) => raw).join(' ');
  const session = await findSession(context, { ...request, conference: slug?.toLowerCase() ?? null });
  if ('refused' in session) {
    return refuse({ reader: { language: request.language ?? 'en' }, roster: null }, session);
  }
  const account = accountOf(request);
  if (typed !== undefined) {
    if (account === null)
      return refuse(session, { refused: 'conference-each-time', slug: session.roster.slug });
    await inTransaction(session, async (work) => {
      await chooseConferenceOf(work.trx, account, session.conferenceId);
      const subject = { kind: 'person', id: session.person?.id ?? 0 };
      await audit(work, [{ action: 'account.conference-chosen', subject }]);
    });
  }
  return answer(await chosenIn(session, typed !== undefined));
}

async function chosenIn(session: Session, isNew: boolean) {
  const { context, request, conferenceId, roster } = session;
  const candidates = await findCandidates(context, request);
  const others = candidates
    .filter(({ conference }) => conference.id !== conferenceId)
    .map(({ conference }) => conference.slug);
  const facts = { slug: roster.slug, isNew, others };
  return { message: conferenceChosen({ ...settingOf(session), ...facts }), json: facts };
}
