import type { DraftContent, OpenQuestion } from '../../domain/draft-content.ts';
import { catalogueFor } from '../../messages/catalogue.ts';
import type { Form, FormValues } from '../../messages/form.ts';
import { type AskedQuestion, questionsForm } from '../../messages/forms/questions-form.ts';
import type { Refusal } from '../../messages/refusals.ts';
import type { Reply } from '../../ports/conversation.ts';
import type { DraftRow } from '../../store/drafts.ts';
import type { Session } from '../context.ts';
import { type ChangedDraft, changeDraft } from '../correct.ts';
import { answered, type Corrected } from '../correction.ts';
import { answersTo, readAnswer } from '../read-answer.ts';
import { wordsOf } from '../words.ts';
import { textIn } from './form-values.ts';
import { type Mistakes, withMistakes } from './form-verb.ts';

/** As many as a form holds on every platform. */
const MOST = 20;

/** The draft's questions with the answers that they have. */
export function questionsFormOf(session: Session, content: DraftContent): Form {
  return formOf(session, content, (question) => question.answer ?? '');
}

function formOf(session: Session, content: DraftContent, filledOf: (question: OpenQuestion) => string): Form {
  const { reader, roster } = session;
  const { review } = catalogueFor(reader.language).forms;
  return questionsForm({
    ...{ reader, roster },
    words: review.questionsWords(content.meeting.slug),
    questions: content.questions.slice(0, MOST).map((question): AskedQuestion => {
      const isFree = question.effect.kind === 'recorded';
      const answers = [...new Set([...answersTo(content, question), question.default])];
      const filled = filledOf(question);
      return {
        question,
        answers: isFree ? null : answers,
        filled: isFree || answers.includes(filled) ? filled : '',
      };
    }),
  });
}

/** Keeps what was answered, all of it or nothing; or the form again with what was wrong. */
export async function takeAnswers(
  session: Session,
  { draft, filled }: { draft: DraftRow; filled: FormValues },
): Promise<{ readonly outcome: string | null } | Reply> {
  const mistakes: Record<string, Refusal> = {};
  const given = draft.content.questions.filter(
    ({ id, answer }) => textIn(filled, id) !== '' && textIn(filled, id) !== answer,
  );
  if (given.length === 0) return { outcome: null };
  const done = await changeDraft(session, draft.slug, async (_, { content }) =>
    answerAll(content, { given, filled, mistakes }),
  );
  if (!('refused' in done)) return { outcome: null };
  const form = formOf(session, draft.content, ({ id }) => textIn(filled, id));
  const [first] = given;
  const said: Mistakes = Object.keys(mistakes).length > 0 ? mistakes : { [first?.id ?? '']: done };
  return withMistakes(session, form, said);
}

/** The draft with every answer, or the first refusal, with all of them in `mistakes`. */
function answerAll(
  content: DraftContent,
  {
    given,
    filled,
    mistakes,
  }: { given: readonly OpenQuestion[]; filled: FormValues; mistakes: Record<string, Refusal> },
): ChangedDraft | Refusal {
  let standing = content;
  let refusal: Refusal | null = null;
  const audited: Corrected['audited'][] = [];
  for (const { id } of given) {
    const question = standing.questions.find((one) => one.id === id);
    if (question === undefined) continue;
    const text = textIn(filled, id);
    const read = readAnswer(standing, question, { words: wordsOf(text), text });
    if ('refused' in read) {
      refusal ??= read;
      mistakes[id] = read;
      continue;
    }
    const next = answered(standing, question, read.reply);
    standing = next.content;
    audited.push(next.audited);
  }
  return refusal ?? { content: standing, audited };
}
