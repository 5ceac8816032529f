import { catalogueFor } from '../../messages/catalogue.ts';
import type { FormValues } from '../../messages/form.ts';
import { reportForm } from '../../messages/forms/report-form.ts';
import type { Reply } from '../../ports/conversation.ts';
import type { Session } from '../context.ts';
import { importReport } from '../import.ts';
import { reviewReply } from './correct-form.ts';
import { type FormVerb, meetingOf, opened, withMistakes } from './form-verb.ts';

/** `import`: the report is pasted or handed over; what was read of it is looked through at once. */
export const importByForm: FormVerb = { open, take };

async function open(session: Session): Promise<Reply | null> {
  return session.request.attachment === null ? opened(formOf(session, '')) : await readAndReview(session);
}

async function take(session: Session, filled: FormValues): Promise<Reply | null> {
  const pasted = typeof filled['text'] === 'string' ? filled['text'] : '';
  const attachment =
    session.request.attachment ?? (pasted.trim() === '' ? null : { name: 'pasted', text: pasted });
  const form = formOf(session, pasted);
  if (attachment === null) {
    return withMistakes(session, form, { text: catalogueFor(session.reader.language).forms.report.nothing });
  }
  const reply = await readAndReview({ ...session, request: { ...session.request, attachment } });
  return reply.refused === null ? reply : withMistakes(session, form, { text: reply.message.summary });
}

function formOf(session: Session, text: string) {
  const { reader, roster } = session;
  return reportForm({ reader, roster, words: 'import', text });
}

async function readAndReview(session: Session): Promise<Reply> {
  const reply = await importReport(session, { words: [], text: session.request.words });
  if (reply.refused !== null || session.request.dryRun) return reply;
  const outcome = isNew(reply.json) ? null : reply.message.summary;
  const slug = meetingOf(reply);
  const review = slug === null ? null : await reviewReply(session, { slug, page: 1, outcome });
  return review === null ? reply : { ...review, json: reply.json, message: reply.message };
}

function isNew(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'outcome' in json && json.outcome === 'new';
}
