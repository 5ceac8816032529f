import { DateTime } from 'luxon';
import type { Language } from '../domain/conference.ts';
import type { CorrectedTerm, QuestionEffect } from '../domain/draft-content.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { DraftQuestion } from './draft.ts';

type Wording = readonly [text: string, preset: string];

/** What is asked, and what holds unless the secretariat says otherwise. "yes" and "no" are the same in every language. */
const WORDING = {
  absent: {
    en: ['{name} is a Member Country but was not present: is it bound?', 'yes'],
    es: ['{name} es País Miembro pero no estuvo presente: ¿queda comprometido?', 'yes'],
  },
  participants: {
    en: ['The report does not say which countries were present: are all Member Countries bound?', 'yes'],
    es: [
      'El informe no dice qué países estuvieron presentes: ¿quedan comprometidos todos los Países Miembros?',
      'yes',
    ],
  },
  event: {
    en: [
      'Which meeting is meant by “{words}” ({ref})?',
      'the first {body} meeting after the one this report goes to',
    ],
    es: [
      '¿A qué reunión se refiere «{words}» ({ref})?',
      'la primera reunión de {body} después de aquella a la que va este informe',
    ],
  },
  year: {
    en: ['“{words}” ({ref}) names no year: is it {date}?', 'yes'],
    es: ['«{words}» ({ref}) no indica el año: ¿es el {date}?', 'yes'],
  },
  counted: {
    en: ['“{words}” ({ref}), counted from the meeting, ends on {date}: is that meant?', 'yes'],
    es: ['«{words}» ({ref}), contado desde la reunión, termina el {date}: ¿es correcto?', 'yes'],
  },
  past: {
    en: ['{date} ({ref}) is not after the meeting: is the date right?', 'no'],
    es: ['El {date} ({ref}) no es posterior a la reunión: ¿es correcta la fecha?', 'no'],
  },
  weekday: {
    en: ['“{words}” ({ref}): that day is {date}. Which is right?', '{date}'],
    es: ['«{words}» ({ref}): ese día es {date}. ¿Cuál es correcto?', '{date}'],
  },
  weekend: {
    en: ['{date} ({ref}) is at a weekend: does the date stand as it is?', 'yes'],
    es: ['El {date} ({ref}) cae en fin de semana: ¿se mantiene la fecha?', 'yes'],
  },
  numbers: {
    en: ['“{words}” ({ref}) can be read in two ways: which day is it?', 'no date'],
    es: ['«{words}» ({ref}) admite dos lecturas: ¿qué día es?', 'sin fecha'],
  },
  due: {
    en: ['“{words}” ({ref}) gives no day: until when?', 'no date'],
    es: ['«{words}» ({ref}) no da un día: ¿hasta cuándo?', 'sin fecha'],
  },
  dates: {
    en: ['“{words}” ({ref}) holds times that do not agree: which holds?', 'as drafted'],
    es: ['«{words}» ({ref}) contiene plazos que no coinciden: ¿cuál vale?', 'como en el borrador'],
  },
  shared: {
    en: ['Is {ref} also due “{words}”, as {name}?', 'no'],
    es: ['¿Vence {ref} también «{words}», como {name}?', 'no'],
  },
  unmarked: {
    en: ['Is “{words}” the deadline of {ref}?', 'no'],
    es: ['¿Es «{words}» el plazo de {ref}?', 'no'],
  },
  office: {
    en: ['{ref} is a duty of the {words}, held by {name}: does it pass on with the office?', 'yes'],
    es: ['{ref} corresponde a la {words}, a cargo de {name}: ¿pasa a quien le suceda?', 'yes'],
  },
  holder: {
    en: ['Who holds the {words}? “{sentence}” was not recorded.', 'nobody'],
    es: ['¿Quién ejerce la {words}? No se registró «{sentence}».', 'nadie'],
  },
  actors: {
    en: ['“{words}” ({ref}): are these all Member Countries?', 'yes'],
    es: ['«{words}» ({ref}): ¿son todos los Países Miembros?', 'yes'],
  },
  actor: {
    en: ['Who is to do this? “{sentence}”', 'nobody'],
    es: ['¿Quién debe hacerlo? «{sentence}»', 'nadie'],
  },
  observer: {
    en: ['{words} takes no part in commitments: does this oblige anybody? “{sentence}”', 'no'],
    es: ['{words} no participa en los compromisos: ¿obliga esto a alguien? «{sentence}»', 'no'],
  },
  mode: {
    en: ['Do those of {ref} owe one together?', 'yes'],
    es: ['¿Deben quienes figuran en {ref} una sola entrega conjunta?', 'yes'],
  },
  depends: {
    en: ['What does {ref} wait for? “{words}”', 'nothing'],
    es: ['¿De qué depende {ref}? «{words}»', 'nada'],
  },
  recipient: {
    en: ['Does {ref} go to {words}?', 'yes'],
    es: ['¿Se dirige {ref} a {words}?', 'yes'],
  },
  several: {
    en: ['Is “{words}” ({ref}) one thing?', 'yes'],
    es: ['¿Es «{words}» ({ref}) una sola cosa?', 'yes'],
  },
  silence: {
    en: ['Does silence count as assent here? “{sentence}”', 'yes'],
    es: ['¿Equivale aquí el silencio al asentimiento? «{sentence}»', 'yes'],
  },
  unread: {
    en: ['What does this oblige to? It could not be read: “{sentence}”', 'nothing'],
    es: ['¿A qué obliga esto? No se pudo leer: «{sentence}»', 'nada'],
  },
  date: {
    en: ['Is “{words}” a deadline for anybody? “{sentence}”', 'no'],
    es: ['¿Es «{words}» un plazo para alguien? «{sentence}»', 'no'],
  },
  numbering: {
    en: ['The numbering breaks at {number}: are the agreements parted rightly?', 'yes'],
    es: ['La numeración se interrumpe en {number}: ¿están bien separados los acuerdos?', 'yes'],
  },
  foreign: {
    en: ['{number} is in another language and was not read: does it say anything new?', 'no'],
    es: ['{number} está en otro idioma y no se leyó: ¿dice algo nuevo?', 'no'],
  },
  duplicate: {
    en: ['{number} says the same as {words}: does it ask twice?', 'no'],
    es: ['{number} dice lo mismo que {words}: ¿se pide dos veces?', 'no'],
  },
  truncated: {
    en: ['The report breaks off within {number}: is anything missing?', 'no'],
    es: ['El informe se interrumpe en {number}: ¿falta algo?', 'no'],
  },
  body: {
    en: ['Which body met? The title does not name one of the conference.', 'none'],
    es: ['¿Qué órgano se reunió? El título no nombra ninguno de la conferencia.', 'ninguno'],
  },
  day: {
    en: ['The report gives two dates of the meeting: is it {date}?', 'yes'],
    es: ['El informe da dos fechas de la reunión: ¿es el {date}?', 'yes'],
  },
} as const satisfies Record<string, Record<Language, Wording>>;

