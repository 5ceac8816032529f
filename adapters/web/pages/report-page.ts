import { LANGUAGES } from '../../../src/domain/conference.ts';
import type { Message } from '../../../src/messages/message.ts';
import { wordingIn } from '../../../src/messages/wording.ts';
import type { DraftsVisit } from '../../../src/ports/drafts.ts';
import { type Content, type Html, html } from '../html.ts';
import { OPERATOR } from '../read-command.ts';
import { renderMessage } from '../render.ts';
import { type Scene, to, whoFields } from '../scene.ts';
import { layout } from './layout.ts';

interface Reports {
  readonly visit: DraftsVisit;
  /** What the bot said of what was handed over; null where nothing was. */
  readonly said: Message | string | null;
  /** What had been pasted. */
  readonly pasted: string;
}

/** Where a report is pasted or chosen, and those that were read. */
export function reportPage(scene: Scene, { visit, said, pasted }: Reports): Html {
  const { report } = scene.texts;
  const examples = LANGUAGES.map(
    (language) =>
      html`<button class="button" name="example" value="${language}">${report.exampleIn[language]}</button> `,
  );
  const body = html`<section class="report"><h1>${report.heading}</h1><p class="lead">${report.lead}</p>${saidOf(said)}
<form method="post" action="/report/read" enctype="multipart/form-data" class="paste">${whoFields(scene)}
<div class="field"><label for="text">${report.paste}</label><textarea id="text" name="text" rows="12">${pasted}</textarea></div>
<div class="field"><label for="file">${report.file}</label><input type="file" id="file" name="file" accept=".txt,.md,text/plain"></div>
<p class="buttons"><button class="button main">${report.read}</button></p></form>
<form method="post" action="/report/read" class="example">${whoFields(scene)}<p class="buttons"><span>${report.exampleLead}</span> ${examples}</p></form>
${drafts(scene, visit)}</section>`;
  return layout(scene, { title: report.heading, section: 'report', body });
}

function drafts(scene: Scene, { drafts: known }: DraftsVisit): Content {
  const { report } = scene.texts;
  if (known.length === 0) return null;
  const rows = known.map(({ slug, content, isInForce }) => {
    const title = wordingIn(scene.language, content.meeting.title).text;
    return html`<li><a href="${to(scene, '/report/review', { meeting: slug })}"><span class="name">${slug}</span> ${title}</a> <span class="state">${isInForce ? report.inForce : report.open}</span></li>`;
  });
  return html`<h2>${report.drafts}</h2><ul class="drafts">${rows}</ul>`;
}

/** What the bot said, where a page shows it above the rest. */
export function saidOf(said: Message | string | null): Content {
  if (said === null) return null;
  const text = typeof said === 'string' ? html`<p>${said}</p>` : renderMessage(said, null);
  return html`<div class="said-here" role="status">${text}</div>`;
}

/** What somebody sees who may not: why, and how to go on as somebody who may. */
export function closedPage(scene: Scene, message: Message): Html {
  const { report } = scene.texts;
  const body = html`<section class="report"><h1>${report.heading}</h1>${saidOf(message)}
<p class="buttons"><a class="button main" href="${to({ ...scene, as: OPERATOR }, '/report')}">${report.asSecretariat}</a></p></section>`;
  return layout(scene, { title: report.heading, section: 'report', body });
}
