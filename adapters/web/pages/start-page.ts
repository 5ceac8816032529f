import type { Party, Roster } from '../../../src/domain/conference.ts';
import { bareName, sortedCodes } from '../../../src/messages/country-names.ts';
import type { MailboxOwner, MailboxVisit } from '../../../src/ports/mailbox.ts';
import { type Html, html } from '../html.ts';
import { OPERATOR, STRANGER } from '../read-command.ts';
import { type Scene, to } from '../scene.ts';
import type { WebTexts } from '../texts-en.ts';
import { layout } from './layout.ts';

/** Who one can be: everybody of the roster, the secretariat's operator, a stranger. `visit` is the operator's, who knows all. */
export function startPage(scene: Scene, visit: MailboxVisit | null): Html {
  const { texts } = scene;
  const people = (visit?.people ?? []).filter(({ active }) => active);
  const body = html`<section class="start"><h1>${texts.start.heading}</h1><p class="lead">${texts.start.lead}</p>
${people.length === 0 && exampleOffer(scene)}
<div class="parties">${secretariat(scene, people)}${visit !== null && countries(scene, visit.roster, people)}${others(scene, people)}</div></section>`;
  return layout(scene, { title: texts.start.heading, section: 'start', body });
}

function exampleOffer({ texts, params }: Scene): Html {
  return html`<form method="post" action="/example-people" class="offer"><p>${texts.start.nobody}</p><input type="hidden" name="lang" value="${params.get('lang') ?? ''}"><p class="buttons"><button class="button main">${texts.start.addExample}</button></p></form>`;
}

function secretariat(scene: Scene, people: readonly MailboxOwner[]): Html {
  const { start } = scene.texts;
  const own = people.filter(({ role }) => role === 'secretariat');
  return group(start.secretariat, [
    ...own.map((person) => entry(scene, { as: person.email, name: person.name, does: '' })),
    entry(scene, { as: OPERATOR, name: start.operator, does: start.operatorDoes }),
  ]);
}

function countries(scene: Scene, roster: Roster, people: readonly MailboxOwner[]): readonly Html[] {
  const parties = roster.parties.filter(({ kind }) => kind !== 'secretariat');
  const isMember = ({ code }: Party) => parties.find((party) => party.code === code)?.kind === 'member';
  const sorted = sortedCodes(
    scene.language,
    roster,
    parties.map(({ code }) => code),
  ).flatMap((code) => parties.find((party) => party.code === code) ?? []);
  return [...sorted.filter(isMember), ...sorted.filter((party) => !isMember(party))].flatMap(({ code }) => {
    const own = people.filter(({ partyCode, role }) => partyCode === code && role !== 'secretariat');
    if (own.length === 0) return [];
    return group(
      bareName(scene.language, roster, code),
      own.map((person) =>
        entry(scene, { as: person.email, name: person.name, does: doesOf(person, scene.texts) }),
      ),
    );
  });
}

function doesOf({ role, rank }: MailboxOwner, { start }: WebTexts): string {
  return role === 'observer' ? start.observer : start[rank];
}

function others(scene: Scene, people: readonly MailboxOwner[]): Html {
  const { start } = scene.texts;
  const known = new Set(people.map(({ email }) => email));
  const again = scene.as !== null && scene.as !== STRANGER && scene.as !== OPERATOR && !known.has(scene.as);
  return group(start.others, [
    entry(scene, { as: STRANGER, name: start.stranger, does: start.strangerDoes }),
    ...(again ? [entry(scene, { as: scene.as ?? '', name: scene.as ?? '', does: '' })] : []),
  ]);
}

function group(name: string, entries: readonly Html[]): Html {
  return html`<section class="party"><h2>${name}</h2><ul>${entries}</ul></section>`;
}

function entry(scene: Scene, { as, name, does }: { as: string; name: string; does: string }): Html {
  const address = to({ ...scene, as }, '/talk');
  return html`<li><a href="${address}"${as === scene.as && html` aria-current="true"`}><span class="name">${name}</span>${
    does !== '' && html` <span class="does">${does}</span>`
  }</a></li>`;
}
