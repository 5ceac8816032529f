import { greeted } from '../messages/answers/greeted.ts';
import type { Reply } from '../ports/conversation.ts';
import { answer } from './context.ts';
import { showStatus } from './status.ts';
import { offerToJoin } from './vouched.ts';
import { findSession, type Outside } from './who.ts';

/** Introduces the bot where it was put just now; to somebody who is known it says what waits for them. */
export async function greet(outside: Outside): Promise<Reply> {
  const { context, request } = outside;
  const language = request.language ?? 'en';
  if (request.place !== null)
    return answer({ message: greeted(language, 'channel'), json: { greeted: true } });
  const session = await findSession(context, request);
  if (!('refused' in session)) return await showStatus(session, { words: [], text: '' });
  const offer = await offerToJoin(outside, true);
  return offer ?? answer({ message: greeted(language, 'direct'), json: { greeted: true } });
}
