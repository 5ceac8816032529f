import { pluralIn } from '../grammar.ts';
import type { askEn } from './en-ask.ts';

const plural = pluralIn('es');

export const askEs = {
  title: 'Solicitud de la Secretaría Técnica',
  drafted: (ref) => `${ref} está en borrador`,
  publishWords: (slug) => `publicar ${slug}`,
  asks: (count) => `La Secretaría Técnica ${plural(count, 'lo', 'los')} solicita atentamente.`,
  heading: (day) =>
    day === '' ? 'Solicitado por la Secretaría Técnica' : `Solicitado por la Secretaría Técnica el ${day}`,
  askedOn: (day, slug) =>
    `Lo solicita la Secretaría Técnica${day === '' ? '' : `, desde el ${day}`} (\`${slug}\`).`,
} satisfies typeof askEn;
