import { civilDate } from '../../../src/domain/instant.ts';
import { namesInSentence } from '../../../src/messages/country-names.ts';
import type { Message } from '../../../src/messages/message.ts';
import { dayText } from '../../../src/messages/text-dates.ts';
import { NETWORK } from '../config.ts';
import { type Html, html } from '../html.ts';
import { readPlan } from '../read-plan.ts';
import { type Scene, to, whoFields } from '../scene.ts';
import { layout } from './layout.ts';
import { saidOf } from './report-page.ts';

interface Publishing {
  readonly meeting: string;
  readonly said: Message;
  /** What the bot answered, as data: it holds when something will leave. */
  readonly json: unknown;
}

/** What publishing would do, and the button that does it. `isPossible`: the bot did not refuse. */
export function previewPage(scene: Scene, { meeting, said, json }: Publishing, isPossible: boolean): Html {
  const { report } = scene.texts;
  const plan = planOf(scene, json);
  const hasChannel = (scene.visit?.channels ?? []).length > 0;
  const publish = html`<form method="post" action="/report/publish" class="publish">${whoFields(scene)}<input type="hidden" name="meeting" value="${meeting}">${
    !hasChannel &&
    html`<label class="choice"><input type="checkbox" name="bind" value="${NETWORK}" checked> <span>${report.bind(NETWORK)}</span></label>`
  }<p class="buttons"><button class="button main">${report.publish}</button> <a class="button" href="${to(scene, '/report/review', { meeting })}">${report.back}</a></p></form>`;
  const body = html`<section class="report"><p class="crumb"><a href="${to(scene, '/report/review', { meeting })}">${report.back}</a></p><h1>${report.previewHeading}</h1>${saidOf(said)}${plan !== null && html`<h2>${report.plan}</h2>${plan}`}${isPossible && publish}</section>`;
  return layout(scene, { title: report.previewHeading, section: 'report', body });
}

/** That it is in force, and what will leave when. */
export function publishedPage(scene: Scene, { said, json }: Publishing): Html {
  const { report } = scene.texts;
  const body = html`<section class="report"><h1>${report.plan}</h1>${saidOf(said)}${planOf(scene, json)}<p class="buttons"><a class="button main" href="${to(scene, '/clock')}">${report.toClock}</a> <a class="button" href="${to(scene, '/talk')}">${scene.texts.nav.talk}</a></p></section>`;
  return layout(scene, { title: report.plan, section: 'report', body });
}

function planOf(scene: Scene, json: unknown): Html | null {
  const plan = readPlan(json);
  const { texts, language, visit } = scene;
  const { report } = texts;
  if (plan === null || visit === null || plan.openings.length === 0) return null;
  const day = (date: string) => dayText(language, civilDate(date));
  const openings = plan.openings.map((one) => [
    one.time === 'nine' ? report.nine(day(one.day)) : report.atOnce(day(one.day)),
    report.opening,
    namesInSentence(language, visit.roster, one.countries),
  ]);
  const later = plan.laterDays.map((one) => [report.nine(day(one)), report.later, report.stillPending]);
  const rows = [...openings, ...later].map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  );
  const columns = [report.planWhen, report.planWhat, report.planWho];
  return html`<p class="quiet">${report.planLead}</p><div class="scroll" tabindex="0" role="group" aria-label="${report.plan}"><table class="plan"><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
