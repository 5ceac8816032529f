import { LANGUAGES, type Language } from '../../../src/domain/conference.ts';
import type { Message } from '../../../src/messages/message.ts';
import { toPlainText } from '../../../src/messages/plain-text.ts';
import type { PlatformLook } from '../config.ts';
import { type Content, type Html, html } from '../html.ts';
import { payloadLook } from '../payload-look.ts';
import { renderMessage } from '../render.ts';
import { type Scene, to } from '../scene.ts';
import { layout } from './layout.ts';

type Samples = Readonly<Record<string, Message>>;

interface Proof {
  readonly samples: ReadonlyMap<Language, Samples>;
  readonly looks: readonly PlatformLook[];
}

/** Every message of the bot, in the languages and the look that are wanted. */
export function proofPage(scene: Scene, { samples, looks }: Proof): Html {
  const { texts, params } = scene;
  const { messages } = texts;
  const only = LANGUAGES.find((language) => language === params.get('only'));
  const languages = only === undefined ? LANGUAGES : [only];
  const look = looks.find(({ name }) => name === params.get('show')) ?? null;
  const isText = params.get('show') === 'text';
  const names = Object.keys(samples.get(languages[0] ?? 'en') ?? {});
  const show = (message: Message) =>
    isText
      ? asText(message)
      : look === null
        ? renderMessage(message, null)
        : asPayloads(scene, look, message);
  const body = html`<section class="proof" id="top"><h1>${messages.heading}</h1><p class="lead">${messages.lead}</p>
<nav class="choose" aria-label="${messages.looks}">${lookLinks(scene, looks)}</nav><nav class="choose" aria-label="${texts.language}">${languageLinks(scene)}</nav>
<details class="contents"><summary>${messages.contents} · ${messages.count(names.length)}</summary><ol>${names.map((name, at) => html`<li><a href="#s${at}">${name}</a></li>`)}</ol></details>
${names.map((name, at) =>
  sampleOf(
    { name, at },
    languages.flatMap((language) => {
      const message = samples.get(language)?.[name];
      return message === undefined
        ? []
        : [html`<div class="sheet" lang="${language}">${show(message)}</div>`];
    }),
  ),
)}<p><a href="#top">${messages.toTop}</a></p></section>`;
  return layout(scene, { title: messages.heading, section: 'messages', body });
}

function sampleOf({ name, at }: { name: string; at: number }, sheets: readonly Html[]): Html {
  return html`<section class="sample" id="s${at}"><h2>${name}</h2><div class="sheets">${sheets}</div></section>`;
}

function asText(message: Message): Html {
  return html`<pre class="plain" tabindex="0">${toPlainText(message)}</pre>`;
}

function asPayloads({ texts }: Scene, look: PlatformLook, message: Message): Content {
  return look
    .payloads(message)
    .map(
      (payload) =>
        html`${payloadLook(payload)}<details class="payload"><summary>${texts.messages.payload}</summary><pre tabindex="0">${JSON.stringify(payload, null, 2)}</pre></details>`,
    );
}

function lookLinks(scene: Scene, looks: readonly PlatformLook[]): readonly Html[] {
  const { messages } = scene.texts;
  const shown = scene.params.get('show') ?? 'page';
  const all = [['page', messages.page], ['text', messages.text], ...looks.map(({ name }) => [name, name])];
  return all.map(([value = '', label = '']) =>
    choice({ label, isChosen: value === shown, address: sameWith(scene, 'show', value) }),
  );
}

function languageLinks(scene: Scene): readonly Html[] {
  const { messages } = scene.texts;
  const shown = scene.params.get('only') ?? '';
  const all: readonly (readonly [string, string])[] = [
    ['', messages.both],
    ...LANGUAGES.map((language) => [language, messages.languages[language]] as const),
  ];
  return all.map(([value, label]) =>
    choice({ label, isChosen: value === shown, address: sameWith(scene, 'only', value) }),
  );
}

function choice({ label, isChosen, address }: { label: string; isChosen: boolean; address: string }): Html {
  return html`<a href="${address}"${isChosen && html` aria-current="true"`}>${label}</a> `;
}

function sameWith(scene: Scene, name: 'show' | 'only', value: string): string {
  const kept = (['show', 'only'] as const).flatMap((one) => {
    const there = one === name ? value : scene.params.get(one);
    return there === null || there === '' ? [] : [[one, there] as const];
  });
  return to(scene, '/messages', Object.fromEntries(kept));
}
