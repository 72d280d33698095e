/** What the page of the picture tests runs. */
export { makePicture } from '../../../components/embed/picture/make-picture.ts';
export { toPng } from '../../../components/embed/picture/to-png.ts';
