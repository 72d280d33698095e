/** Readers with scripts get a button for what the hint says. */
const line = document.querySelector('[data-print]');
if (line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Print';
  button.addEventListener('click', () => print());
  line.prepend(button, ' ');
}
