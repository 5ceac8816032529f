import type { LostReason } from '../../domain/connections.ts';
import type { connectionsEn } from './en-connections.ts';

const why: Readonly<Record<LostReason, string>> = {
  'taken-out': 'me retiraron de él',
  withdrawn: 'me retiraron el acceso',
  refused: 'ya no se acepta mi clave',
};

export const connectionsEs: typeof connectionsEn = {
  list: 'Dónde estoy y quién puede ver la conferencia',
  none: 'Todavía no estoy en ningún espacio de trabajo.',
  columns: {
    workspace: 'Espacio de trabajo',
    name: 'Nombre',
    connection: 'Conexión',
    admitted: 'Puede verla',
  },
  configured: 'por la configuración',
  installed: 'por instalación',
  notThere: 'ninguna',
  lost: (reason) => `ninguna: ${why[reason]}`,
  yes: 'sí',
  no: 'no',
  toAdmit: (workspace) => `Para permitir que uno vea la conferencia: \`conexiones admitir ${workspace}\`.`,
  admitted: (workspace) => `Desde ahora ${workspace} puede ver la conferencia.`,
  admittedBefore: (workspace) => `${workspace} ya puede ver la conferencia. Nada ha cambiado.`,
  byAddress:
    'A quienes figuran en el directorio y tienen allí una cuenta con el mismo correo se les vincula en cosa de un minuto.',
  removed: (workspace) =>
    `${workspace} ya no ve nada de la conferencia. Lo que se envió allí permanece como está.`,
  removedBefore: (workspace) => `${workspace} no ve la conferencia. Nada ha cambiado.`,
  gone: (workspace) => `Ya no hay conexión con ${workspace}`,
  goneWhy: (reason) => `Nada llega a nadie allí: ${why[reason]}.`,
  goneMeanwhile:
    'Los demás espacios de trabajo siguen. Lo que iba allí va por otra cuenta de la misma persona o por medio de otras de su país, en la medida en que las haya.',
  goneToDo: 'Avise a quien opera el bot: en cuanto esté allí de nuevo, todo sigue por sí solo.',

  page: {
    installed: (name) => `El bot quedó instalado en ${name}.`,
    installedNext:
      'Allí no muestra nada de ninguna conferencia hasta que quien lo opera admita el espacio de trabajo. Entréguele esto:',
    declined: 'No se instaló nada.',
    again: 'Para comenzar de nuevo:',
    stale:
      'Esta instalación se comenzó en otro lugar, hace demasiado tiempo, o ya había terminado. No se instaló nada.',
    incomplete: 'No se permitió todo lo que el bot necesita, así que no se instaló nada.',
    refused: 'La plataforma no aceptó la instalación. El registro dice por qué; no se instaló nada.',
    busy: 'Hay demasiadas instalaciones en curso. Inténtelo de nuevo en diez minutos.',
  },
};
