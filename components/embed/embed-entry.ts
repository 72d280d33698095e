import { startEmbed } from './start-embed.ts';

const main = document.querySelector<HTMLElement>('.embed');
if (main) startEmbed(main);
