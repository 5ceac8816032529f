export const refusalsEn = {
  busy: 'I cannot reach my records at this moment. Nothing was lost; please try again.',
};
