import { catalogueFor } from '../../messages/catalogue.ts';
import { publishForm } from '../../messages/forms/publish-form.ts';
import type { Reply } from '../../ports/conversation.ts';
import type { Asked, Session } from '../context.ts';
import { publishMeeting } from '../publish.ts';
import { withAcceptance } from '../typed-change.ts';
import { type FormVerb, meetingOf } from './form-verb.ts';

/** `publish`: its preview, whose sending button publishes. */
export const publishByForm: FormVerb = { open };

async function open(session: Session, asked: Asked): Promise<Reply | null> {
  if (withAcceptance(asked.words, session).accepted) return null;
  const reply = await publishMeeting(session, asked);
  const slug = meetingOf(reply);
  if (reply.refused !== null || slug === null) return reply;
  const { review } = catalogueFor(session.reader.language).forms;
  const back = {
    label: review.back,
    words: review.words(slug, 1),
    opens: 'form',
  } as const;
  const words = `publish ${slug} --yes`;
  return { ...reply, form: publishForm(reply.message, { words, back }) };
}
