import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/conference.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { sampleMessages } from '../../src/samples/sample-messages.ts';

/** Every key by its path, with what kind of entry it is. */
function keysOf(entry: unknown, path = ''): string[] {
  if (typeof entry !== 'object' || entry === null) return [`${path}: ${typeof entry}`];
  return Object.entries(entry).flatMap(([key, value]) => keysOf(value, `${path}/${key}`));
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(keysOf(catalogueFor('es')).sort()).toEqual(keysOf(catalogueFor('en')).sort());
    expect(keysOf(catalogueFor('en')).length).toBeGreaterThan(200);
  });

  it('leave no text empty', () => {
    const empty = LANGUAGES.flatMap((language) => emptyTexts(catalogueFor(language)));
    expect(empty).toEqual([]);
  });
});

function emptyTexts(entry: unknown): unknown[] {
  if (typeof entry === 'string') return entry.trim() === '' ? [entry] : [];
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(emptyTexts) : [];
}

const all = LANGUAGES.flatMap((language) =>
  Object.entries(sampleMessages(language)).map(([name, message]) => ({ language, name, message })),
);

describe.each(all)('$language, $name', ({ language, name, message }) => {
  const text = toPlainText(message);

  it('is whole: a first line, no hole, no part without words', () => {
    expect(message.language).toBe(language);
    expect(message.summary).not.toBe('');
    expect(message.summary).not.toContain('\n');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {3,}\S+ {3,}$/u);
    expect(message.parts.filter(isHollow)).toEqual([]);
  });

  it('blames nobody and does not shout', () => {
    const words = withoutQuotations(message);
    expect(words).not.toMatch(/\b(?:overdue|late|failed to|fail|violat\w*|breach)\b|vencid|atras|incumpl/iu);
    expect(words).not.toMatch(/[!¡]|\p{Emoji_Presentation}/u);
    expect(words).not.toMatch(/reminder no|recordatorio n/iu);
  });

  it('is grammatical where a machine can see it', () => {
    expect(text).not.toMatch(/(?<!\p{L})(?:de|a) el /u);
    expect(text).not.toMatch(/\.\.|,,| ,| \.(?!\d)|\bthe the\b|(?<![\p{L}\d])(?:de de|a a)(?!\p{L})|\(\)/u);
    expect(text).not.toMatch(/(?<![-\d])\d{1,2}\/\d{1,2}(?![\d"»a-z])/u);
  });

  it('is signed at most once, at its end', () => {
    const signed = message.parts.flatMap((part, at) =>
      part.kind === 'quiet' && / · (?:automatic message|mensaje automático)/u.test(part.text) ? [at] : [],
    );
    // A preview carries the messages that it shows, signatures and all.
    const shown = name === 'publish preview' ? signed : [];
    expect([[], [message.parts.length - 1], shown]).toContainEqual(signed);
  });
});

describe('Spanish', () => {
  const TUTEO =
    /(?<![\p{L}`]|\bse |\bse le )(?:tú|tu|tus|ti|contigo|te|envía|escribe|indica|añade|responde|puedes|debes|tienes|quieres|quisiste|pega|usa|revisa|vuestro|vosotros)(?!\p{L})/iu;
  const GENDERED = /\b(?:estimado|estimada|señor|señora|sr\.|sra\.|bienvenido|bienvenida)\b/iu;

  it('speaks in usted and guesses nobody’s gender', () => {
    const texts = Object.values(sampleMessages('es'))
      .map((message) => withoutQuotations(message))
      .filter((text) => TUTEO.test(text) || GENDERED.test(text));
    expect(texts).toEqual([]);
  });

  it('has no English left', () => {
    const English = /\b(?:the|and|received|pending|nothing|please|deadline|country|countries)\b/iu;
    const texts = Object.entries(sampleMessages('es'))
      .filter(([name]) => !/both languages|preview|refusal/u.test(name))
      .map(([, message]) => withoutQuotations(message))
      .filter((text) => English.test(text));
    expect(texts).toEqual([]);
  });
});

function isHollow(part: Part): boolean {
  return 'text' in part && part.text.trim() === '';
}

/** A report's sentences and what somebody typed speak in their own voice. */
function withoutQuotations(message: Message): string {
  return toPlainText({ ...message, parts: message.parts.filter(({ kind }) => kind !== 'quote') })
    .replace(/«[^»]*»|"[^"]*"|`[^`]*`/gu, '')
    .replace(/https?:\S+/gu, '');
}
