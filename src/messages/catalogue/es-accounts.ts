import { pluralIn } from '../grammar.ts';
import type { accountsEn } from './en-accounts.ts';

const plural = pluralIn('es');

export const accountsEs = {
  invited: (who) => `Un código para ${who}`,
  toJoin: (code) =>
    `Para usarlo, en un mensaje privado desde la cuenta propia de esa persona: \`vincular ${code}\`. No lo comparta con nadie más.`,
  codeServes: (days, until) =>
    `Sirve una sola vez, dentro de ${days} ${plural(days, 'día', 'días')}: hasta el ${until}.`,
  onlyTheNewest: 'Solo se muestra aquí, y un código anterior para esa persona ya no sirve.',

  joined: (who) => `Su cuenta quedó vinculada: ${who}`,
  joinedBefore: (who) => `Esta cuenta ya era la suya: ${who}`,
  toSeePending: 'Para ver lo pendiente: `pendientes`. Para ver lo que puede hacer: `ayuda`.',
  speaksIn: (conference) => `Aquí habla usted en ${conference}.`,
  speaksFromNowOn: (conference) => `De ahora en adelante habla usted aquí en ${conference}.`,
  toChangeConference: 'Para ver la otra: `conferencia`.',
  onlyConference: 'Es su única conferencia aquí.',
  otherConferences: (words) =>
    `Para cambiar: ${words}. Para una sola pregunta: \`--conference\` y su nombre.`,
  conferenceWords: (slug) => `conferencia ${slug}`,

  greeting: 'Buenos días. Recuerdo lo que se acordó en las reuniones y registro lo que se remite.',
  toBeKnown:
    'Para que le reconozca aquí, escriba `vincular` y el código que le dio la Secretaría: `vincular CÓDIGO`.',
  toAskInChannel: 'Para preguntarme algo aquí, nómbreme y diga qué: `pendientes`, `fechas`, `ayuda`.',
  toAskDirectly: 'Lo que es solo para usted, como `vincular CÓDIGO`, lo respondo en un mensaje privado.',
  isThatYou: (who) => `¿Es usted ${who}?`,
  vouchedFor: (email) =>
    `Según su organización, esta cuenta corresponde a ${email}, y esa dirección consta en la lista de la Secretaría.`,
  thatIsMe: 'Sí, soy yo',
  joinWords: (email) => `vincular ${email}`,
  orByCode: 'Si no, no hace falta nada. Un código de la Secretaría también sirve: `vincular CÓDIGO`.',

  conference: 'Conferencia',
  zone: 'Huso horario',
  operator: 'La terminal, que actúa por la secretaría',
  toChangeLanguage: 'Para cambiar el idioma: `idioma inglés`.',
  languageChanged:
    'De ahora en adelante le escribo en español. Lo ya enviado cambia cuando se muestra de nuevo.',
  languageBefore: 'Ya le escribo en español. Nada ha cambiado.',
} satisfies typeof accountsEn;
