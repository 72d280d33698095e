// Does what the code for articles does, in the colours that were asked for.
const main = document.querySelector<HTMLElement>('.sample');
const theme = new URLSearchParams(window.location.search).get('theme');
if (theme === 'light' || theme === 'dark') main?.querySelector('araxes-story')?.setAttribute('theme', theme);
const script = document.createElement('script');
script.async = true;
script.src = `${main?.dataset['base'] ?? ''}/embed.js`;
document.head.append(script);
