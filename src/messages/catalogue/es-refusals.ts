export const refusalsEs = {
  busy: 'En este momento no puedo consultar mis registros. No se perdió nada; inténtelo de nuevo.',
};
