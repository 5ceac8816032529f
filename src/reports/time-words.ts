import type { Language } from '../domain/conference.ts';

export type Unit = 'days' | 'weeks' | 'months' | 'years';

/** How one language says when; all are sources of patterns for folded text. */
export interface TimeWords {
  /** A month's number by each of its names. */
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: readonly (readonly [string, Unit])[];
  /** Calendar days, with the groups `weekday`, `day`, `month` and `year`. */
  readonly days: readonly string[];
  readonly vague: readonly string[];
  readonly soon: string;
  readonly recurring: string;
  /** Lengths of time, with the groups `count`, `working`, `unit` and `relation`. */
  readonly spans: readonly string[];
  /** Meetings, with the groups `which`, `body` and `of`; `BODIES` stands for the bodies' names. */
  readonly events: readonly string[];
  readonly by: string;
  /** "The deadline for … is": makes a limit of the day that follows, without being part of its words. */
  readonly limitIs: string;
  readonly is: string;
  readonly before: string;
  readonly after: string;
  readonly at: string;
  readonly on: string;
  readonly since: string;
  /** What follows a day that is a limit. */
  readonly atLatest: string;
  /** What a day belongs to where it is no limit: "held on". */
  readonly described: string;
  readonly next: string;
  readonly here: string;
  readonly past: string;
  readonly ownBody: string;
}

function numbered(names: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.split(' ').flatMap((month, index) => month.split('|').map((name) => [name, index + 1])),
  );
}

const EN_MONTHS = numbered(
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
);
const EN_MONTH = `(?:${Object.keys(EN_MONTHS).join('|')})`;
const EN_WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const EN_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
};
const EN_COUNT = `(?<count>\\d{1,3}|${Object.keys(EN_NUMBERS).join('|')})(?: \\(\\d{1,3}\\))?`;
const EN_UNIT = '(?: (?<working>working|business))?(?: calendar)? (?<unit>day|week|month|year)s?';
const EN_YEAR = '(?:\\.?,? (?:of )?(?<year>\\d{4}))?';
const EN_WEEKDAY = `(?:(?<weekday>${EN_WEEKDAYS}),? )?(?:the )?`;

