import type { Grammar } from './grammar.ts';
import type { Mention } from './lexicon.ts';
import { leadOf } from './passage.ts';
import type { Sentence } from './subjects.ts';

const ENGLISH_PAPERS =
  '(?:updated |revised |draft |new )*(?:concept note|proposal|report|draft|document|guidelines|questionnaire|work plan|action plan|plan|matrix|presentation|manual|protocol|terms of reference|initiative|study|project|agenda|offer)';
const SPANISH_PAPERS: Readonly<Record<string, string>> = {
  'nota conceptual': 'la',
  propuesta: 'la',
  presentacion: 'la',
  matriz: 'la',
  iniciativa: 'la',
  guia: 'la',
  oferta: 'la',
  informe: 'el',
  documento: 'el',
  borrador: 'el',
  cuestionario: 'el',
  'plan de trabajo': 'el',
  'plan de accion': 'el',
  plan: 'el',
  manual: 'el',
  proyecto: 'el',
  protocolo: 'el',
  estudio: 'el',
  lineamientos: 'los',
};
const SPANISH_PAPER = `(?:${Object.keys(SPANISH_PAPERS).join('|')})`;
const CUT =
  /, |; |: | in this regard| which | and (?:its|their) | as well as |, la cual| la cual | as well as|[.]$| y (?:su|sus) | asi como /;

/** The paper that an earlier sentence speaks of, and to which "in this regard" or a bare "their comments" refers; else null. */
export function topicOf(sentence: Sentence, grammar: Grammar): string | null {
  for (const mention of sentence.mentions) {
    if (mention.referent.kind !== 'party') continue;
    const topic =
      grammar.language === 'en' ? englishTopic(sentence, mention) : spanishTopic(sentence, mention);
    if (topic !== null) return topic;
  }
  return null;
}

function englishTopic(sentence: Sentence, mention: Mention): string | null {
  const after = sentence.key.slice(mention.end, mention.end + 400);
  const name = sentence.text.slice(mention.start, mention.end);
  const owned = new RegExp(`^'s? (?=${ENGLISH_PAPERS}(?![a-z]))`).exec(after);
  if (owned !== null) return cutTopic(sentence, mention.start);
  const based = new RegExp(
    `^ (?:for|presented|gave) (?:their|its|the|a) (?:[a-z]+ )?(?:presentation|briefing|update|report) based on (?:the|a|their|its) (?=${ENGLISH_PAPERS})`,
  ).exec(after);
  const given =
    based ??
    new RegExp(
      `^ (?:for|presented|submitted|introduced) (?:their|its|the|a) (?=${ENGLISH_PAPERS}(?![a-z]))`,
    ).exec(after);
  if (given !== null) return `${possessive(name)} ${cutTopic(sentence, mention.end + given[0].length)}`;
  const of = new RegExp(
    `(?:the|a) ${ENGLISH_PAPERS} (?:of|by|from|(?:presented|submitted|made|prepared) by) (?:the )?$`,
  ).exec(leadOf(sentence.key, mention.start, 80));
  return of === null ? null : cutTopic(sentence, mention.start - of[0].length);
}

function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

function spanishTopic(sentence: Sentence, mention: Mention): string | null {
  const lead = leadOf(sentence.key, mention.start, 90);
  const of = new RegExp(
    `(?:la|el|los|las|una?) ${SPANISH_PAPER} (?:de|(?:presentad|formulad|elaborad|hech)[oa]s? por) ?l?(?:la |los |las |el )?$`,
  ).exec(lead.replace(/ del $/, ' de l'));
  if (of !== null) return cutTopic(sentence, mention.start - of[0].length);
  const after = sentence.key.slice(mention.end, mention.end + 400);
  const given = new RegExp(
    `^ (?:por|presento|expuso|sometio) (?:(?:su|la|una) presentacion (?:basad[oa]|sustentad[oa]) en )?(?:el|la|los|las|una?|sus?) (?<paper>${SPANISH_PAPER})(?![a-z])`,
  ).exec(after);
  if (given === null) return null;
  const paper = given.groups?.['paper'] ?? '';
  const end = mention.end + given[0].length;
  const written = sentence.text.slice(end - paper.length, end);
  const rest = cutTopic(sentence, end);
  return `${SPANISH_PAPERS[paper] ?? 'el'} ${written} de ${withArticle(sentence, mention)}${rest === '' ? '' : ` ${rest}`}`.replace(
    / de el (?!S)/,
    ' del ',
  );
}

function withArticle(sentence: Sentence, mention: Mention): string {
  const article = /(?<![a-z])(?:la|los) $/.exec(leadOf(sentence.key, mention.start, 6))?.[0] ?? '';
  return sentence.text.slice(mention.start - article.length, mention.end);
}

function cutTopic(sentence: Sentence, start: number): string {
  const end = CUT.exec(sentence.key.slice(start))?.index ?? sentence.key.length;
  return sentence.text.slice(start, start + end).trim();
}

/** The topic that opens a clause: "Regarding the draft guidelines, …". */
export function introducedTopic(
  sentence: Sentence,
  region: { start: number; end: number },
  grammar: Grammar,
): string | null {
  const intro = new RegExp(
    `^(?:[^a-z]*)(?:(?:${grammar.words.and}) )?(?:${grammar.words.topicIntro})(?= |l )`,
  );
  const match = intro.exec(sentence.key.slice(region.start, region.end));
  if (match === null) return null;
  const words = sentence.text
    .slice(region.start + match[0].length, region.end)
    .trim()
    .replace(/,$/, '');
  return words.startsWith('l ') ? `e${words}` : words;
}
