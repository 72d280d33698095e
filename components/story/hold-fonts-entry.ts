import { holdFonts } from './hold-fonts.ts';

// Stands behind the style sheet that declares the fonts.
const declared = document.currentScript?.previousElementSibling;
if (declared instanceof HTMLStyleElement) holdFonts(declared);
