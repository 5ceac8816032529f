import type { DraftedAgreement, DraftedCommitment, OpenQuestion } from '../../../src/domain/draft-content.ts';
import { answerText, draftedItem } from '../../../src/messages/drafted-item.ts';
import type { Message } from '../../../src/messages/message.ts';
import { wordingIn } from '../../../src/messages/wording.ts';
import type { DraftsVisit, ReviewedDraft } from '../../../src/ports/drafts.ts';
import { stretchesOf } from '../evidence.ts';
import { type Content, flag, type Html, html } from '../html.ts';
import { type Scene, to, whoFields } from '../scene.ts';
import { addForm, correctForms, type Editing, takeForm } from './correct-forms.ts';
import { layout } from './layout.ts';
import { saidOf } from './report-page.ts';

interface Review {
  readonly visit: DraftsVisit;
  readonly draft: ReviewedDraft;
  readonly said: Message | null;
}

/** A draft beside its report: each sentence that was read leads to what was read from it, and back. */
export function reviewPage(scene: Scene, { visit, draft, said }: Review): Html {
  const { report } = scene.texts;
  const { content, slug } = draft;
  const title = wordingIn(scene.language, content.meeting.title).text;
  const editing = { scene, roster: visit.roster, slug, isOpen: !draft.isInForce };
  const body = html`<section class="review"><header><p class="crumb"><a href="${to(scene, '/report')}">${report.heading}</a></p><h1>${title} <span class="state">${
    draft.isInForce ? report.inForce : report.open
  }</span></h1>${saidOf(said)}</header>
<div class="beside">${reportText(scene, draft)}<section class="draft" aria-labelledby="draft-heading"><h2 id="draft-heading">${report.draft}</h2>
${questions(editing, content.questions)}${content.agreements.map((agreement) => agreementPart(editing, agreement))}
${editing.isOpen && addForm(editing, content)}${editing.isOpen && toPreview(scene, slug)}</section></div></section>`;
  return layout(scene, { title, section: 'report', body });
}

function toPreview(scene: Scene, meeting: string): Html {
  return html`<p class="buttons onward"><a class="button main" href="${to(scene, '/report/preview', { meeting })}">${scene.texts.report.preview}</a></p>`;
}

function reportText(scene: Scene, { reports, content }: ReviewedDraft): Html {
  const { report } = scene.texts;
  const wanted = reports.find(({ language }) => language === scene.params.get('text'));
  const shown = wanted ?? reports.find(({ language }) => language === scene.language) ?? reports[0];
  if (shown === undefined)
    return html`<section class="source"><p class="quiet">${report.noText}</p></section>`;
  const { pathname, searchParams } = new URL(scene.here, 'http://localhost');
  const tabs = reports.map(({ language }) => {
    searchParams.set('text', language);
    return html`<a href="${`${pathname}?${searchParams}`}"${language === shown.language && html` aria-current="true"`}>${report.textIn[language]}</a> `;
  });
  const stretches = stretchesOf(shown.text, content, shown.language).map(({ text, refs }) =>
    refs.length === 0
      ? text
      : html`<mark id="in-${refs[0] ?? ''}">${text} ${refs.map((ref) => html`<a class="ref" href="#c-${ref}">${ref}</a> `)}</mark>`,
  );
  return html`<section class="source" aria-labelledby="text-heading"><h2 id="text-heading">${report.text} ${reports.length > 1 && html`<span class="tabs">${tabs}</span>`}</h2>
<div class="text" lang="${shown.language}" tabindex="0" role="group" aria-labelledby="text-heading">${stretches}</div></section>`;
}

function questions(editing: Editing, asked: readonly OpenQuestion[]): Html {
  const { report } = editing.scene.texts;
  if (asked.length === 0) return html`<p class="quiet">${report.noQuestions}</p>`;
  return html`<section class="questions"><h3>${report.questions}</h3><p class="quiet">${report.questionsLead}</p><ol>${asked.map(
    (question) => html`<li>${questionPart(editing, question)}</li>`,
  )}</ol></section>`;
}

function questionPart({ scene, slug, isOpen }: Editing, question: OpenQuestion): Html {
  const { report } = scene.texts;
  const { id, texts, default: preset, answer, refs } = question;
  const now = answer ?? preset;
  const holds = html`<span class="holds">${answer === null ? report.assumed : report.answered}: ${answerText(scene.language, now)}</span>`;
  const asked = html`<p>${wordingIn(scene.language, texts).text} ${refs.map((ref) => html`<a class="ref" href="#c-${ref}">${ref}</a> `)}${holds}</p>`;
  if (!isOpen) return asked;
  const isPlain = preset === 'yes' || preset === 'no';
  const input = isPlain
    ? (['yes', 'no'] as const).map(
        (value) =>
          html`<label class="choice"><input type="radio" name="value" value="${value}"${flag('checked', value === now)}> <span>${report[value]}</span></label>`,
      )
    : html`<input name="value" value="${now}" aria-label="${report.answerTo(id)}">`;
  return html`${asked}<form method="post" action="/report/correct" class="inline"><fieldset><legend class="unseen">${report.answerTo(id)}</legend>${whoFields(scene)}<input type="hidden" name="meeting" value="${slug}"><input type="hidden" name="term" value="answer"><input type="hidden" name="ref" value="${id}">${input} <button class="button small">${report.answer}</button></fieldset></form>`;
}

function agreementPart(editing: Editing, { number, texts, commitments, offered }: DraftedAgreement): Html {
  const { scene } = editing;
  const { report } = scene.texts;
  const first = wordingIn(scene.language, texts).text;
  return html`<section class="agreement"><h3>${report.agreement(number)}</h3>${
    commitments.length + offered.length === 0
      ? html`<p class="quiet">${brief(first)} — ${report.nothingOwed}</p>`
      : commitments.map((one) => commitmentPart(editing, one))
  }${offered.length > 0 && html`<h4>${report.offered}</h4>${offered.map((one) => offeredPart(editing, one))}`}</section>`;
}

function commitmentPart(editing: Editing, commitment: DraftedCommitment): Html {
  const { ref } = commitment;
  return html`<article class="commitment" id="c-${ref}">${itemText(editing, commitment)}${editing.isOpen && correctForms(editing, commitment)}</article>`;
}

function offeredPart(editing: Editing, commitment: DraftedCommitment): Html {
  const { ref } = commitment;
  return html`<article class="commitment offered" id="c-${ref}">${itemText(editing, commitment)}${editing.isOpen && takeForm(editing, ref)}</article>`;
}

function itemText({ scene, roster }: Editing, commitment: DraftedCommitment): Html {
  const { language, texts } = scene;
  const reader = { language, zone: roster.timezone };
  const { ref, text } = draftedItem({ reader, roster }, commitment);
  const hasSentence = wordingIn(language, commitment.evidence).text !== '';
  return html`<p><strong class="ref">${ref ?? ''}</strong> ${text}${hasSentence && html` · <a href="#in-${commitment.ref}">${texts.report.sentence}</a>`}</p>`;
}

function brief(text: string): Content {
  const words = text.replace(/^\s*\d+[.)]\s*/, '');
  return words.length <= 120 ? words : `${words.slice(0, 119)}…`;
}

/** The draft of a meeting, or the first one where none is named. */
export function draftNamed({ drafts }: DraftsVisit, meeting: string | null): ReviewedDraft | null {
  return drafts.find(({ slug }) => slug === meeting) ?? (meeting === null ? (drafts[0] ?? null) : null);
}
