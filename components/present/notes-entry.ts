import { followPresentation } from './follow-presentation.ts';

const talk = document.querySelector<HTMLElement>('.talk');
if (talk) followPresentation(talk);
