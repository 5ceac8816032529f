import { type Content, type Html, html } from '../html.ts';
import { momentText, type Scene, to, zoneText } from '../scene.ts';

interface PageParts {
  readonly title: string;
  /** The section that is open; null for none. */
  readonly section: 'start' | 'talk' | 'report' | 'clock' | 'messages' | null;
  readonly body: Content;
  /** What the page's own script is told; an address of events. */
  readonly events?: string;
}

/** A whole page: who looks and what time it is above, the section below. */
export function layout(scene: Scene, { title, section, body, events }: PageParts): Html {
  const { language, texts, theme } = scene;
  return html`<html lang="${language}"${theme !== null && html` data-theme="${theme}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${texts.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/playground.css">
<script type="module" src="/playground.js"></script></head>
<body class="in-${section ?? 'none'}"${events !== undefined && html` data-events="${events}"`}>
<a class="skip" href="#content">${texts.skip}</a>
<header class="top">
<a class="brand" href="${to(scene, '/')}"><span class="mark" aria-hidden="true"></span>${acronym(scene)} <span class="where">${texts.title}</span></a>
<nav aria-label="${texts.nav.label}"><ul>${navigation(scene, section)}</ul></nav>
<div class="tools">${timeOf(scene)}${languageSwitch(scene)}${themeSwitch(scene)}</div>
</header>
<main id="content" tabindex="-1">${body}</main>
<dialog id="dialog" aria-labelledby="form-title"><div class="dialog-body"></div><form method="dialog"><button class="close">${texts.form.cancel}</button></form></dialog>
</body></html>`;
}

function acronym({ language, visit }: Scene): string {
  return visit?.roster.acronym[language] ?? (language === 'es' ? 'CRM' : 'RCM');
}

const SECTIONS = ['talk', 'report', 'clock', 'messages'] as const;

function navigation(scene: Scene, section: PageParts['section']): readonly Html[] {
  return SECTIONS.map(
    (name) =>
      html`<li><a href="${to(scene, `/${name}`)}"${name === section && html` aria-current="page"`}>${scene.texts.nav[name]}</a></li>`,
  );
}

function timeOf(scene: Scene): Html {
  return html`<a class="time" href="${to(scene, '/clock')}"><time id="now" datetime="${scene.now}">${momentText(scene, scene.now)}</time> <span class="zone">${zoneText(scene)}</span></a>`;
}

/** The same page in the other language. */
function languageSwitch({ language, here }: Scene): Html {
  const other = language === 'en' ? 'es' : 'en';
  const { pathname, searchParams } = new URL(here, 'http://localhost');
  searchParams.set('lang', other);
  const name = other === 'es' ? 'Español' : 'English';
  return html`<a class="tool" href="${`${pathname}?${searchParams}`}" lang="${other}" hreflang="${other}">${name}</a>`;
}

/** Both buttons are there; the stylesheet hides the one that would change nothing. */
function themeSwitch({ texts, here }: Scene): Html {
  const { label, dark, light } = texts.theme;
  return html`<form method="post" action="/theme" aria-label="${label}" id="theme"><input type="hidden" name="back" value="${here}"><button class="tool to-dark" name="theme" value="dark">${dark}</button><button class="tool to-light" name="theme" value="light">${light}</button></form>`;
}
