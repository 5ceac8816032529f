import type { helpEn } from './en-help.ts';

export const helpEs = {
  heading: 'Qué puede escribir',
  columns: { typed: 'Escriba', does: 'Para' },
  more: 'Más sobre uno: `ayuda entregar`. Una referencia sola, como `3a`, la muestra.',
  examples: 'Por ejemplo:',
  verbs: {
    status: {
      typed: 'pendientes',
      does: 'ver qué está pendiente y hasta cuándo',
      examples: ['pendientes', 'estado 3a', 'estado Honduras', 'estado todo'],
    },
    agreements: {
      typed: 'acuerdos',
      does: 'ver los párrafos de un informe y a qué obligan',
      examples: ['acuerdos', 'acuerdos lon-2014-11'],
    },
    show: {
      typed: 'ver 3a',
      does: 'ver un compromiso: su texto, de quién, hasta cuándo',
      examples: ['ver 3a', '3a', 'lon-2014-11/3a'],
    },
    dates: { typed: 'fechas', does: 'ver las próximas fechas', examples: ['fechas', 'fechas 30'] },
    submit: {
      typed: 'entregar 3a https://…',
      does: 'registrar una entrega; la respuesta es su acuse',
      examples: [
        'entregar 3a https://example.org/observaciones.pdf',
        'entregar 3a, 4a sin observaciones',
        'entregar 3a por correo',
      ],
      forSecretariat: [
        'entregar 3a para Belice, Honduras el 20 de enero por correo',
        'entregar 3a para todos menos Belice sin observaciones',
      ],
    },
    history: {
      typed: 'historial 3a',
      does: 'ver de dónde salió una fecha, qué se envió a quién y quién cambió qué',
      examples: ['historial 3a'],
    },
    followup: {
      typed: 'seguimiento lon-2014-11',
      does: 'ver el párrafo para el próximo informe, en los dos idiomas',
      examples: ['seguimiento', 'seguimiento lon-2014-11'],
    },
    import: {
      typed: 'leer',
      does: 'leer un informe, enviado como archivo, en un borrador',
      examples: ['leer informe.txt'],
    },
    ask: {
      typed: 'solicitar «…» a … hasta …',
      does: 'preparar una solicitud de la propia Secretaría, que se publica como un informe',
      examples: [
        'solicitar «una lista de contactos» a todos hasta el 13 de febrero de 2015',
        'solicitar «observaciones a la agenda» a Honduras y Guatemala antes del 13 de febrero de 2015',
        'solicitar «una nota conjunta» a Costa Rica y México conjuntamente hasta el 13 de febrero de 2015 s5',
      ],
    },
    publish: {
      typed: 'publicar lon-2014-11',
      does: 'ver qué se enviaría; con --yes, publicarlo',
      examples: ['publicar lon-2014-11', 'publicar lon-2014-11 --yes'],
    },
    correct: {
      typed: 'corregir 3a …',
      does: 'corregir un error en un borrador, o en lo que está en vigor',
      examples: [
        'corregir 3a fecha 13 de febrero de 2015',
        'corregir 3b plazo antes de la próxima reunión del GRCM',
        'corregir 3a a cargo de Costa Rica y México conjuntamente',
        'corregir 3a texto «observaciones a la propuesta»',
        'corregir 3a destinatario ST',
        'corregir 3a quitar',
        'corregir 8a aceptar',
        'corregir responder absent-BZ no',
        'corregir agregar 3 «una lista de contactos» de Honduras a más tardar el 13 de febrero de 2015',
      ],
    },
    'people-list': {
      typed: 'directorio',
      does: 'ver quién es quién y cómo se le escribe',
      examples: ['directorio'],
    },
    'people-import': {
      typed: 'directorio importar',
      does: 'ver a quién añadiría o actualizaría un archivo; con --yes, hacerlo; quien no figura en él sigue igual, salvo que usted lo pida',
      examples: [
        'directorio importar personas.csv',
        'directorio importar personas.csv --yes',
        'directorio importar personas.csv --deactivate-missing',
      ],
    },
    invite: {
      typed: 'invitar ana@example.org',
      does: 'hacer un código con el que alguien vincula su cuenta',
      examples: ['invitar ana@example.org'],
    },
    join: {
      typed: 'vincular CÓDIGO',
      does: 'vincular su cuenta, con el código de la Secretaría',
      examples: ['vincular K7QM-4RXF-9TWC'],
    },
    me: { typed: 'yo', does: 'quién es usted aquí y por dónde se le escribe', examples: ['yo'] },
    language: {
      typed: 'idioma inglés',
      does: 'el idioma en que le escribo',
      examples: ['idioma inglés', 'idioma español'],
    },
    conference: {
      typed: 'conferencia',
      does: 'en qué conferencia habla aquí, si participa en varias',
      examples: ['conferencia', 'conferencia rcm'],
    },
    'channel-bind': {
      typed: 'canal vincular mailbox:red lon-2014-11',
      does: 'indicar a dónde van las confirmaciones de una reunión',
      examples: ['canal vincular mailbox:red lon-2014-11'],
    },
    here: {
      typed: 'aquí lon-2014-11',
      does: 'hacer que las confirmaciones de una reunión vengan al canal en que se escribe',
      examples: ['aquí lon-2014-11', 'aquí lon-2014-11 en'],
    },
    'connections-list': {
      typed: 'conexiones',
      does: 'en qué espacios de trabajo estoy y cuáles pueden ver la conferencia',
      examples: ['conexiones'],
    },
    'connections-admit': {
      typed: 'conexiones admitir slack:T0123ABCD',
      does: 'permitir que un espacio de trabajo vea la conferencia',
      examples: ['conexiones admitir slack:T0123ABCD'],
    },
    'connections-remove': {
      typed: 'conexiones retirar slack:T0123ABCD',
      does: 'hacer que un espacio de trabajo ya no vea nada de la conferencia',
      examples: ['conexiones retirar slack:T0123ABCD'],
    },
    'meeting-list': { typed: 'reuniones', does: 'ver las reuniones', examples: ['reuniones'] },
    withdraw: {
      typed: 'retirar 3a …',
      does: 'retirar lo entregado, con el motivo',
      examples: ['retirar 3a faltaba el anexo'],
      forSecretariat: ['retirar 3a por Honduras se envió por error'],
    },
    extend: {
      typed: 'prórroga 3a 13 de febrero de 2015 …',
      does: 'pedir más tiempo, con el motivo; para la Secretaría, ampliar una fecha o decidir una solicitud',
      examples: ['prórroga 3a 13 de febrero de 2015 la cancillería sigue en consulta'],
      forSecretariat: [
        'prórroga 3a 13 de febrero de 2015 para Honduras solicitada por escrito',
        'prórroga 3a 13 de febrero de 2015 para todos solicitada por tres países',
        'prórroga conceder 7',
        'prórroga conceder 7 20 de febrero de 2015',
        'prórroga denegar 7',
      ],
    },
    return: {
      typed: 'devolver 3a Honduras …',
      does: 'devolver lo entregado, con el motivo; se avisa al país',
      examples: ['devolver 3a Honduras el documento no se puede abrir'],
    },
    remind: {
      typed: 'recordar 3a',
      does: 'escribir ahora a quien todavía no lo ha remitido',
      examples: ['recordar 3a', 'recordar 3a Honduras y Guatemala'],
    },
    choose: {
      typed: 'elegir 57 nota',
      does: 'lo que ofrecen los botones de un mensaje, por el número que lleva al final',
      examples: [
        'elegir 57 nota',
        'elegir 57 prórroga',
        'elegir 57 dejar',
        'elegir 57 nota 3a',
        'elegir 58 llegó',
        'elegir 58 no llegó',
      ],
    },
    share: {
      typed: 'compartir 3a',
      does: 'enviar lo remitido a quienes lo necesitan para su propio trabajo',
      examples: ['compartir 3a'],
    },
    pause: {
      typed: 'pausa',
      does: 'retener todo lo que sale por reloj',
      examples: ['pausa'],
    },
    resume: {
      typed: 'reanudar',
      does: 'ver lo retenido; con --yes, dejarlo salir',
      examples: ['reanudar', 'reanudar --yes'],
    },
    'meeting-add': {
      typed: 'reunión agregar GRCM 12 de noviembre de 2015',
      does: 'registrar una reunión, con fecha o sin ella',
      examples: [
        'reunión agregar GRCM 12 de noviembre de 2015 en San José, Costa Rica',
        'reunión agregar GRCM 12 al 13 de noviembre de 2015',
        'reunión agregar GRCM sin fecha',
      ],
    },
    'meeting-date': {
      typed: 'reunión fecha rcgm-2015-11 …',
      does: 'ver qué cambiaría con la fecha de una reunión; con --yes, fijarla',
      examples: [
        'reunión fecha rcgm-2015-11 19 de noviembre de 2015',
        'reunión fecha rcgm-2015-11 19 de noviembre de 2015 --yes',
        'reunión fecha rcgm-2015-11 sin fecha',
      ],
    },
    'meeting-close': {
      typed: 'reunión cerrar rcgm-2015-11',
      does: 'cerrar una reunión; lo pendiente espera la siguiente, o termina con un motivo',
      examples: [
        'reunión cerrar rcgm-2015-11',
        'reunión cerrar rcgm-2015-11 pasar a rcgm-2016-06',
        'reunión cerrar rcgm-2015-11 el asunto se trató en otro foro',
      ],
    },
    'conference-import': {
      typed: 'conferencia importar',
      does: 'añadir una conferencia desde un archivo, o actualizarla',
      examples: ['conferencia importar rcm.yaml'],
    },
    help: { typed: 'ayuda', does: 'ver esto', examples: ['ayuda', 'ayuda entregar'] },
  },
} satisfies typeof helpEn;
