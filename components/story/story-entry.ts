import { enliven } from './enliven.ts';

const story = document.querySelector<HTMLElement>('.story');
if (story) enliven(story);