export type QuestionKind = keyof typeof WORDING;

const RECORDED: QuestionEffect = { kind: 'recorded' };
const REREAD: QuestionEffect = { kind: 'assumed', remedy: { kind: 'import' } };
const WHICH_DAY: QuestionEffect = { kind: 'assumed', remedy: { kind: 'correct', term: 'due' } };
const isWrong = (term: CorrectedTerm, contradictedBy: 'yes' | 'no'): QuestionEffect => ({
  ...{ kind: 'term', term },
  contradictedBy,
});
const missing = (number: string): QuestionEffect => ({ kind: 'assumed', remedy: { kind: 'add', number } });

/** What an answer changes; where it depends on what is asked about, from that. */
const EFFECTS: Readonly<Record<QuestionKind, QuestionEffect | ((about: string) => QuestionEffect)>> = {
  absent: (party) => ({ kind: 'binds', party }),
  participants: isWrong('owed-by', 'no'),
  event: WHICH_DAY,
  year: isWrong('due', 'no'),
  counted: isWrong('due', 'no'),
  past: isWrong('due', 'no'),
  weekday: WHICH_DAY,
  weekend: isWrong('due', 'no'),
  numbers: WHICH_DAY,
  due: WHICH_DAY,
  dates: WHICH_DAY,
  shared: isWrong('due', 'yes'),
  unmarked: isWrong('due', 'yes'),
  office: RECORDED,
  holder: missing,
  actors: isWrong('owed-by', 'no'),
  actor: missing,
  observer: missing,
  mode: { kind: 'joint' },
  depends: { kind: 'depends' },
  recipient: isWrong('recipient', 'no'),
  several: isWrong('deliverable', 'no'),
  silence: RECORDED,
  unread: missing,
  date: missing,
  numbering: REREAD,
  foreign: missing,
  duplicate: { kind: 'asked' },
  truncated: missing,
  body: REREAD,
  day: REREAD,
};

/** What fills the gaps of a question. */
export interface Gaps {
  readonly ref?: string;
  readonly number?: string;
  readonly words?: string;
  readonly name?: string;
  readonly body?: string;
  readonly sentence?: string;
  readonly date?: CivilDate;
}

export interface Asker {
  /** Asks under the id `kind-about`, made unique by a number. */
  readonly ask: (kind: QuestionKind, about: string, gaps: Gaps & { refs?: readonly string[] }) => void;
  readonly asked: () => readonly DraftQuestion[];
}

/** Collects the questions of one report, in its language. */
export function askIn(language: Language): Asker {
  const questions: DraftQuestion[] = [];
  const times = new Map<string, number>();
  return {
    ask(kind, about, { refs, ...gaps }) {
      const wanted = about === '' ? kind : `${kind}-${about}`;
      const time = (times.get(wanted) ?? 0) + 1;
      times.set(wanted, time);
      const [text, preset] = WORDING[kind][language];
      const filled = (words: string) => fill(words, gaps, language);
      const id = time === 1 ? wanted : `${wanted}-${time}`;
      const effect = EFFECTS[kind];
      questions.push({
        ...{ id, text: filled(text), default: filled(preset), refs: refs ?? [] },
        effect: typeof effect === 'function' ? effect(about) : effect,
      });
    },
    asked: () => questions,
  };
}

function fill(words: string, gaps: Gaps, language: Language): string {
  return words.replace(/\{(\w+)\}/g, (gap, name: string) => gapOf(name, gaps, language) ?? gap);
}

function gapOf(name: string, gaps: Gaps, language: Language): string | undefined {
  if (name === 'date') return gaps.date === undefined ? undefined : spellOut(gaps.date, language);
  const values: Readonly<Record<string, string | undefined>> = { ...gaps };
  return values[name];
}

function spellOut(date: CivilDate, language: Language): string {
  const pattern = language === 'en' ? 'cccc d LLLL yyyy' : "cccc d 'de' LLLL 'de' yyyy";
  return DateTime.fromISO(date, { zone: 'utc' }).setLocale(language).toFormat(pattern);
}
