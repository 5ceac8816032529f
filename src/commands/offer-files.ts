import { filesOffered } from '../messages/answers/files-offered.ts';
import type { Reply } from '../ports/conversation.ts';
import { insertOfferedFiles } from '../store/offered-files.ts';
import {
  answer,
  inTransaction,
  isReadByAll,
  isSecretariat,
  refuse,
  type Session,
  settingOf,
} from './context.ts';
import { offerCommitments } from './forms/offered-commitments.ts';

/** Documents that came without a word: they are kept, and asked about. */
export async function offerFiles(session: Session): Promise<Reply> {
  const { person, actor } = session;
  const files = session.request.files ?? [];
  if (isReadByAll(session)) return refuse(session, { refused: 'ask-directly' });
  if (person === null || actor.role === 'observer') {
    return refuse(session, { refused: 'observers-read-counts' });
  }
  const number = await inTransaction(session, async (work) =>
    insertOfferedFiles(work.trx, {
      ...{ conferenceId: work.conferenceId, personId: person.id, files, at: work.now },
    }),
  );
  const commitments = await offerCommitments(session, []);
  const facts = {
    names: files.map(({ name }) => name),
    number,
    commitments,
    isSecretariat: isSecretariat(session),
  };
  return answer({
    message: filesOffered({ ...settingOf(session), ...facts }),
    json: { file: number, files },
  });
}