const ENGLISH: TimeWords = {
  months: EN_MONTHS,
  weekdays: EN_WEEKDAYS.split('|'),
  numbers: EN_NUMBERS,
  units: [
    ['day', 'days'],
    ['week', 'weeks'],
    ['month', 'months'],
    ['year', 'years'],
  ],
  days: [
    `${EN_WEEKDAY}(?<month>${EN_MONTH})\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?${EN_YEAR}`,
    `${EN_WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (?<month>${EN_MONTH})${EN_YEAR}`,
  ],
  vague: [
    `(?:the )?(?:beginning|start|end|middle|close|course|first half|second half) of (?:the )?(?:month(?: of ${EN_MONTH})?|(?:current |present |next )?year|quarter|week(?: of ${EN_MONTH} \\d{1,2})?|${EN_MONTH}|\\d{4})(?:,? (?:of )?\\d{4})?`,
    `(?:early|mid|late|end|end of)[- ](?:${EN_MONTH}|\\d{4})(?:,? \\d{4})?(?: (?:or|to|and) (?:early|mid|late)[- ]${EN_MONTH}(?:,? \\d{4})?)?`,
    `(?:the )?(?:first|second|third|fourth|last) (?:week|half|fortnight|quarter|days|trimester|semester|weeks) of (?:the year|${EN_MONTH}|\\d{4})(?:,? (?:of )?\\d{4})?`,
    `(?<=\\b(?:in|by|during|before|until|for) )(?:the month of )?${EN_MONTH}(?: (?:or|and|to) ${EN_MONTH})?(?:,? (?:of )?\\d{4})?(?! ?\\d)`,
    `(?:the )?week of (?:${EN_MONTH} \\d{1,2}|\\d{1,2} ${EN_MONTH})(?:,? \\d{4})?`,
    `(?<=\\b(?:in|by|during|before|until) )\\d{4}(?! ?\\w)`,
    `(?<=\\b(?:by|before|on) )(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: of (?:the|this|next) month)?`,
    `(?:the )?next (?:month|week|year|quarter|semester)`,
    `plus (?:\\d{1,3}|[a-z-]{3,10}) (?:days|weeks|months)`,
    `\\d{1,2}(?:st|nd|rd|th)?(?: or | ?/ ?)\\d{1,2}(?:st|nd|rd|th)? ${EN_MONTH}(?:,? \\d{4})?`,
  ],
  soon: 'as soon as possible|as early as possible|at (?:your|their|its|the) earliest convenience|without delay|in due course|in the (?:short|near|medium|long) term|shortly|in the near future|in the coming (?:days|weeks|months)|in a timely manner|at a later (?:date|stage)',
  recurring:
    'once an?|(?:once|twice|[a-z]+ times) (?:a|per|each|every) (?:year|month|quarter|week)|every (?:other )?(?:[a-z]+ |\\d+ )?(?:days?|weeks?|months?|years?|quarters?|semesters?)|each (?:year|month|quarter|week|semester)|per year|monthly|quarterly|annually|yearly|biannually|semi-annually|weekly|periodically|(?:before|at|after|at the end of|prior to) (?:each|every) (?:[a-z]+ )?(?:meeting|session)|on an? (?:regular|monthly|quarterly|annual|yearly|permanent|ongoing) basis',
  spans: [
    `within (?:(?:a|the) (?:maximum )?(?:period|term|deadline|time)(?: limit)? of )?(?:the (?:next|following|coming) )?${EN_COUNT}${EN_UNIT}(?:'s?)?(?: (?:of|from|as of|(?<relation>after|following)) )?`,
    `in (?:the next )?${EN_COUNT}${EN_UNIT}(?:'s?)?(?: time)?`,
    `(?:at least )?${EN_COUNT}${EN_UNIT} (?<relation>before|prior to|ahead of|in advance of|after|following) `,
  ],
  events: [
    '(?:(?:the|its|their|our) )?(?:(?<which>next|following|upcoming|forthcoming|coming|this|the present|present|that|said|each|every|last|previous|\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth) )?(?:(?:ordinary|regular|annual|extraordinary|plenary) )?(?:(?<body>BODIES|network|group|conference)(?: \\([a-z]{2,6}\\))? )?(?:meeting|session)s?(?: of (?:the )?(?<of>BODIES|network|group|conference)(?: \\([a-z]{2,6}\\))?)?(?: meeting)?',
    '(?:the )?(?<which>next|upcoming|forthcoming) (?<body>BODIES)(?: meeting)?',
  ],
  by: '(?:at the latest (?:by|on)|(?:by )?no later than|(?:by )?not later than|on or before|before or on|by|until|up to|up until|with (?:a|the) deadline (?:of|on)|due (?:on|by)|i\\.e\\.,?(?: by| on)?|that is,?(?: by| on)?|namely,?(?: by| on)?)(?: the date of)?',
  limitIs: "(?:deadline|latest date|closing date|due date)(?:[a-z0-9', -]{1,150})?",
  is: '(?:is|shall be|will be)(?: set (?:for|on)|:)?',
  before: 'before|prior to|ahead of|in advance of',
  after: 'after|following',
  at: 'at|for|during|in|to',
  on: 'on',
  since: 'from|since|between|of|dated|as of|after',
  atLatest: ',? at the latest|,? as the latest date|,? latest',
  described:
    'held|take place|taking place|took place|takes place|scheduled|dated|convened|signed|adopted|approved|expires?|expired',
  next: 'next|upcoming|forthcoming|following|coming',
  here: 'this|present|the present',
  past: 'last|previous',
  ownBody: 'network|group|conference',
};

