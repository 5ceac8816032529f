/**
 * The little that the page does by itself: it shows the screen anew when something changed, leaves alone what is being
 * filled in, asks before a button that wants to be asked, and sends a choice at once.
 */
export const script = `
const fresh = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname + '?again')).text(), 'text/html');
  document.querySelector('#screen').replaceWith(page.querySelector('#screen'));
  const [modal, next] = [document.querySelector('#modal'), page.querySelector('#modal')];
  if (modal.dataset.state !== next.dataset.state) modal.replaceWith(next);
};
// One after another, so that what is shown last is the newest; and once at the beginning, for what changed before.
let turn = Promise.resolve();
const inTurn = () => { turn = turn.then(fresh, fresh); };
const changes = new EventSource('/changes');
changes.onopen = inTurn;
changes.onmessage = inTurn;
document.addEventListener('click', (event) => {
  const asks = event.target.closest?.('[data-confirm]');
  if (asks && !confirm(asks.dataset.confirm)) event.preventDefault();
});
document.addEventListener('change', (event) => event.target.closest?.('form.choose')?.requestSubmit());
scrollTo(0, document.body.scrollHeight);
`;
