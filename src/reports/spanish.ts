import type { Verb, VerbKind, Words } from './words.ts';

const IRREGULAR_STEM: Readonly<Record<string, string>> = {
  hacer: 'har',
  poner: 'pondr',
  proponer: 'propondr',
};
const IRREGULAR_SUBJUNCTIVE: Readonly<Record<string, string>> = {
  hacer: 'haga',
  dar: 'de',
  proponer: 'proponga',
};
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/car$/, 'que'],
  [/gar$/, 'gue'],
  [/zar$/, 'ce'],
  [/uir$/, 'uya'],
  [/ar$/, 'e'],
  [/[ei]r$/, 'a'],
];

/** Third person, singular and plural, of the future and of the present subjunctive; folded, hence without accents. */
function verb(kind: VerbKind, infinitive: string, noun = ''): Verb {
  const [first = '', ...rest] = infinitive.split(' ');
  const withRest = (form: string) => [form, ...rest].join(' ');
  const future = `${IRREGULAR_STEM[first] ?? first}a`;
  const subjunctive = subjunctiveOf(first);
  return {
    kind,
    noun,
    infinitive: [infinitive],
    future: [future, `${future}n`].map(withRest),
    subjunctive: [subjunctive, `${subjunctive}n`].map(withRest),
    participle: participlesOf(first).map(withRest),
    goesTo: first === 'compartir' ? 'con|a|al' : null,
    only: null,
  };
}

function subjunctiveOf(infinitive: string): string {
  const irregular = IRREGULAR_SUBJUNCTIVE[infinitive];
  if (irregular !== undefined) return irregular;
  const [ending, replacement] = SPELLING.find(([pattern]) => pattern.test(infinitive)) ?? [/$/, ''];
  return infinitive.replace(ending, replacement);
}

function participlesOf(infinitive: string): readonly string[] {
  const stem = infinitive === 'hacer' ? 'hech' : infinitive.replace(/ar$/, 'ad').replace(/[ei]r$/, 'id');
  return ['o', 'a', 'os', 'as'].map((ending) => stem + ending);
}

const DELIVER =
  'remitir enviar presentar entregar compartir circular distribuir proporcionar facilitar transmitir aportar brindar trasladar comunicar suministrar someter';
const MAKE: readonly (readonly [string, string])[] = [
  ['elaborar', ''],
  ['preparar', ''],
  ['redactar', ''],
  ['desarrollar', ''],
  ['compilar', ''],
  ['completar', 'respuesta a'],
  ['llenar', 'respuesta a'],
  ['actualizar', 'actualización de'],
  ['revisar', 'revisión de'],
  ['consolidar', 'consolidación de'],
  ['finalizar', 'versión final de'],
  ['designar', 'designación de'],
  ['nombrar', 'nombramiento de'],
  ['identificar', 'identificación de'],
  ['confirmar', 'confirmación de'],
  ['organizar', 'organización de'],
  ['convocar a', 'convocatoria a'],
  ['convocar', 'convocatoria de'],
  ['coordinar', 'coordinación de'],
  ['traducir', 'traducción de'],
  ['publicar', 'publicación de'],
  ['difundir', 'difusión de'],
  ['responder a', 'respuesta a'],
  ['responder', 'respuesta a'],
  ['contestar', 'respuesta a'],
  ['informar sobre', 'información sobre'],
  ['informar', 'información sobre'],
  ['notificar', 'notificación de'],
  ['dar seguimiento a', 'seguimiento a'],
  ['aprobar', 'aprobación de'],
  ['analizar', 'análisis de'],
  ['realizar', 'realización de'],
  ['llevar a cabo', 'realización de'],
  ['celebrar', 'celebración de'],
];
const WORK =
  'trabajar conjuntamente en|trabajar de manera conjunta en|trabajar de forma conjunta en|trabajar juntos en|trabajar en';
const POSSIBILITY = 'la posibilidad|la factibilidad|la viabilidad|la conveniencia|la opcion';
const WEIGHED: readonly (readonly [string, string])[] = [
  ['evaluar', 'evaluación de'],
  ['valorar', 'valoración de'],
  ['analizar', 'análisis de'],
  ['estudiar', 'estudio de'],
  ['explorar', 'exploración de'],
  ['examinar', 'examen de'],
  ['considerar', 'consideración de'],
];

