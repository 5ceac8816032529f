import { type Instant, toDateTime } from '../../../src/domain/instant.ts';
import type { MailboxEntry, MailboxVisit } from '../../../src/ports/mailbox.ts';
import { type Content, type Html, html } from '../html.ts';
import { momentText, type Scene, to, whoFields, zoneText } from '../scene.ts';
import { layout } from './layout.ts';

/** What the mailbox got while the clock moved. */
export interface OnTheWay {
  readonly sent: readonly MailboxEntry[];
  readonly changed: number;
}

interface ClockFacts {
  readonly isSimulated: boolean;
  readonly next: Instant | null;
  /** Null where the clock was not moved. */
  readonly moved: OnTheWay | null;
  /** Why it was not. */
  readonly problem: string | null;
  /** The operator's, who knows whose each message is. */
  readonly visit: MailboxVisit | null;
}

const MOST_LISTED = 60;

/** What time it is for the bot; a simulated clock is moved here, and what left on the way is said. */
export function clockPage(scene: Scene, facts: ClockFacts): Html {
  const { clock } = scene.texts;
  const { isSimulated, next, moved, problem } = facts;
  const body = html`<section class="clock-page"><h1>${clock.heading}</h1>
<p class="big"><span class="label">${clock.now}</span> <time datetime="${scene.now}">${momentText(scene, scene.now)}</time> <span class="zone">${zoneText(scene)}</span></p>
${isSimulated ? moving(scene, next) : realTime(scene)}
${problem !== null && html`<p class="error" role="alert">${problem}</p>`}
${moved !== null && whatLeft(scene, facts.visit, moved)}</section>`;
  return layout(scene, { title: clock.heading, section: 'clock', body });
}

function realTime({ texts }: Scene): Html {
  return html`<p class="lead">${texts.clock.real}</p><p>${texts.clock.rehearse}</p><pre tabindex="0">RCM_DATA=.rcm/2014 RCM_CLOCK=2014-11-24T16:00:00-06:00 npm start</pre>`;
}

function moving(scene: Scene, next: Instant | null): Html {
  const { clock } = scene.texts;
  const step = (to_: string, label: string, isMain: boolean) =>
    html`<form method="post" action="/clock/move" class="step" data-slow>${whoFields(scene)}<button class="${isMain ? 'button main' : 'button'}" name="to" value="${to_}">${label}</button></form>`;
  const today = toDateTime(scene.now, scene.visit?.reader.zone).toFormat('yyyy-MM-dd');
  return html`<p class="lead">${clock.simulated}</p>
<p><span class="label">${clock.next}</span> ${next === null ? clock.nothingNext : html`<time datetime="${next}">${momentText(scene, next)}</time>`}</p>
<div class="steps">${next !== null && step('next', clock.toNext, true)}${step('day', clock.day, false)}
<form method="post" action="/clock/move" class="step date" data-slow>${whoFields(scene)}<label for="date">${clock.date}</label><input type="date" id="date" name="date" min="${today}" required><button class="button" name="to" value="date">${clock.go}</button></form></div>`;
}

function whatLeft(scene: Scene, visit: MailboxVisit | null, { sent, changed }: OnTheWay): Html {
  const { clock } = scene.texts;
  const said = sent.length === 0 ? clock.nothingLeft : clock.count(sent.length);
  const anew = changed === 0 ? '' : ` ${clock.changed(changed)}`;
  const rows = sent
    .slice(-MOST_LISTED)
    .map(
      (entry) =>
        html`<tr><td>${momentText(scene, entry.deliveredAt)}</td><td>${linkTo(scene, visit, entry)}</td><td lang="${entry.message.language}">${entry.message.summary}</td></tr>`,
    );
  return html`<section class="left" role="status"><h2>${clock.left}</h2><p>${said}${anew}</p>${
    sent.length > MOST_LISTED && html`<p class="quiet">${clock.most(MOST_LISTED)}</p>`
  }${
    rows.length > 0 &&
    html`<div class="scroll" tabindex="0" role="group" aria-label="${clock.left}"><table class="left-table"><thead><tr>${clock.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
  }</section>`;
}

/** Whose a message is, as a way to be them and read it. */
function linkTo(scene: Scene, visit: MailboxVisit | null, { channel, id }: MailboxEntry): Content {
  const owner = visit?.people.find((person) => `person:${person.id}` === channel);
  if (owner === undefined)
    return html`<a href="${to(scene, '/talk', { in: channel })}#m${id}">${scene.texts.clock.channel(channel)}</a>`;
  return html`<a href="${to({ ...scene, as: owner.email }, '/talk')}#m${id}">${owner.name}</a> <span class="does">${owner.partyCode}</span>`;
}
