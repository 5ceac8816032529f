import { may } from '../domain/permissions.ts';
import { help } from '../messages/answers/help.ts';
import { helpVerb } from '../messages/answers/help-verb.ts';
import type { Reply } from '../ports/conversation.ts';
import { type Asked, answer, refusalOf, refuse, type Session } from './context.ts';
import { verbAt } from './route.ts';
import { actOf, VERBS } from './verbs.ts';
import { nearest, textBetween } from './words.ts';

/** What one can type, as far as the reader may; or one verb with examples. */
export async function showHelp(session: Session, { words, text }: Asked): Promise<Reply> {
  const { language } = session.reader;
  const role = session.person?.role ?? null;
  if (words.length === 0) {
    const verbs = VERBS.filter(({ verb }) => may(session.actor, actOf(verb)) === 'allowed');
    return answer({ message: help({ language, role }), json: { role, verbs } });
  }
  const found = verbAt(words);
  if (found?.kind === 'verb') {
    const { verb } = found.verb;
    const refusal = refusalOf(may(session.actor, actOf(verb)));
    if (refusal !== null) return refuse(session, refusal);
    return answer({ message: helpVerb({ language, verb, role }), json: found.verb });
  }
  const typed = textBetween(text, words);
  const all = VERBS.flatMap((verb) => verb.typed);
  const near = nearest(typed, all, (one) => one);
  return refuse(session, { refused: 'unknown-verb', typed, near: near === null ? null : `help ${near}` });
}
