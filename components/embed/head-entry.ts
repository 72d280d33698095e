import { forceTheme } from './theme.ts';

// Stands in the page's head and runs before anything is drawn.
const asked = new URLSearchParams(window.location.search);
document.documentElement.dataset['layout'] = asked.get('layout') === 'stack' ? 'stack' : 'stepper';
forceTheme(asked.get('theme'));
