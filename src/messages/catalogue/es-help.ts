import type { helpEn } from './en-help.ts';

export const helpEs = {
  heading: 'Qué puede escribir',
  columns: { typed: 'Escriba', does: 'Para' },
  more: 'Más sobre uno: `ayuda entregar`. Una referencia sola, como `3a`, la muestra.',
  examples: 'Por ejemplo:',
  secretariatSubmits: [
    'entregar 3a para Belice, Honduras el 20 de enero por correo',
    'entregar 3a para todos menos Belice sin observaciones',
  ],
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
    },
    history: {
      typed: 'historial 3a',
      does: 'ver de dónde salió una fecha, qué se envió a quién y quién cambió qué',
      examples: ['historial 3a'],
    },
    import: {
      typed: 'leer',
      does: 'leer un informe, enviado como archivo, en un borrador',
      examples: ['leer informe.txt'],
    },
    publish: {
      typed: 'publicar lon-2014-11',
      does: 'ver qué se enviaría; con --yes, publicarlo',
      examples: ['publicar lon-2014-11', 'publicar lon-2014-11 --yes'],
    },
    correct: {
      typed: 'corregir 3a …',
      does: 'corregir un borrador',
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
      does: 'añadir personas desde un archivo',
      examples: ['directorio importar personas.csv'],
    },
    'channel-bind': {
      typed: 'canal vincular mailbox:red lon-2014-11',
      does: 'indicar a dónde van las confirmaciones de una reunión',
      examples: ['canal vincular mailbox:red lon-2014-11'],
    },
    'meeting-list': { typed: 'reuniones', does: 'ver las reuniones', examples: ['reuniones'] },
    'conference-import': {
      typed: 'conferencia importar',
      does: 'añadir una conferencia desde un archivo, o actualizarla',
      examples: ['conferencia importar rcm.yaml'],
    },
    help: { typed: 'ayuda', does: 'ver esto', examples: ['ayuda', 'ayuda entregar'] },
  },
} satisfies typeof helpEn;