const ES_MONTHS = numbered(
  'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
);
const ES_MONTH = `(?:${Object.keys(ES_MONTHS).join('|')})`;
const ES_WEEKDAYS = 'lunes|martes|miercoles|jueves|viernes|sabado|domingo';
const ES_NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  sesenta: 60,
  noventa: 90,
};
const ES_COUNT = `(?<count>\\d{1,3}|${Object.keys(ES_NUMBERS).join('|')})(?: \\(\\d{1,3}\\))?`;
const ES_UNIT =
  ' (?<unit>dia|semana|mes|ano)(?:s|es)?(?: (?<working>habiles|laborables))?(?: (?:calendario|naturales))?';
const ES_OF_YEAR = '(?: (?:de |del )?(?:ano )?\\d{4})?';

const SPANISH: TimeWords = {
  months: ES_MONTHS,
  weekdays: ES_WEEKDAYS.split('|'),
  numbers: ES_NUMBERS,
  units: [
    ['dia', 'days'],
    ['semana', 'weeks'],
    ['mes', 'months'],
    ['ano', 'years'],
  ],
  days: [
    `(?:(?<weekday>${ES_WEEKDAYS}),? )?(?:dia )?(?<day>\\d{1,2}|primero)(?:º|°|\\.º|ro|er)?(?: de)? (?<month>${ES_MONTH})(?:,? (?:de |del )?(?:ano )?(?<year>\\d{4}))?`,
  ],
  vague: [
    `(?:principios|inicios|comienzos|mediados|finales|fines|fin|el fin|el final|final) (?:de(?:l)? )(?:mes(?: de ${ES_MONTH})?|(?:presente )?ano|trimestre|semestre|${ES_MONTH}|\\d{4})${ES_OF_YEAR}(?: (?:o|y) (?:principios|inicios|mediados|finales) de ${ES_MONTH}${ES_OF_YEAR})?`,
    `(?:el |la |los |las )?(?:primer|primera|primeros|primeras|segundo|segunda|tercer|tercera|cuarto|cuarta|ultimo|ultima|ultimos|ultimas) (?:semanas?|quincena|trimestre|semestre|mitad|dias) (?:de(?:l)? )(?:ano|mes de ${ES_MONTH}|${ES_MONTH}|\\d{4})${ES_OF_YEAR}`,
    `(?:el )?mes de ${ES_MONTH}${ES_OF_YEAR}`,
    `(?<=\\b(?:en|durante|antes de|hasta|para|por) )${ES_MONTH}(?: (?:o|y|a) ${ES_MONTH})?${ES_OF_YEAR}`,
    `${ES_MONTH} (?:o|y) ${ES_MONTH}${ES_OF_YEAR}`,
    `(?:la )?semana del \\d{1,2}(?: al \\d{1,2})? de ${ES_MONTH}${ES_OF_YEAR}`,
    `(?<=\\b(?:en|durante|antes de|hasta|para) )(?:el ano )?\\d{4}(?! ?\\w)`,
    `(?<=\\bdia )\\d{1,2}(?: del (?:presente |proximo )?mes)?(?! de)`,
    `(?:el |la )?(?:proximo|proxima) (?:mes|semana|ano|trimestre|semestre)`,
    `mas (?:\\d{1,3}|[a-z]{3,10}) (?:dias|semanas|meses)`,
    `\\d{1,2}(?: o | ?/ ?)\\d{1,2} de ${ES_MONTH}${ES_OF_YEAR}`,
  ],
  soon: 'lo antes posible|lo mas pronto posible|a la (?:mayor )?brevedad(?: posible)?|cuanto antes|en (?:el )?(?:corto|mediano|largo) plazo|oportunamente|en su oportunidad|proximamente|en los proximos (?:dias|meses)|en las proximas semanas|en fecha posterior',
  recurring:
    '(?:una vez|dos veces|tres veces|[a-z]+ veces) (?:al|por|cada) (?:ano|mes|semana|trimestre)|cada (?:[a-z]+ |\\d+ )?(?:anos?|mes(?:es)?|semanas?|dias?|trimestres?|semestres?)|mensualmente|trimestralmente|semestralmente|anualmente|semanalmente|periodicamente|(?:de (?:forma|manera)|con periodicidad|con caracter) (?:mensual|trimestral|semestral|anual|semanal|periodica|permanente)|(?:al termino de|antes de|despues de|en|previo a) cada reunion|(?<=\\binformes? )(?:mensual|trimestral|semestral)(?:es)?',
  spans: [
    `(?:dentro de|en un plazo (?:maximo )?(?:de|no mayor (?:de|a))|en el plazo de|en un termino de|en un lapso de)(?: los| las)?(?: proximos| proximas| siguientes)? ${ES_COUNT}${ES_UNIT}(?: (?:siguientes|posteriores)(?: al? )?)?(?:(?: contados)? (?:a partir del?|(?<relation>despues) del?) )?`,
    `en ${ES_COUNT}${ES_UNIT}`,
    `(?:al menos |por lo menos |con )?${ES_COUNT}${ES_UNIT}(?: de antelacion)? (?<relation>antes del?|previ[oa]s? al?|despues del?) `,
  ],
  events: [
    '(?:(?:la|las|el|su) )?(?:celebracion de (?:la )?)?(?:(?<which>proxima|siguiente|esta|la presente|presente|dicha|esa|cada|ultima|pasada|\\d{1,3}(?:a|ª|º)?|primera|segunda|tercera|cuarta|quinta) )?(?:reunion|sesion)(?:es)?(?: (?:ordinaria|extraordinaria|anual|plenaria))?(?: (?:(?:de la|del|de los|de las|de) )?(?<of>BODIES|red|grupo|conferencia)(?: \\([a-z]{2,6}\\))?)?',
    '(?:(?:la|el) )?(?<which>proxim[oa]) (?<body>BODIES)',
  ],
  by: '(?:(?:como )?a mas tardar(?: para)?(?:,)?(?: el| en)?(?: dia)?|no mas tarde del?(?: dia)?|hasta el(?: dia)?|(?:con|teniendo como|siendo la|como) fecha (?:limite|tope)(?: el| del| de)?(?: dia)?|antes o el|como maximo el(?: dia)?|(?:con|en el) plazo (?:hasta el|al|hasta)|para el(?: dia)?|es decir,?(?: a mas tardar)?(?: el)?|o sea,?(?: el)?|esto es,?(?: el)?)',
  limitIs: "(?:fecha (?:limite|tope)|plazo)(?:[a-z0-9', -]{1,150})?",
  is: '(?:es|sera|vence|vencera)(?: hasta)?(?: el)?(?: dia)?',
  before:
    'antes de(?:l)?(?: dia)?|previo a(?:l)?|previa a(?:l)?|con anterioridad a(?:l)?|con antelacion a(?:l)?',
  after: 'despues de(?:l)?|tras|luego de(?:l)?|posterior a(?:l)?',
  at: 'en|para|durante|a|al',
  on: 'el(?: dia)?',
  since: 'del?|desde(?: el)?|a partir del?|entre(?: el)?|con fecha(?: del?)?|despues del?',
  atLatest: ',? (?:a mas tardar|como maximo|como (?:fecha )?limite|como fecha tope)',
  described:
    'celebrad[oa]s?|celebrar|celebrarse|celebrara|celebro|realizad[oa]s?|realizarse|realizara|llevad[oa]s? a cabo|llevara a cabo|tendra lugar|tener lugar|tuvo lugar|fechad[oa]|suscrit[oa]s?|firmad[oa]s?|adoptad[oa]s?|aprobad[oa]s?|programad[oa]s?|vence|vencio',
  next: 'proxim[oa]|siguiente',
  here: 'esta|presente|la presente',
  past: 'ultima|pasada',
  ownBody: 'red|grupo|conferencia',
};

export const TIME_WORDS: Readonly<Record<Language, TimeWords>> = { en: ENGLISH, es: SPANISH };
