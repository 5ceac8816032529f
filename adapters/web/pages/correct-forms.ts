import { membersOf, type Roster } from '../../../src/domain/conference.ts';
import type { DraftContent, DraftedCommitment } from '../../../src/domain/draft-content.ts';
import { bareName, sortedCodes } from '../../../src/messages/country-names.ts';
import { dueText } from '../../../src/messages/due-text.ts';
import { wordingIn } from '../../../src/messages/wording.ts';
import { type Content, flag, type Html, html } from '../html.ts';
import { type Scene, whoFields } from '../scene.ts';

/** A draft that somebody edits on a page. */
export interface Editing {
  readonly scene: Scene;
  readonly roster: Roster;
  readonly slug: string;
  readonly isOpen: boolean;
}

/** One small form for each term of a commitment, each with its own button: what is saved is one correction. */
export function correctForms(editing: Editing, commitment: DraftedCommitment): Html {
  const { scene } = editing;
  const { report } = scene.texts;
  const { ref } = commitment;
  return html`<details class="correct"><summary>${report.correct(ref)}</summary>
${termForm(editing, { ref, term: 'text' }, html`<label for="${ref}-text">${report.what}</label><textarea id="${ref}-text" name="value" rows="2" maxlength="500">${wordingIn(scene.language, commitment.deliverable).text}</textarea><button class="button small">${report.saveWhat}</button>`)}
${termForm(editing, { ref, term: 'due' }, whenFields(editing, commitment))}
${termForm(editing, { ref, term: 'owed by' }, html`${ownerFields(editing, { id: ref, owedBy: commitment.owedBy, mode: commitment.mode })}<button class="button small">${report.saveWho}</button>`)}
${termForm(editing, { ref, term: 'recipient' }, recipientFields(editing, commitment))}
${termForm(editing, { ref, term: 'drop' }, html`<button class="button small quiet-button">${report.drop(ref)}</button>`)}</details>`;
}

export function takeForm(editing: Editing, ref: string): Html {
  return termForm(
    editing,
    { ref, term: 'take' },
    html`<button class="button small">${editing.scene.texts.report.take(ref)}</button>`,
  );
}

function termForm(
  { scene, slug }: Editing,
  { ref, term }: { ref: string; term: string },
  fields: Content,
): Html {
  return html`<form method="post" action="/report/correct" class="term">${whoFields(scene)}<input type="hidden" name="meeting" value="${slug}"><input type="hidden" name="ref" value="${ref}"><input type="hidden" name="term" value="${term}">${fields}</form>`;
}

function whenFields({ scene, roster }: Editing, { ref, due }: DraftedCommitment): Html {
  const { report } = scene.texts;
  const isDay = due !== null && 'date' in due && due.bound !== 'before';
  const words = due === null || isDay ? '' : dueText(scene.language, roster, due);
  return html`<label for="${ref}-day">${report.when}</label><input type="date" id="${ref}-day" name="day" value="${isDay ? due.date : ''}"><label for="${ref}-when" class="hint">${report.whenWords}</label><input id="${ref}-when" name="value" value="${words}"><button class="button small">${report.saveWhen}</button>`;
}

interface Owners {
  readonly id: string;
  readonly owedBy: readonly string[];
  readonly mode: 'each' | 'joint';
}

function ownerFields({ scene, roster }: Editing, { id, owedBy, mode }: Owners): Html {
  const { report } = scene.texts;
  const codes = sortedCodes(
    scene.language,
    roster,
    membersOf(roster).map(({ code }) => code),
  );
  const members = codes.map(
    (code) =>
      html`<label class="choice"><input type="checkbox" name="party.${code}" value="1"${flag('checked', owedBy.includes(code))}> <span>${bareName(scene.language, roster, code)}</span></label>`,
  );
  const modes = (['each', 'joint'] as const).map(
    (one) =>
      html`<label class="choice"><input type="radio" name="mode" value="${one}"${flag('checked', one === mode)}> <span>${report[one]}</span></label>`,
  );
  return html`<fieldset id="${id}-who"><legend>${report.who}</legend><div class="choices">${members}</div><div class="choices modes">${modes}</div></fieldset>`;
}

function recipientFields({ scene, roster }: Editing, { ref, recipient }: DraftedCommitment): Html {
  const { report } = scene.texts;
  const codes = [...roster.parties, ...roster.bodies].map(({ code }) => code);
  const options = codes.map(
    (code) =>
      html`<option value="${code}"${flag('selected', code === recipient)}>${bareName(scene.language, roster, code)}</option>`,
  );
  return html`<label for="${ref}-whom">${report.whom}</label><select id="${ref}-whom" name="value"><option value="none"${flag('selected', recipient === null)}>—</option>${options}</select><button class="button small">${report.saveWhom}</button>`;
}

/** A commitment that the report does not have, or that was not read from it. */
export function addForm(editing: Editing, { agreements }: DraftContent): Html {
  const { report } = editing.scene.texts;
  const numbers = agreements.map(({ number }) => html`<option value="${number}">${number}</option>`);
  return html`<details class="correct add"><summary>${report.add}</summary>${termForm(
    editing,
    { ref: '', term: 'add' },
    html`<label for="add-number">${report.addTo}</label><select id="add-number" name="number">${numbers}</select><label for="add-text">${report.what}</label><textarea id="add-text" name="value" rows="2" maxlength="500" required></textarea>${ownerFields(editing, { id: 'add', owedBy: [], mode: 'each' })}<label for="add-day">${report.when}</label><input type="date" id="add-day" name="day"><button class="button small">${report.addSave}</button>`,
  )}</details>`;
}
