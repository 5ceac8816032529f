import type { Language } from '../domain/conference.ts';
import { audit } from '../ledger/audit.ts';
import { languageChanged } from '../messages/answers/language-changed.ts';
import type { Reply } from '../ports/conversation.ts';
import { updatePerson } from '../store/people.ts';
import { type Asked, answer, inTransaction, refuse, type Session } from './context.ts';
import { anyPhrase, textBetween } from './words.ts';

const NAMES: readonly (readonly [Language, readonly string[]])[] = [
  ['en', ['en', 'english', 'ingles']],
  ['es', ['es', 'spanish', 'espanol', 'castellano']],
];
/** What may stand before the language's name. */
const BEFORE = ['to', 'in', 'a', 'al', 'en el'];

/** The language in which everything is said to the reader from now on, this answer included. */
export async function changeLanguage(session: Session, { words, text }: Asked): Promise<Reply> {
  const { person, reader, conferenceId } = session;
  const named = words.slice(words.length > 1 ? anyPhrase(words, BEFORE) : 0);
  const [typed, ...more] = named;
  if (typed === undefined) return refuse(session, { refused: 'which-language', now: reader.language });
  const language = NAMES.find(([, names]) => names.includes(typed.plain))?.[0];
  if (language === undefined || more.length > 0) {
    return refuse(session, { refused: 'unknown-language', typed: textBetween(text, named) });
  }
  if (person === null) return refuse(session, { refused: 'nobody-in-particular' });
  const isNew = person.language !== language;
  if (isNew) {
    await inTransaction(session, async (work) => {
      await updatePerson(work.trx, { conferenceId, id: person.id }, { language });
      const change = { before: { language: person.language }, after: { language } };
      await audit(work, [
        { action: 'person.language-chosen', subject: { kind: 'person', id: person.id }, ...change },
      ]);
    });
  }
  return answer({ message: languageChanged({ language, isNew }), json: { language, isNew } });
}
