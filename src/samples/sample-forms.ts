import type { Language } from '../domain/conference.ts';
import { filesOffered } from '../messages/answers/files-offered.ts';
import { publishPreview } from '../messages/answers/publish-preview.ts';
import type { Form } from '../messages/form.ts';
import { commitmentForm } from '../messages/forms/commitment-form.ts';
import { withErrors } from '../messages/forms/fields.ts';
import { moreTimeForm, otherDayForm } from '../messages/forms/more-time-form.ts';
import { publishForm } from '../messages/forms/publish-form.ts';
import { questionsForm } from '../messages/forms/questions-form.ts';
import { reportForm } from '../messages/forms/report-form.ts';
import { reviewForm } from '../messages/forms/review-form.ts';
import { submissionForm } from '../messages/forms/submission-form.ts';
import { refusalText } from '../messages/refusals.ts';
import { reminderCard } from '../messages/reminder-card.ts';
import { card, cardItem, day, memberCodes, rcm, settingOf } from './managua.ts';
import { managuaDraft } from './sample-draft.ts';
import type { Samples } from './samples.ts';

/** A document that came without a word. */
export function sampleOffers(language: Language): Samples {
  const setting = settingOf(language);
  const facts = { names: ['observaciones-hn.pdf'], number: 12, isSecretariat: false };
  const commitments = commitmentsIn(language);
  return {
    'a document without a word': filesOffered({ ...setting, ...facts, commitments }),
    'a document where nothing is owed': filesOffered({ ...setting, ...facts, commitments: [] }),
    'a document from the secretariat': filesOffered({
      ...setting,
      ...facts,
      ...{ commitments, isSecretariat: true },
    }),
  };
}

function commitmentsIn(language: Language) {
  return ['3a', '4a'].map((ref) => ({
    value: `lon-2014-11/${ref}`,
    ref,
    deliverable: cardItem(language, ref).deliverable,
  }));
}

/** One realistic sample of every form in that language, by its name. */
export function sampleForms(language: Language): Readonly<Record<string, Form>> {
  const setting = settingOf(language);
  const commitments = commitmentsIn(language);
  const refs = commitments.map(({ value }) => value);
  const filled = { refs, parties: [], way: 'document', link: '', note: '', day: day('2015-01-20') };
  const submission = submissionForm({
    ...setting,
    ...{ words: 'submit 3a, 4a', commitments, parties: null, offered: [], filled },
  });
  const badLink = refusalText(language, rcm, { refused: 'bad-link', typed: 'observaciones' });
  const draft = managuaDraft;
  const [first] = draft.agreements.flatMap((agreement) => agreement.commitments);
  const terms = {
    ...{ number: null, deliverable: 'comments', owedBy: ['HN'], mode: 'each' },
    ...{ due: '30 January 2015', recipient: 'TS' },
  };
  const commitment = { ...setting, numbers: ['3', '4'], filled: terms };
  const time = { refs, parties: [], until: null, reason: '' };
  const review = {
    ...setting,
    ...{ draft, thanked: [], restDays: [], publishWords: 'publish lon-2014-11', page: 1 },
  };
  const preview = publishPreview({
    ...setting,
    ...{ meeting: 'lon-2014-11', countries: 11, reachable: 10, people: 13, places: [], openings: [] },
    ...{ laterDays: [], missing: [], unreachable: ['DO'], past: [], awaiting: ['3b'] },
    ...{ questions: draft.questions, messages: [reminderCard(card(language, 'BZ'))] },
  });
  return {
    submission,
    'submission with a mistake': { ...submission, fields: withErrors(submission.fields, { link: badLink }) },
    'submission by the secretariat': submissionForm({
      ...setting,
      ...{ words: 'submit', commitments, parties: memberCodes, offered: ['observaciones-hn.pdf'], filled },
    }),
    'more time': moreTimeForm({
      ...setting,
      ...{ words: 'extend 3a, 4a', commitments, parties: null, filled: time },
    }),
    'more time by the secretariat': moreTimeForm({
      ...setting,
      ...{ words: 'extend 3a', commitments, parties: memberCodes, filled: time },
    }),
    'another day': otherDayForm({ ...setting, words: 'extend change 7' }),
    report: reportForm({ ...setting, words: 'import', text: '' }),
    review: reviewForm({ ...review, outcome: null }),
    'review after a change': reviewForm({ ...review, outcome: badLink }),
    commitment: commitmentForm({ ...commitment, words: 'correct lon-2014-11 3a', commitment: first ?? null }),
    'a further commitment': commitmentForm({
      ...commitment,
      ...{ words: 'correct lon-2014-11 add', commitment: null },
    }),
    questions: questionsForm({
      ...setting,
      words: 'correct lon-2014-11 answers',
      questions: draft.questions.map((question) => ({ question, answers: ['yes', 'no'], filled: '' })),
    }),
    publish: publishForm(preview, {
      words: 'publish lon-2014-11 --yes',
      back: { label: '←', words: 'correct lon-2014-11', opens: 'form' },
    }),
  };
}