const verbs: readonly Verb[] = [
  verb('deliver', 'hacer llegar'),
  ...DELIVER.split(' ').map((infinitive) => verb('deliver', infinitive)),
  ...MAKE.map(([infinitive, noun]) => verb('make', infinitive, noun)),
  ...WORK.split('|').map((infinitive) => verb('work', infinitive)),
  verb('soft', 'considerar', 'consideración de'),
  ...WEIGHED.map(([infinitive, noun]) => ({ ...verb('soft', infinitive, noun), only: POSSIBILITY })),
];

const COMMENT =
  'observaciones|comentarios|aportes|insumos|contribuciones|sugerencias|opiniones|respuestas|objeciones';

export const SPANISH: Words = {
  verbs,
  and: 'y|e|asi como',
  article:
    '(?:(?:el|la|los|las|todos|todas|cada|uno|una|ambos|de|del|a|al|representantes|gobiernos?|delegacion|delegaciones) )*',
  except: ',? (?:excepto|con excepcion de|con la excepcion de|a excepcion de|salvo|menos)',
  that: 'que|y|e|pero|mientras que|el cual|la cual|quienes|donde|para que|luego',
  strong:
    '(?:han |ha )?acord(?:aron|o|ado)|acuerdan?|(?:se )?(?:han |ha )?compromet(?:ieron|io|en|e|ido) a|asum(?:ieron|io|en|e) el compromiso de|asumir el compromiso de|deberan?|deben?|han de|ha de|habran? de|convin(?:ieron|o) en|convienen en|decid(?:ieron|io|en)|quedan? encargad[oa]s? de|se encargaran? de',
  soft: 'podran?|pueden?|podrian?|deberian?|ofrec(?:ieron|io|en|e)|propus(?:ieron|o)|proponen?|procuraran?',
  adverb:
    'conjuntamente|tambien|asimismo|igualmente|posteriormente|luego|de manera conjunta|de forma conjunta|en conjunto|a su vez',
  jointly: 'conjuntamente|de manera conjunta|de forma conjunta|en conjunto|conjunt[ao]s?',
  request:
    'solicit(?:ar|aron|o|an|a)|pid(?:ieron|io|en|e)|pedir|encarg(?:ar|aron|o|an|a)|encomend(?:ar|aron|o)|encomiendan?|instruir|instruyen?|requerir|requirieron',
  invite:
    'invit(?:ar|aron|o|an|a)|inst(?:ar|aron|o|an|a)|exhort(?:ar|aron|o|an|a)|alent(?:ar|aron|o)|alientan?|anim(?:ar|aron|o|an|a)|recomend(?:ar|aron|o)|recomiendan?',
  askedTo: '(?:(?:que|a que|para que|a|de) )?',
  bare: null,
  passive: '(?:sera|seran|debera ser|deberan ser)',
  by: 'por',
  to: 'a|al|(?:para|a) (?:la |su )?(?:consideracion|revision|aprobacion|informacion|conocimiento) del?',
  leftover: 'a mas tardar|hasta|dentro de|plazo|antes de|antes del|previo a',
  through:
    '(?:por (?:medio|conducto|intermedio) de|a traves de|mediante)(?=l? )|(?:por (?:medio|conducto|intermedio)|a traves) del',
  withHelp:
    'con (?:el|la) (?:apoyo|asistencia|colaboracion|ayuda) de|en (?:coordinacion|colaboracion|cooperacion|consulta) con',
  softGovernor:
    'tom(?:ar|o|aron|an) nota|inform(?:o|aron|a|an)|anunci(?:o|aron|a|an)|propuesta|propone|proponen|propuso|propusieron|sugiere|sugirio|sugirieron|recomienda|recomendo|invit|inst|exhort',
  strongGovernor: 'solicit[a-z]+|pid[a-z]+|acord[a-z]+|acuerdan?|decid[a-z]+|encarg[a-z]+|requier[a-z]+',
  thanks:
    '(?:agradecer|tomar nota|acoger|felicitar|reconocer|aceptar|expresar|destacar|reiterar|saludar|dar la bienvenida|congratularse|resaltar|recordar|respaldar|adoptar|manifestar|tomar conocimiento|dar por recibid[oa])',
  thanked:
    'agradec(?:io|ieron|en|e)|tom(?:o|aron|an|a) nota|felicit(?:o|aron|an|a)|reconoc(?:io|ieron|en|e)|expres(?:o|aron|an|a)|acogi(?:o|eron)|acept(?:o|aron)|acogieron',
  interposed: 'a mas tardar|antes|por|dentro|previo|a traves|con el|con la|hasta',
  reported: 'deberian?',
  heads: '(?<verb>[a-z]+[aei]r)(?:se)?',
  intro:
    'en cuanto a|en lo que respecta a|en lo referente a|respecto|con respecto a|en relacion con|con relacion a|en relacion a|sobre|acerca de|al respecto|en este sentido|en ese sentido|a tal efecto|para tal fin|con este fin|con ese fin|a estos efectos|a tales efectos|para ello|de conformidad con|conforme a|de acuerdo con|tras|despues de|luego de|a partir de|en vista de|considerando|tomando en cuenta|teniendo en cuenta|habiendo|una vez|con base en|sobre la base de|con miras a|con el fin de|con el objetivo de|a fin de|para|ademas|asimismo|adicionalmente|por lo tanto|finalmente|por ultimo|igualmente|a mas tardar|antes del|antes de|previo a|dentro de|en un plazo|en respuesta a|en el marco de|como seguimiento a|por su parte|tambien|cuando|si|en|segun|tal como|como|dado|durante|en linea con|en seguimiento a|hasta|(?:\\d{1,3}|[a-z]{3,8}) (?:dias|semanas|meses) (?:antes|despues)',
  topicIntro:
    'en cuanto a|en lo que respecta a|en lo referente a|(?:con )?respecto (?:a|de)|en relacion con|con relacion a|en relacion a|sobre|acerca de',
  loose:
    'los paises|todos los paises|cada pais|las delegaciones|todas las delegaciones|los participantes|los paises participantes|los paises presentes|los funcionarios de enlace|los miembros|las partes',
  both: 'ambos paises|los dos paises|estos dos paises',
  deadline: '(?:fecha limite|fecha tope|plazo)',
  occasions: ['celebrar', 'realizar', 'llevar a cabo', 'convocar', 'convocar a', 'organizar'],
  takesPlace:
    '(?:se )?(?:celebrara|realizara|llevara|tendra|sera|seran|estara|estaran|habra|podra|podran|implementara)n?',
  unreadFuture: /(?<!\p{L})\p{L}{2,}(?:ará|erá|irá)n?(?!\p{L})/giu,
  unread:
    'deberan?|acord(?:aron|o)|acuerdan?|se compromet(?:ieron|io|en|e) a|asum(?:ieron|io|en|ir) el compromiso|se (?:acordo|solicita|encarga|decidio)|solicitar|encargar|encomendar|solicit(?:aron|o|an)|encarg(?:aron|o)',
  silence:
    'de no (?:recibirse|haber|presentarse) (?:objecion(?:es)?|comentarios|observaciones|respuesta)|(?:en )?ausencia de objeciones|transcurrido (?:el|dicho|este) plazo|procedimiento de silencio|(?:aprobacion|asentimiento) tacit[oa]|si no (?:se reciben|hay) (?:objeciones|observaciones|comentarios)|a falta de (?:objeciones|respuesta)',
  determiner: 'el|la|los|las|un|una|unos|unas|este|esta|estos|estas|cada|cualquier|todos|todas|lo',
  possessive: 'sus|su',
  purpose:
    ' a fin de(?! mes| ano)| con el fin de| con el objeto de| con el objetivo de| con miras a| con el proposito de| de manera que| de modo que|, (?:el|la|los|las) cual(?:es)?|, que|, lo cual|; ',
  comments: `(?:(?:${COMMENT})(?: por escrito| escrit[oa]s| adicionales)?)(?:(?:,| y| e| u| o) (?:${COMMENT}))*`,
  aboutTopic: 'sobre',
  basedOn:
    'basad[oa]s? en|con base en|sobre la base de|a partir de|tomando en cuenta|teniendo en cuenta|considerando|incorporando|una vez|tras|luego de|despues de|a la luz de|consolidar|consolidara|con',
  pronoun: 'lo|la|los|las',
  negated: / (?:no|nunca|tampoco)(?: se)? ?$/,
};
